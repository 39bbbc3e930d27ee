import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useText } from '../i18n/use-text';
import { ProblemAlert } from './ProblemAlert';

interface FileDropProps {
  title: string;
  sentence: string;
  /** As in an input of type file, e.g. ".xml,.csv,.xlsx". */
  accept: string;
  /** Sends the file; `onProgress` takes the share sent, from 0 to 1. */
  onFile: (file: File, onProgress: (share: number) => void) => Promise<unknown>;
}

/** A place to drop a file, with a button for those who do not drag, and the progress of the upload. */
export function FileDrop({ title, sentence, accept, onFile }: FileDropProps) {
  const text = useText();
  const titleId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [error, setError] = useState<unknown>(null);

  const send = async (file: File | undefined) => {
    if (!file || sending) return;
    setError(null);
    setSending({ name: file.name, share: 0 });
    try {
      await onFile(file, (share) => setSending({ name: file.name, share }));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending(null);
      if (input.current) input.current.value = '';
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };

  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box
        role="group"
        aria-labelledby={titleId}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          display: 'flex',
          flexDirection: 'column',
          alignItems: 'center',
          textAlign: 'center',
          gap: 1,
          px: 3,
          py: 6,
          border: '2px dashed',
          borderColor: over ? 'primary.main' : 'divider',
          borderRadius: 1.5,
          bgcolor: over ? 'primary.light' : 'background.paper',
        }}
      >
        <UploadIcon aria-hidden sx={{ fontSize: 48, color: 'primary.main' }} />
        <Typography id={titleId} variant="h3" component="h2">
          {title}
        </Typography>
        <Typography sx={{ color: 'text.secondary', maxWidth: 480 }}>{sentence}</Typography>
        {sending ? (
          <Box sx={{ width: 'min(320px, 100%)', mt: 1 }}>
            <LinearProgress
              variant={sending.share < 1 ? 'determinate' : 'indeterminate'}
              value={sending.share * 100}
              aria-label={sending.name}
            />
            <Typography variant="caption" role="status" sx={{ color: 'text.secondary' }}>
              {text(sending.share < 1 ? 'shared.file.sending' : 'shared.file.reading', { name: sending.name })}
            </Typography>
          </Box>
        ) : (
          <Button variant="contained" onClick={() => input.current?.click()} sx={{ mt: 1 }}>
            {text('shared.file.choose')}
          </Button>
        )}
        <input ref={input} type="file" accept={accept} hidden onChange={(event) => void send(event.target.files?.[0])} />
      </Box>
      {error !== null && <ProblemAlert error={error} />}
    </Box>
  );
}
