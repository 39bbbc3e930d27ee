import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { Form, SaveButton } from 'react-admin';
import { fieldErrorsOf } from '../data/problem';
import { useText } from '../i18n/use-text';
import { ProblemAlert } from './ProblemAlert';

interface FormDialogProps {
  title: string;
  sentence?: string;
  /** The act as a verb: "Receive the copies". */
  saveLabel: string;
  defaultValues?: Readonly<Record<string, unknown>>;
  maxWidth?: 'xs' | 'sm' | 'md';
  onSave: (values: Record<string, unknown>) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A short form over the page; what the API refuses stands at its field, or else under the form. */
export function FormDialog({ title, sentence, saveLabel, defaultValues, maxWidth = 'xs', onSave, onClose, children }: FormDialogProps) {
  const text = useText();
  const titleId = useId();
  const [error, setError] = useState<unknown>(null);
  const save = async (values: object) => {
    setError(null);
    try {
      await onSave({ ...values });
      onClose();
      return undefined;
    } catch (refusal) {
      const fields = fieldErrorsOf(refusal);
      if (!fields) setError(refusal);
      return fields;
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth={maxWidth}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <Form record={{}} {...(defaultValues && { defaultValues })} onSubmit={save}>
        <DialogContent sx={{ pt: 0 }}>
          {sentence && <DialogContentText sx={{ mb: 1.5 }}>{sentence}</DialogContentText>}
          {children}
          {error !== null && <ProblemAlert error={error} />}
        </DialogContent>
        <DialogActions>
          <Button variant="outlined" onClick={onClose}>
            {text('shared.cancel')}
          </Button>
          <SaveButton alwaysEnable icon={<></>} label={saveLabel} />
        </DialogActions>
      </Form>
    </Dialog>
  );
}
