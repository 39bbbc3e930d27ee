import TaskIcon from '@mui/icons-material/AssignmentOutlined';
import ForwardIcon from '@mui/icons-material/ChevronRight';
import DoneIcon from '@mui/icons-material/TaskAltOutlined';
import { Box, ButtonBase, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import type { AdminModule } from '../module';
import { modules } from '../modules';
import { EmptyState } from '../shared/EmptyState';
import { Section } from '../shared/Section';
import { adminLink } from './admin-link';
import type { Todo } from './house-overview';
import { todoFacts } from './todo-facts';

const sayings = Object.assign({}, ...modules.map(({ todo }) => todo)) as NonNullable<AdminModule['todo']>;

export function NextTasks({ todo }: { todo: readonly Todo[] }) {
  const text = useText();
  if (todo.length === 0)
    return <EmptyState compact icon={DoneIcon} title={text('home.allDone.title')} sentence={text('home.allDone.sentence')} />;
  return (
    <Section title={text('home.nextTitle')} flush>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {todo.map((task) => (
          <TaskRow key={`${task.kind} ${task.link}`} task={task} />
        ))}
      </Box>
    </Section>
  );
}

function TaskRow({ task }: { task: Todo }) {
  const text = useText();
  const saying = sayings[task.kind];
  const Icon = saying?.icon ?? TaskIcon;
  const { day } = useFormat();
  const facts = { ...todoFacts(task.facts, (one) => day(one, 'long')), smart_count: task.count };
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <ButtonBase
        component={Link}
        to={adminLink(task.link)}
        sx={{
          width: '100%',
          minHeight: 60,
          px: 2.5,
          py: 1.25,
          gap: 2,
          justifyContent: 'flex-start',
          textAlign: 'left',
          '&:hover': { bgcolor: 'action.hover' },
          '&.Mui-focusVisible': { outlineOffset: '-2px !important' },
        }}
      >
        <Box
          aria-hidden
          sx={{
            width: 38,
            height: 38,
            borderRadius: '50%',
            display: 'grid',
            placeItems: 'center',
            bgcolor: 'primary.light',
            color: 'primary.dark',
            flexShrink: 0,
          }}
        >
          <Icon sx={{ fontSize: 20 }} />
        </Box>
        <Box sx={{ flexGrow: 1 }}>
          <Typography sx={{ fontWeight: 600 }}>{text(saying?.sentence ?? 'home.task.other', facts)}</Typography>
          {saying?.detail && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {text(saying.detail, facts)}
            </Typography>
          )}
        </Box>
        <ForwardIcon aria-hidden sx={{ color: 'text.secondary' }} />
      </ButtonBase>
    </Box>
  );
}
