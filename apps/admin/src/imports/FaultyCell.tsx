import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../data/problem';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { useFieldLabel } from './field-label';
import { type ImportedFile, type ImportRow, useImportFields } from './import';

interface FaultyCellProps {
  file: ImportedFile;
  row: ImportRow;
  fault: ImportRow['faults'][number];
  mayEdit: boolean;
}

/** What is wrong in a cell, and the cell itself, to be mended on the spot. */
export function FaultyCell({ file, row, fault, mayEdit }: FaultyCellProps) {
  const text = useText();
  const fields = useImportFields(file.kind);
  const label = useFieldLabel(file.kind);
  const queries = useQueryClient();
  const said = row.corrections[fault.field] ?? row.cells?.[fault.field] ?? '';
  const [typed, setTyped] = useState(said);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const mend = async () => {
    setBusy(true);
    setError(null);
    try {
      await request(`/imports/${file.id}/rows/${row.id}`, { method: 'PATCH', body: { [fault.field]: typed } });
      await queries.refetchQueries({ queryKey: ['imports'], type: 'active' });
    } catch (refusal) {
      setError(problemOf(refusal).detail ?? text('app.problem.unexpected'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Alert severity={fault.blocking ? 'error' : 'warning'} sx={{ py: 0.25, '& .MuiAlert-message': { width: '100%' } }}>
      <Typography variant="body2">
        {fields.has(fault.field) && <strong>{label(fault.field)} · </strong>}
        {fault.detail}
      </Typography>
      {mayEdit && fields.has(fault.field) && (
        <Box
          component="form"
          onSubmit={(event) => {
            event.preventDefault();
            void mend();
          }}
          sx={{ display: 'flex', gap: 1, mt: 0.75, alignItems: 'flex-start', maxWidth: 460 }}
        >
          <TextField
            margin="none"
            value={typed}
            error={error !== null}
            helperText={error}
            onChange={(event) => setTyped(event.target.value)}
            slotProps={{ htmlInput: { 'aria-label': label(fault.field) } }}
          />
          <Button type="submit" variant="outlined" loading={busy} disabled={typed === said}>
            {text('imports.mend')}
          </Button>
        </Box>
      )}
    </Alert>
  );
}
