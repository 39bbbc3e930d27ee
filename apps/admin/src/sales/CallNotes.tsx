import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { DateInput, useRefresh } from 'react-admin';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { FormDialog } from '../shared/FormDialog';
import { Section } from '../shared/Section';
import { TextLineInput } from '../shared/TextLineInput';
import { useToday } from '../shared/use-today';
import type { Customer } from './customer';

/** What was said, and when they were last spoken to. */
export function CallNotes({ customer, mayEdit }: { customer: Customer; mayEdit: boolean }) {
  const text = useText();
  const { day } = useFormat();
  const refresh = useRefresh();
  const today = useToday();
  const [editing, setEditing] = useState(false);
  const save = async ({ lastContactOn, notes }: Record<string, unknown>) => {
    const body = { lastContactOn: lastContactOn || null, notes: notes ?? '' };
    await request(`/customers/${customer.id}`, { method: 'PATCH', body, headers: { 'if-match': `"${customer.version}"` } });
    refresh();
  };
  return (
    <Section
      title={text('sales.notes.title')}
      action={
        mayEdit && (
          <Button size="small" variant="outlined" onClick={() => setEditing(true)}>
            {text('sales.notes.write')}
          </Button>
        )
      }
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {customer.lastContactOn
          ? text('sales.notes.lastContact', { day: day(customer.lastContactOn, 'long') })
          : text('sales.notes.noContact')}
      </Typography>
      {customer.notes && <Typography sx={{ whiteSpace: 'pre-wrap' }}>{customer.notes}</Typography>}
      {editing && (
        <FormDialog
          title={text('sales.notes.title')}
          saveLabel={text('shared.save')}
          maxWidth="sm"
          defaultValues={{ lastContactOn: today, notes: customer.notes }}
          onSave={save}
          onClose={() => setEditing(false)}
        >
          <DateInput source="lastContactOn" label={text('sales.notes.contactOn')} />
          <TextLineInput source="notes" label={text('sales.notes.title')} multiline minRows={5} />
        </FormDialog>
      )}
    </Section>
  );
}
