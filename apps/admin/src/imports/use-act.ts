import { useState } from 'react';
import { useRefresh } from 'react-admin';
import { idempotencyKey } from '../data/idempotency-key';
import { request } from '../data/request';

type Noun = 'preview' | 'confirmation' | 'undo';

/** Starts the work on a file; the page then follows its task. */
export function useAct(importId: string) {
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const start = async (noun: Noun, body: object = {}) => {
    setError(null);
    setBusy(true);
    try {
      await request(`/imports/${importId}/${noun}`, { method: 'POST', body, headers: { 'idempotency-key': idempotencyKey() } });
    } finally {
      setBusy(false);
      refresh();
    }
  };
  return { start, tryTo: (noun: Noun) => start(noun).catch(setError), busy, error };
}
