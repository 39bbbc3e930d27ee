import { Box, Link as MuiLink, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { useSession } from '../session/session';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { FirstSteps } from './FirstSteps';
import { type HouseOverview, loadOverview } from './house-overview';
import { LatestBooks } from './LatestBooks';
import { NextTasks } from './NextTasks';
import { RecentImports } from './RecentImports';
import { RecentStatements } from './RecentStatements';

/** The first page: what to do next, then the house in figures. */
export function Home() {
  const text = useText();
  const locale = useChosenLocale();
  const session = useSession();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['home', session?.house?.slug, locale], queryFn: loadOverview });
  return (
    <>
      <PageHeader title={text('home.title', { name: session?.user.name ?? '' })} />
      {isPending && <Skeleton variant="rounded" height={180} />}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data && <Overview overview={data} />}
    </>
  );
}

function Overview({ overview }: { overview: HouseOverview }) {
  const text = useText();
  const mayEdit = useMayEdit('works');
  if ((overview.figures.works ?? 0) === 0) return <FirstSteps mayEdit={mayEdit} />;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <HouseFigures figures={overview.figures} />
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(280px, 1fr)' },
        }}
      >
        <NextTasks todo={overview.todo} />
        <Box sx={{ display: 'grid', gap: 3, minWidth: 0 }}>
          <RecentStatements />
          <RecentImports />
        </Box>
      </Box>
      <Section
        title={text('home.latestTitle')}
        action={
          <MuiLink component={Link} to="/works">
            {text('home.wholeCatalogue')}
          </MuiLink>
        }
      >
        <LatestBooks />
      </Section>
    </Box>
  );
}

const counted = [
  { name: 'works', to: '/works' },
  { name: 'products', to: '/products' },
  { name: 'copiesInStock', to: '/stock' },
  { name: 'copiesAwaited', to: '/print-runs' },
  { name: 'parties', to: '/parties' },
] as const;

/** The house in figures, each a way to what it counts. */
function HouseFigures({ figures }: { figures: HouseOverview['figures'] }) {
  const text = useText();
  const { whole, money } = useFormat();
  const shown = [
    ...counted.flatMap(({ name, to }) => (figures[name] === undefined ? [] : [{ name, to, figure: whole(figures[name]) }])),
    ...(figures.royaltiesDue === undefined
      ? []
      : [{ name: 'royaltiesDue' as const, to: '/royalty-statements', figure: money(figures.royaltiesDue) }]),
  ];
  return (
    <Box
      component="ul"
      aria-label={text('home.figuresTitle')}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', md: `repeat(${Math.min(shown.length, 6)}, minmax(0, 1fr))` },
      }}
    >
      {shown.map(({ name, to, figure }) => (
        <li key={name}>
          <Box
            component={Link}
            to={to}
            sx={{
              display: 'block',
              px: 2,
              py: 1.5,
              border: 1,
              borderColor: 'divider',
              borderRadius: 1.5,
              bgcolor: 'background.paper',
              color: 'text.primary',
              textDecoration: 'none',
              '&:hover': { borderColor: 'primary.main' },
            }}
          >
            <Typography component="span" sx={{ display: 'block', fontSize: '1.625rem', lineHeight: 1.2 }}>
              {figure}
            </Typography>
            <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
              {text(`home.figure.${name}`)}
            </Typography>
          </Box>
        </li>
      ))}
    </Box>
  );
}
