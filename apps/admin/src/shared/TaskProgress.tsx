import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { useId } from 'react';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';

/** Work the server does in the background; `total` is null while it is not known. */
export interface Task {
  id: string;
  kind: string;
  label: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  done: number;
  total: number | null;
  problem: { detail?: string } | null;
}

export function TaskProgress({ task }: { task: Task }) {
  const text = useText();
  const id = useId();
  const share = task.total ? Math.min(100, (task.done / task.total) * 100) : null;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Typography id={id} variant="subtitle2">
        {task.label}
      </Typography>
      {task.state === 'failed' ? (
        <Alert severity="error">{task.problem?.detail ?? text('app.problem.unexpected')}</Alert>
      ) : (
        <>
          <LinearProgress aria-labelledby={id} {...(share === null ? {} : { variant: 'determinate' as const, value: share })} />
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            <Progress task={task} />
          </Typography>
        </>
      )}
    </Box>
  );
}

function Progress({ task: { state, done, total } }: { task: Task }) {
  const text = useText();
  const { whole } = useFormat();
  if (state === 'waiting') return text('shared.task.waiting');
  return total ? text('shared.task.doneOf', { done: whole(done), total: whole(total) }) : text('shared.task.begun');
}
