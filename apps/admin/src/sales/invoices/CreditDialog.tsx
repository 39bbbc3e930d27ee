import {
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import type { ColophonDataProvider } from '../../data/data-provider';
import { useText } from '../../i18n/use-text';
import { ProblemAlert } from '../../shared/ProblemAlert';
import type { Invoice } from './invoice';

/** How many copies of each line come back; all that is left at first. */
export function CreditDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const text = useText();
  const titleId = useId();
  const { copies, setCopies, carriage, setCarriage, hasCarriage, busy, error, issue } = useCredit(invoice);
  const titles = new Map(invoice.content.lines.map(({ line, description }) => [line, description]));
  return (
    <Dialog open onClose={busy ? undefined : onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{text('invoices.credit.title', { number: invoice.number })}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{text('invoices.credit.sentence')}</DialogContentText>
        {invoice.lines
          .filter((line) => line.credited < line.copies)
          .map((line) => (
            <Box key={line.line} sx={{ display: 'flex', alignItems: 'center', gap: 2, py: 0.5 }}>
              <Typography sx={{ flexGrow: 1, minWidth: 0 }}>{titles.get(line.line)}</Typography>
              <TextField
                type="number"
                size="small"
                margin="none"
                value={copies[line.line] ?? ''}
                onChange={(event) => setCopies({ ...copies, [line.line]: event.target.value })}
                sx={{ width: 96, flexShrink: 0 }}
                slotProps={{
                  htmlInput: {
                    min: 0,
                    max: line.copies - line.credited,
                    'aria-label': text('invoices.credit.copiesOf', { title: titles.get(line.line) ?? '' }),
                  },
                }}
              />
              <Typography variant="caption" sx={{ width: 64, color: 'text.secondary' }}>
                {text('invoices.credit.ofLeft', { left: line.copies - line.credited })}
              </Typography>
            </Box>
          ))}
        {hasCarriage && (
          <FormControlLabel
            control={<Checkbox checked={carriage} onChange={(event) => setCarriage(event.target.checked)} />}
            label={text('invoices.credit.carriage')}
          />
        )}
        {error !== null && <ProblemAlert error={error} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="outlined" onClick={onClose} disabled={busy}>
          {text('shared.cancel')}
        </Button>
        <Button variant="contained" color="error" loading={busy} onClick={() => void issue()}>
          {text('invoices.credit.issue')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function useCredit(invoice: Invoice) {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const hasCarriage = invoice.content.charges.length > 0 && !invoice.carriageCredited;
  const [copies, setCopies] = useState<Record<string, string>>(
    Object.fromEntries(invoice.lines.map(({ line, copies: sold, credited }) => [line, String(sold - credited)])),
  );
  const [carriage, setCarriage] = useState(hasCarriage);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const issue = async () => {
    setBusy(true);
    setError(null);
    try {
      const lines = Object.entries(copies).flatMap(([line, typed]) => (Number(typed) > 0 ? [{ line, copies: Number(typed) }] : []));
      const { id, number } = await dataProvider.action<{ id: string; number: string }>('invoices', invoice.id, 'credit-notes', {
        lines,
        carriage,
      });
      notify(text('invoices.credit.done', { number }), { type: 'success' });
      await navigate(`/invoices/${id}`);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return { copies, setCopies, carriage, setCarriage, hasCarriage, busy, error, issue };
}
