import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { idempotencyKey } from '../data/idempotency-key';
import { problemOf } from '../data/problem';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { ProblemAlert } from '../shared/ProblemAlert';
import { type FiscalPeriod, lastDayOf } from './ledger';

/** Closes one period for good; one that is not over yet is closed when the person confirms what the API says. */
export function PeriodClosing({ yearId, period }: { yearId: string; period: FiscalPeriod }) {
  const text = useText();
  const { day } = useFormat();
  const titleId = useId();
  const notify = useNotify();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirming = error !== null && problemOf(error).confirmable === true;
  const leave = () => {
    setAsking(false);
    setError(null);
  };
  const close = async () => {
    setBusy(true);
    try {
      const headers = { 'idempotency-key': idempotencyKey() };
      await request(`/fiscal-years/${yearId}/periods/${period.id}/closing`, { method: 'POST', body: { confirmed: confirming }, headers });
      notify(text('accounting.years.periodClosed'));
      leave();
      await queries.invalidateQueries({ queryKey: ['fiscal-years'] });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {text('accounting.years.close')}
      </Button>
      <Dialog open={asking} onClose={busy ? undefined : leave} aria-labelledby={titleId} fullWidth maxWidth="xs">
        <DialogTitle id={titleId}>
          {text('accounting.years.closeTitle', { from: day(period.from), to: day(lastDayOf(period.to)) })}
        </DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1.5 }}>{text('accounting.years.closeSentence')}</DialogContentText>
          {error !== null && <ProblemAlert error={error} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button variant="outlined" onClick={leave} disabled={busy}>
            {text('shared.cancel')}
          </Button>
          <Button variant="contained" loading={busy} onClick={() => void close()}>
            {text(confirming ? 'accounting.years.closeAnyway' : 'accounting.years.close')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
