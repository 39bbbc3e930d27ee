import TaskIcon from '@mui/icons-material/AssignmentOutlined';
import LibraryIcon from '@mui/icons-material/AutoStoriesOutlined';
import ForwardIcon from '@mui/icons-material/ChevronRight';
import DoneIcon from '@mui/icons-material/TaskAltOutlined';
import { Box, Button, ButtonBase, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import type { AdminModule } from '../module';
import { modules } from '../modules';
import { useMayEdit } from '../session/permissions';
import { EmptyState } from '../shared/EmptyState';
import { Section } from '../shared/Section';
import type { HouseOverview, Todo } from './house-overview';

const sayings = Object.assign({}, ...modules.map(({ todo }) => todo)) as NonNullable<AdminModule['todo']>;

export function NextTasks({ overview: { todo, figures } }: { overview: HouseOverview }) {
  const text = useText();
  const mayEdit = useMayEdit('works');
  if ((figures.works ?? 0) === 0 && todo.length === 0) {
    return (
      <EmptyState
        icon={LibraryIcon}
        title={text('home.start.title')}
        sentence={text('home.start.sentence')}
        action={
          mayEdit && (
            <>
              <Button variant="contained" component={Link} to="/imports">
                {text('home.start.import')}
              </Button>
              <Button variant="outlined" component={Link} to="/works/create">
                {text('home.start.create')}
              </Button>
            </>
          )
        }
      />
    );
  }
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
  const facts = { ...Object.fromEntries(Object.entries(task.facts).map(([name, fact]) => [name, String(fact)])), smart_count: task.count };
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <ButtonBase
        component={Link}
        to={task.link}
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
