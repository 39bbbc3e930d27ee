import { Box, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useRefresh } from 'react-admin';
import { request } from '../../data/request';
import { useText } from '../../i18n/use-text';
import { FormDialog } from '../../shared/FormDialog';
import { TextLineInput } from '../../shared/TextLineInput';
import type { Despatch } from './despatch';

/** How many of each line go into this box, and what is put in beside the books. */
export function EditDialog({ despatch, onClose }: { despatch: Despatch; onClose: () => void }) {
  const text = useText();
  const refresh = useRefresh();
  const [copies, setCopies] = useState<Record<string, number>>(() =>
    Object.fromEntries(despatch.lines.map(({ orderLineId, copies: now }) => [orderLineId, now])),
  );
  const { serviceLevel, giftText, enclosures } = despatch;
  const save = async (values: Record<string, unknown>) => {
    const lines = Object.entries(copies).flatMap(([orderLineId, count]) => (count > 0 ? [{ orderLineId, copies: count }] : []));
    const word = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
    await request(`/despatches/${despatch.id}`, {
      method: 'PATCH',
      body: { lines, serviceLevel: word('serviceLevel'), giftText: word('giftText'), enclosures: word('enclosures') },
      headers: { 'if-match': `"${despatch.version}"` },
    });
    refresh();
  };
  return (
    <FormDialog
      title={text('despatches.edit.title')}
      sentence={text('despatches.edit.sentence')}
      saveLabel={text('despatches.edit.save')}
      maxWidth="sm"
      defaultValues={{ serviceLevel, giftText, enclosures }}
      onSave={save}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
        {despatch.lines.map(({ orderLineId, title, most }) => (
          <Box key={orderLineId} sx={{ display: 'flex', alignItems: 'center', gap: 2, justifyContent: 'space-between' }}>
            <Typography sx={{ minWidth: 0 }}>{title}</Typography>
            <TextField
              size="small"
              type="number"
              value={copies[orderLineId] ?? 0}
              onChange={(event) =>
                setCopies((before) => ({ ...before, [orderLineId]: Math.max(0, Math.trunc(Number(event.target.value))) }))
              }
              slotProps={{ htmlInput: { min: 0, max: most, 'aria-label': title } }}
              helperText={text('despatches.edit.most', { most })}
              sx={{ width: 130 }}
            />
          </Box>
        ))}
      </Box>
      <TextLineInput source="serviceLevel" label={text('despatches.serviceLevel')} />
      <TextLineInput source="giftText" label={text('despatches.giftText')} />
      <TextLineInput source="enclosures" label={text('despatches.enclosures')} />
    </FormDialog>
  );
}
