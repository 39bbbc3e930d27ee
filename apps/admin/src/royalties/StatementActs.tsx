import { Button } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import { useNavigate } from 'react-router';
import type { ColophonDataProvider } from '../data/data-provider';
import { problemOf } from '../data/problem';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import type { Statement } from './statement';

/** A draft is approved or discarded; an approved statement is only ever corrected by another. */
export function StatementActs({ statement }: { statement: Statement }) {
  const held = useSession()?.permissions ?? [];
  if (statement.state === 'approved') {
    return held.includes('royalties:write') && statement.kind === 'regular' ? <Correct statement={statement} /> : null;
  }
  return (
    <>
      {held.includes('royalties:approve') && <Approve statement={statement} />}
      {held.includes('royalties:write') && <Discard statement={statement} />}
    </>
  );
}

function Approve({ statement }: { statement: Statement }) {
  const text = useText();
  const { money } = useFormat();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const [open, setOpen] = useState(false);
  const approve = async () => {
    // Whatever the answer, the page shows the facts as they are now: a draft that changed is read again before it is approved.
    const approved = await dataProvider
      .action<Statement>('royalty-statements', statement.id, 'approval', { digest: statement.digest })
      .finally(() => refresh());
    notify(text('royalties.statement.approvedNow', { number: approved.number ?? '' }));
  };
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {text('royalties.statement.approve')}
      </Button>
      <ConfirmDialog
        open={open}
        title={text('royalties.statement.approveTitle')}
        confirmLabel={text('royalties.statement.approve')}
        onConfirm={approve}
        onClose={() => setOpen(false)}
      >
        {text('royalties.statement.approveSentence', {
          name: statement.beneficiary.publicName,
          amount: money(statement.totals.dueBeforeContributions, statement.currency),
        })}
      </ConfirmDialog>
    </>
  );
}

function Discard({ statement }: { statement: Statement }) {
  const text = useText();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const discard = async () => {
    await request<undefined>(`/royalty-statements/${statement.id}`, { method: 'DELETE' });
    await navigate('/royalty-statements');
  };
  return (
    <>
      <Button color="error" onClick={() => setOpen(true)}>
        {text('royalties.statement.discard')}
      </Button>
      <ConfirmDialog
        open={open}
        title={text('royalties.statement.discardTitle')}
        confirmLabel={text('royalties.statement.discard')}
        destructive
        onConfirm={discard}
        onClose={() => setOpen(false)}
      >
        {text('royalties.statement.discardSentence')}
      </ConfirmDialog>
    </>
  );
}

function Correct({ statement }: { statement: Statement }) {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const [busy, setBusy] = useState(false);
  const correct = async () => {
    setBusy(true);
    try {
      const { id } = await dataProvider.action<Statement>('royalty-statements', statement.id, 'correction');
      await navigate(`/royalty-statements/${id}`);
    } catch (error) {
      notify(problemOf(error).detail ?? text('app.problem.unexpected'), { type: 'info', autoHideDuration: 10_000 });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="outlined" loading={busy} onClick={() => void correct()}>
      {text('royalties.statement.correct')}
    </Button>
  );
}
