import type { SvgIconComponent } from '@mui/icons-material';
import AgreementIcon from '@mui/icons-material/AssignmentOutlined';
import LibraryIcon from '@mui/icons-material/AutoStoriesOutlined';
import ForwardIcon from '@mui/icons-material/ChevronRight';
import ImageIcon from '@mui/icons-material/ImageOutlined';
import MoneyIcon from '@mui/icons-material/PaymentsOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import StatementIcon from '@mui/icons-material/ReceiptLongOutlined';
import PriceIcon from '@mui/icons-material/SellOutlined';
import DoneIcon from '@mui/icons-material/TaskAltOutlined';
import ImportIcon from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, ButtonBase, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { EmptyState } from '../shared/EmptyState';
import { Section } from '../shared/Section';
import { type HouseOverview, type NextTask, sentenceOf } from './house-overview';

const icons: Readonly<Record<string, SvgIconComponent>> = {
  'imports-pending': ImportIcon,
  'runs-expected': PrintIcon,
  'royalties-proposed': MoneyIcon,
  'statements-drafted': StatementIcon,
  'contributors-without-agreement': AgreementIcon,
  'products-without-price': PriceIcon,
  'products-without-cover': ImageIcon,
};

export function NextTasks({ overview: { tasks, figures } }: { overview: HouseOverview }) {
  const text = useText();
  const mayEdit = useMayEdit('works');
  if ((figures.works ?? 0) === 0 && tasks.length === 0) {
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
  if (tasks.length === 0)
    return <EmptyState compact icon={DoneIcon} title={text('home.allDone.title')} sentence={text('home.allDone.sentence')} />;
  return (
    <Section title={text('home.nextTitle')} flush>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {tasks.map((task) => (
          <TaskRow key={`${task.kind} ${task.link}`} task={task} />
        ))}
      </Box>
    </Section>
  );
}

function TaskRow({ task }: { task: NextTask }) {
  const text = useText();
  const Icon = icons[task.kind] ?? AgreementIcon;
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
          <Typography sx={{ fontWeight: 600 }}>{text(sentenceOf(task), { smart_count: task.count })}</Typography>
          {task.sentence && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {task.sentence}
            </Typography>
          )}
        </Box>
        <ForwardIcon aria-hidden sx={{ color: 'text.secondary' }} />
      </ButtonBase>
    </Box>
  );
}
