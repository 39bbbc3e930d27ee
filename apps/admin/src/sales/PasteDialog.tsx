import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useRef, useState } from 'react';
import { request } from '../data/request';
import { upload } from '../data/upload';
import { useText } from '../i18n/use-text';
import { ProblemAlert } from '../shared/ProblemAlert';
import type { Reading, ReadLine } from './order';

/** Lines of a mail or a file, read before they are taken: what is wrong is told line by line. */
export function PasteDialog({ onTake, onClose }: { onTake: (lines: readonly ReadLine[]) => void; onClose: () => void }) {
  const text = useText();
  const titleId = useId();
  const file = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const [reading, setReading] = useState<Reading | null>(null);
  const [error, setError] = useState<unknown>(null);
  const read = async (answer: Promise<Reading>) => {
    setError(null);
    try {
      const done = await answer;
      // Nothing wrong: no question to ask.
      if (done.wrong === 0 && done.lines.length > 0) onTake(done.lines);
      else setReading(done);
    } catch (refusal) {
      setError(refusal);
    }
  };
  const readText = () => read(request<Reading>('/orders/reading', { method: 'POST', body: { text: pasted } }).then(({ body }) => body));
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{text('sales.paste.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1.5 }}>{text('sales.paste.sentence')}</DialogContentText>
        <TextField
          label={text('sales.paste.lines')}
          value={pasted}
          onChange={(event) => {
            setPasted(event.target.value);
            setReading(null);
          }}
          multiline
          minRows={6}
          maxRows={14}
          fullWidth
          autoFocus
          placeholder={'9782070360024;3'}
        />
        <Button variant="text" onClick={() => file.current?.click()} sx={{ mt: 1 }}>
          {text('sales.paste.file')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.txt,.tsv,.xlsx"
          hidden
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) void read(upload<Reading>('/orders/reading/file', chosen, () => undefined));
            event.target.value = '';
          }}
        />
        {error !== null && <ProblemAlert error={error} />}
        {reading && <WrongLines reading={reading} />}
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={onClose}>
          {text('shared.cancel')}
        </Button>
        {reading && reading.lines.length > reading.wrong ? (
          <Button variant="contained" onClick={() => onTake(reading.lines)}>
            {text('sales.paste.takeRight', { smart_count: reading.lines.length - reading.wrong })}
          </Button>
        ) : (
          <Button variant="contained" disabled={pasted.trim() === ''} onClick={() => void readText()}>
            {text('sales.paste.read')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function WrongLines({ reading }: { reading: Reading }) {
  const text = useText();
  if (reading.lines.length === 0) return <Alert severity="warning">{text('sales.paste.nothing')}</Alert>;
  return (
    <Alert severity="warning" sx={{ mt: 1 }}>
      {text('sales.paste.wrong', { smart_count: reading.wrong })}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
        {reading.lines
          .filter(({ problem }) => problem !== null)
          .map(({ line, text: given, problem }) => (
            <li key={line}>
              <Typography variant="body2" sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
                {text('sales.paste.line', { line })} {given}
              </Typography>
              <Typography variant="body2">{problem?.detail}</Typography>
            </li>
          ))}
      </Box>
    </Alert>
  );
}
