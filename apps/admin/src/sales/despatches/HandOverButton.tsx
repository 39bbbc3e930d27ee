import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { download } from '../../data/download';
import { idempotencyKey } from '../../data/idempotency-key';
import { problemOf } from '../../data/problem';
import { request } from '../../data/request';
import { useText } from '../../i18n/use-text';
import type { DespatchListItem } from './despatch';

/** Gives boxes to the workshop: they are marked, and the table to send it is saved. */
export function HandOverButton({ despatches }: { despatches: readonly DespatchListItem[] }) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const handOver = async () => {
    setBusy(true);
    const ids = despatches.map(({ id }) => id);
    try {
      await request('/workshop-hand-overs', {
        method: 'POST',
        body: { despatchIds: ids },
        headers: { 'idempotency-key': idempotencyKey() },
      });
      await download(`/workshop-exports?format=xlsx&id=${ids.join(',')}`, 'workshop.xlsx');
      notify(text('despatches.workshop.handedOver', { smart_count: ids.length }));
    } catch (error) {
      notify(problemOf(error).detail ?? text('app.problem.unexpected'), { type: 'error' });
    } finally {
      setBusy(false);
      refresh();
    }
  };
  return (
    <Button size="small" variant="outlined" loading={busy} onClick={() => void handOver()}>
      {text('despatches.workshop.handOver')}
    </Button>
  );
}
