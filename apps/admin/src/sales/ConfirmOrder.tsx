import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { idempotencyKey } from '../data/idempotency-key';
import { problemOf } from '../data/problem';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { ProblemAlert } from '../shared/ProblemAlert';
import type { Order } from './order';

/** Confirms a draft; what the API refuses or warns of is read before anything else happens. */
export function ConfirmOrder({ order }: { order: Order }) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = async (confirmed: boolean) => {
    setBusy(true);
    try {
      const { body } = await request<Order>(`/orders/${order.id}/confirmation`, {
        method: 'POST',
        body: confirmed ? { confirmed } : {},
        headers: { 'if-match': `"${order.version}"`, 'idempotency-key': idempotencyKey() },
      });
      setError(null);
      notify(text('sales.entry.confirmed', { number: body.number ?? '' }));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
      refresh();
    }
  };
  return (
    <>
      <Button variant="contained" loading={busy} onClick={() => void confirm(false)}>
        {text('sales.entry.confirm')}
      </Button>
      <Dialog open={error !== null} onClose={() => setError(null)} fullWidth maxWidth="xs" aria-label={text('sales.entry.confirm')}>
        <DialogTitle>{text('sales.entry.confirm')}</DialogTitle>
        <DialogContent>{error !== null && <ProblemAlert error={error} />}</DialogContent>
        <DialogActions>
          <Button variant="outlined" onClick={() => setError(null)}>
            {text('shared.cancel')}
          </Button>
          {error !== null && problemOf(error).confirmable && (
            <Button variant="contained" loading={busy} onClick={() => void confirm(true)}>
              {text('sales.entry.confirmAnyway')}
            </Button>
          )}
        </DialogActions>
      </Dialog>
    </>
  );
}
