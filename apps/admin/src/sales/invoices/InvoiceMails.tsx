import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { email, TextInput, useDataProvider, useRefresh } from 'react-admin';
import type { ColophonDataProvider } from '../../data/data-provider';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n/use-text';
import { useSession } from '../../session/session';
import { FormDialog } from '../../shared/FormDialog';
import { Section } from '../../shared/Section';
import type { Invoice } from './invoice';

/** Where it was sent, and sending it again. */
export function InvoiceMails({ invoice: { id, mails, customerEmail } }: { invoice: Invoice }) {
  const text = useText();
  const { instant } = useFormat();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const mayIssue = useSession()?.permissions.includes('sales:issue') === true;
  const [sending, setSending] = useState(false);
  const send = async ({ recipient }: Record<string, unknown>) => {
    await dataProvider.action('invoices', id, 'mails', recipient ? { recipient } : {});
    refresh();
  };
  return (
    <Section
      title={text('invoices.mails.title')}
      action={
        mayIssue && (
          <Button variant="outlined" size="small" onClick={() => setSending(true)}>
            {text(mails.length > 0 ? 'invoices.mails.again' : 'invoices.mails.send')}
          </Button>
        )
      }
    >
      {mails.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text('invoices.mails.none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {mails.map((mail) => (
          <li key={mail.id}>
            <Typography>{mail.recipient}</Typography>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {`${text(`invoices.mails.${mail.state}`)} · ${instant(mail.sentAt ?? mail.createdAt)}`}
            </Typography>
          </li>
        ))}
      </Box>
      {sending && (
        <FormDialog
          title={text('invoices.mails.send')}
          sentence={text('invoices.mails.sentence')}
          saveLabel={text('invoices.mails.send')}
          defaultValues={{ recipient: customerEmail }}
          onSave={send}
          onClose={() => setSending(false)}
        >
          <TextInput source="recipient" label={text('invoices.mails.recipient')} type="email" validate={email()} fullWidth />
        </FormDialog>
      )}
    </Section>
  );
}
