import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { email, required } from 'react-admin';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { FormDialog } from '../shared/FormDialog';
import { TextLineInput } from '../shared/TextLineInput';

export interface SentTest {
  recipient: string;
  server: string | null;
  file: string | null;
}

/** Sends a mail to oneself, to see whether mails arrive; a refusal of the mail server stands in the dialog, and in the list behind it. */
export function TestMailButton({ onSent, onClose }: { onSent: (sent: SentTest) => void; onClose: () => void }) {
  const text = useText();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const send = async ({ recipient }: Record<string, unknown>) => {
    onSent((await request<SentTest>('/test-mails', { method: 'POST', body: { recipient } })).body);
  };
  const close = () => {
    setOpen(false);
    onClose();
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {text('settings.mails.test')}
      </Button>
      {open && (
        <FormDialog
          title={text('settings.mails.test')}
          sentence={text('settings.mails.testSentence')}
          saveLabel={text('settings.mails.send')}
          defaultValues={{ recipient: session?.user.email ?? '' }}
          onSave={send}
          onClose={close}
        >
          <TextLineInput
            source="recipient"
            type="email"
            label={text('settings.mails.recipient')}
            validate={[required(), email()]}
            autoFocus
          />
        </FormDialog>
      )}
    </>
  );
}

/** Where the test went: to the mail server, or into the folder of kept mails. */
export function TestMailOutcome({ sent: { recipient, server, file } }: { sent: SentTest }) {
  const text = useText();
  return (
    <Alert severity={server === null ? 'info' : 'success'} sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      {server === null ? text('settings.mails.testKept', { file: file ?? '' }) : text('settings.mails.testSent', { recipient, server })}
    </Alert>
  );
}
