import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from '@mui/material';
import { useId, useState } from 'react';
import { useText } from '../i18n/use-text';
import type { NewApiKey } from './api-key';

/** The only time the key is shown: it does not close by a click beside it. */
export function NewKeyDialog({ made, onClose }: { made: NewApiKey; onClose: () => void }) {
  const text = useText();
  const titleId = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // The clipboard exists only over HTTPS and on localhost; elsewhere the text is there to be selected.
    await navigator.clipboard?.writeText(made.key);
    setCopied(navigator.clipboard !== undefined);
  };
  return (
    <Dialog open aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{text('settings.keys.made', { label: made.label })}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{text('settings.keys.once')}</DialogContentText>
        <TextField
          value={made.key}
          label={text('settings.keys.key')}
          onFocus={(event) => event.target.select()}
          slotProps={{ htmlInput: { readOnly: true, style: { fontFamily: 'monospace' } } }}
        />
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={() => void copy()}>
          {text(copied ? 'settings.keys.copied' : 'settings.keys.copy')}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {text('settings.keys.kept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
