import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { Form, useRefresh } from 'react-admin';
import { fieldErrorsOf, problemOf } from '../data/problem';
import { useText } from '../i18n/use-text';
import { ProblemAlert } from './ProblemAlert';
import { SubmitButton } from './SubmitButton';

interface FormDialogProps {
  title: string;
  sentence?: string;
  /** The act as a verb: "Receive the copies". */
  saveLabel: string;
  /** The same, once the API asked to confirm what is unusual. */
  confirmLabel?: string;
  defaultValues?: Readonly<Record<string, unknown>>;
  maxWidth?: 'xs' | 'sm' | 'md';
  onSave: (values: Record<string, unknown>, confirmed: boolean) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A short form over the page; what the API refuses stands at its field, or else under the form. */
export function FormDialog({ title, sentence, saveLabel, confirmLabel, maxWidth = 'xs', onClose, children, ...form }: FormDialogProps) {
  const text = useText();
  const titleId = useId();
  const { error, confirming, save } = useSave(form.onSave, onClose);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth={maxWidth}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <Form record={{}} {...(form.defaultValues && { defaultValues: form.defaultValues })} onSubmit={save}>
        <DialogContent sx={{ pt: 0 }}>
          {sentence && <DialogContentText sx={{ mb: 1.5 }}>{sentence}</DialogContentText>}
          {children}
          {error !== null && <ProblemAlert error={error} />}
        </DialogContent>
        <DialogActions>
          <Button variant="outlined" onClick={onClose}>
            {text('shared.cancel')}
          </Button>
          <SubmitButton label={confirming && confirmLabel ? confirmLabel : saveLabel} />
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function useSave(onSave: FormDialogProps['onSave'], onClose: () => void) {
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  const confirming = error !== null && problemOf(error).confirmable === true;
  const save = async (values: object) => {
    setError(null);
    try {
      await onSave({ ...values }, confirming);
      onClose();
      return undefined;
    } catch (refusal) {
      const fields = fieldErrorsOf(refusal);
      if (!fields) setError(refusal);
      // Somebody was faster: the page behind shows what they did, and the next try starts from it.
      if (problemOf(refusal).status === 412) refresh();
      return fields;
    }
  };
  return { error, confirming, save };
}
