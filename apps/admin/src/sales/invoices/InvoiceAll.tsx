import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { idempotencyKey } from '../../data/idempotency-key';
import { request } from '../../data/request';
import { useText } from '../../i18n/use-text';
import { ConfirmDialog } from '../../shared/ConfirmDialog';
import { type Task, TaskProgress } from '../../shared/TaskProgress';
import { type FinishedTask, useTask } from '../../shared/use-task';
import { useToday } from '../../shared/use-today';
import { dayAfter } from '../../stock/movements-link';

const ever = '2000-01-01';

/** One invoice for each customer of all that has left up to today. */
export function InvoiceAll() {
  const text = useText();
  const today = useToday();
  const [asking, setAsking] = useState(false);
  const [started, setStarted] = useState<string | null>(null);
  const task = useTask(started);
  const start = async () => {
    const { body } = await request<Task>('/invoice-batches', {
      method: 'POST',
      body: { from: ever, to: dayAfter(today) },
      headers: { 'idempotency-key': idempotencyKey() },
    });
    setStarted(body.id);
  };
  const busy = task?.state === 'waiting' || task?.state === 'running';
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'end' }}>
      <Button variant="contained" disabled={busy} onClick={() => setAsking(true)}>
        {text('invoices.all.act')}
      </Button>
      {task && (task.state === 'done' ? <Outcome task={task} /> : <TaskProgress task={task} />)}
      <ConfirmDialog
        open={asking}
        title={text('invoices.all.title')}
        confirmLabel={text('invoices.all.act')}
        onConfirm={start}
        onClose={() => setAsking(false)}
      >
        {text('invoices.all.sentence')}
      </ConfirmDialog>
    </Box>
  );
}

function Outcome({ task: { result } }: { task: FinishedTask }) {
  const text = useText();
  const issued = typeof result?.['issued'] === 'number' ? result['issued'] : 0;
  const refused = Array.isArray(result?.['refused']) ? (result['refused'] as { customer: string; detail?: string }[]) : [];
  return (
    <Alert severity={refused.length > 0 ? 'warning' : 'success'}>
      {text('invoices.all.issued', { smart_count: issued })}
      {refused.map(({ customer, detail }) => (
        <Box key={customer} component="span" sx={{ display: 'block' }}>
          {[customer, detail].filter(Boolean).join(' – ')}
        </Box>
      ))}
    </Alert>
  );
}
