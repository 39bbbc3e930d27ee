import TaskIcon from '@mui/icons-material/HourglassTopOutlined';
import { Badge, Box, IconButton, Popover, Tooltip, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { type Task, TaskProgress } from '../shared/TaskProgress';

const pollBusyMs = 1_500;
const pollIdleMs = 20_000;

/** Work in progress on the server (imports, statements …). One may leave the page: it goes on, and is found again here. */
export function RunningTasks() {
  const text = useText();
  const signedIn = useSession()?.house != null;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data: tasks = [] } = useQuery({
    queryKey: ['tasks', 'running'],
    queryFn: async () => (await request<Task[]>('/tasks?state=running')).body,
    enabled: signedIn,
    retry: false,
    refetchInterval: (query) => ((query.state.data?.length ?? 0) > 0 ? pollBusyMs : pollIdleMs),
  });
  const label = text('app.tasks.running', { smart_count: tasks.length });
  return (
    <>
      <Tooltip title={label}>
        <IconButton aria-label={label} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
          <Badge variant="dot" invisible={tasks.length === 0} color="primary">
            <TaskIcon />
          </Badge>
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <Box sx={{ width: 340, maxWidth: '90vw', p: 2.5, display: 'grid', gap: 2 }}>
          <Typography variant="h3" component="h2">
            {text('app.tasks.title')}
          </Typography>
          {tasks.length === 0 ? (
            <Typography sx={{ color: 'text.secondary' }}>{text('app.tasks.none')}</Typography>
          ) : (
            <>
              {tasks.map((task) => (
                <TaskProgress key={task.id} task={task} />
              ))}
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {text('app.tasks.mayLeave')}
              </Typography>
            </>
          )}
        </Box>
      </Popover>
    </>
  );
}
