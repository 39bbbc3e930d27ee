import { Box, LinearProgress, Link as MuiLink, Typography } from '@mui/material';
import { useId } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';

/** Work the server does in the background; `total` is null while it is not known. */
export interface Task {
  id: string;
  title: string;
  done: number;
  total: number | null;
  link?: string | null;
}

export function TaskProgress({ task }: { task: Task }) {
  const text = useText();
  const { whole } = useFormat();
  const id = useId();
  const share = task.total ? Math.min(100, (task.done / task.total) * 100) : null;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Typography id={id} variant="subtitle2">
        {task.link ? (
          <MuiLink component={Link} to={task.link}>
            {task.title}
          </MuiLink>
        ) : (
          task.title
        )}
      </Typography>
      {share === null ? (
        <LinearProgress aria-labelledby={id} />
      ) : (
        <LinearProgress variant="determinate" value={share} aria-labelledby={id} />
      )}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {task.total ? text('shared.task.doneOf', { done: whole(task.done), total: whole(task.total) }) : text('shared.task.begun')}
      </Typography>
    </Box>
  );
}
