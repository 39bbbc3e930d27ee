import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { problemOf } from '../data/problem';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import type { Location } from './stock';

/** Closes a place that is empty, or opens it again. */
export function LocationClosing({ location }: { location: Location }) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const send = async (method: 'POST' | 'DELETE') => {
    await request(`/locations/${location.id}/closing`, {
      method,
      headers: { 'if-match': `"${location.version}"` },
      ...(method === 'POST' && { body: {} }),
    });
    refresh();
  };
  const reopen = () =>
    send('DELETE').catch((error: unknown) => notify(problemOf(error).detail ?? text('app.problem.unexpected'), { type: 'error' }));
  if (location.closedOn) {
    return (
      <Button size="small" onClick={() => void reopen()}>
        {text('stock.location.reopen')}
      </Button>
    );
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {text('stock.location.close')}
      </Button>
      <ConfirmDialog
        open={open}
        title={text('stock.location.closeTitle', { name: location.name })}
        confirmLabel={text('stock.location.close')}
        onConfirm={() => send('POST')}
        onClose={() => setOpen(false)}
      >
        {text('stock.location.closeSentence')}
      </ConfirmDialog>
    </>
  );
}
