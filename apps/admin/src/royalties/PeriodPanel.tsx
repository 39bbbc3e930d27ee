import { Alert, Box, Button, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { idempotencyKey } from '../data/idempotency-key';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { DownloadButton } from '../shared/DownloadButton';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { type Task, TaskProgress } from '../shared/TaskProgress';
import { type FinishedTask, useTask } from '../shared/use-task';
import { PeriodChoice } from './PeriodChoice';
import { StatementDialog } from './StatementDialog';
import { lastDay, type StatementPeriod } from './statement';

type Batch = '' | '/approval' | '/documents';

interface PeriodPanelProps {
  period: StatementPeriod;
  years: readonly StatementPeriod[];
  onChoose: (period: StatementPeriod) => void;
}

/** One period: which it is, all its statements at once, and the accountant's workbook. */
export function PeriodPanel({ period, years, onChoose }: PeriodPanelProps) {
  const text = useText();
  const [typing, setTyping] = useState(false);
  const choose = (chosen: StatementPeriod | null) => {
    setTyping(chosen === null);
    if (chosen) onChoose(chosen);
  };
  return (
    <Section title={text('royalties.period.title')}>
      <PeriodChoice period={period} years={years} onChoose={choose} />
      {!typing && <PeriodActs key={`${period.from} ${period.to}`} period={period} />}
    </Section>
  );
}

function PeriodActs({ period }: { period: StatementPeriod }) {
  const text = useText();
  const held = useSession()?.permissions ?? [];
  const [approving, setApproving] = useState(false);
  const [single, setSingle] = useState(false);
  const { start, task, error } = useBatch(period);
  const busy = task?.state === 'waiting' || task?.state === 'running';
  const mayWrite = held.includes('royalties:write');
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        {mayWrite && (
          <Button variant="contained" disabled={busy} onClick={() => void start('')}>
            {text('royalties.period.draft')}
          </Button>
        )}
        {held.includes('royalties:approve') && (
          <Button variant="outlined" disabled={busy} onClick={() => setApproving(true)}>
            {text('royalties.period.approve')}
          </Button>
        )}
        {mayWrite && (
          <Button variant="outlined" disabled={busy} onClick={() => void start('/documents')}>
            {text('royalties.period.documents')}
          </Button>
        )}
        <DownloadButton
          path={`/royalty-workbooks?from=${period.from}&to=${period.to}`}
          fileName={text('royalties.period.workbookFile', { from: period.from, to: lastDay(period.to) })}
          label={text('royalties.period.workbook')}
        />
        {mayWrite && (
          <Button variant="text" onClick={() => setSingle(true)}>
            {text('royalties.period.single')}
          </Button>
        )}
      </Box>
      {error !== null && <ProblemAlert error={error} />}
      {task && <BatchOutcome task={task} />}
      <ConfirmDialog
        open={approving}
        title={text('royalties.period.approveTitle')}
        confirmLabel={text('royalties.period.approve')}
        onConfirm={() => start('/approval')}
        onClose={() => setApproving(false)}
      >
        {text('royalties.period.approveSentence')}
      </ConfirmDialog>
      {single && <StatementDialog period={period} onClose={() => setSingle(false)} />}
    </>
  );
}

/** Starts the work of a period, and finds again what was started before the page was left. */
function useBatch({ from, to }: StatementPeriod) {
  const queries = useQueryClient();
  const [started, setStarted] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { data: running = [] } = useQuery({
    queryKey: ['tasks', 'running'],
    queryFn: async () => (await request<Task[]>('/tasks?state=running')).body,
  });
  const found = running.find(({ kind, label }) => kind.startsWith('royalty-statement-') && label.includes(from) && label.includes(to));
  const task = useTask(started ?? found?.id);
  const start = async (batch: Batch) => {
    setError(null);
    try {
      const body = { periodFrom: from, periodTo: to };
      const headers = { 'idempotency-key': idempotencyKey() };
      const answer = await request<Task>(`/royalty-statement-batches${batch}`, { method: 'POST', body, headers });
      setStarted(answer.body.id);
      void queries.invalidateQueries({ queryKey: ['tasks', 'running'] });
    } catch (refusal) {
      setError(refusal);
    }
  };
  return { start, task, error };
}

const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function BatchOutcome({ task }: { task: FinishedTask }) {
  const text = useText();
  if (task.state !== 'done') {
    return (
      <Box sx={{ mt: 2, maxWidth: 480 }}>
        <TaskProgress task={task} />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {text('app.tasks.mayLeave')}
        </Typography>
      </Box>
    );
  }
  const { drafted, approved, printed, refused } = task.result ?? {};
  const left = Array.isArray(refused) ? (refused as { beneficiary: string; detail?: string }[]) : [];
  return (
    <Alert severity={left.length > 0 ? 'warning' : 'success'} sx={{ mt: 2 }}>
      {typeof drafted === 'number' && text('royalties.period.drafted', { smart_count: drafted })}
      {typeof approved === 'number' && text('royalties.period.approved', { smart_count: approved })}
      {typeof printed === 'number' && text('royalties.period.printed', { smart_count: printed })}
      {left.length > 0 && (
        <Box component="span" sx={{ display: 'block' }}>
          {text('royalties.period.refused', { smart_count: left.length })}{' '}
          {left
            .map(({ beneficiary, detail }) => [isId.test(beneficiary) ? null : beneficiary, detail].filter(Boolean).join(' – '))
            .join(' ; ')}
        </Box>
      )}
    </Alert>
  );
}
