import { Box, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { Figure } from '../shared/Figure';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { type HouseOverview, loadOverview } from './house-overview';
import { NextTasks } from './NextTasks';

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
      {data && (
        <Box sx={{ display: 'grid', gap: 3 }}>
          <NextTasks overview={data} />
          {(data.figures.works ?? 0) > 0 && <HouseFigures figures={data.figures} />}
        </Box>
      )}
    </>
  );
}

const counted = ['works', 'products', 'parties', 'copiesInStock'] as const;

function HouseFigures({ figures }: { figures: HouseOverview['figures'] }) {
  const text = useText();
  const { whole, money } = useFormat();
  return (
    <Section title={text('home.figuresTitle')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 2 }}>
        {counted.map((name) =>
          figures[name] === undefined ? null : (
            <Figure key={name} label={text(`home.figure.${name}`)}>
              {whole(figures[name])}
            </Figure>
          ),
        )}
        {figures.royaltiesDue !== undefined && <Figure label={text('home.figure.royaltiesDue')}>{money(figures.royaltiesDue)}</Figure>}
      </Box>
    </Section>
  );
}
