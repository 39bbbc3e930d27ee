import { Box, Skeleton, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { Figure } from '../shared/Figure';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { useWorkStock, type WorkStock } from './work-stock';

const CopiesChart = lazy(() => import('./CopiesChart'));
const chartHeight = 280;

/** Copies printed, sold and in stock: the figures now, and how they came about. */
export function WorkCopies({ workId }: { workId: string }) {
  const text = useText();
  const mayRead = useSession()?.permissions.includes('stock:read') ?? false;
  if (!mayRead) return null;
  return (
    <Section title={text('catalogue.section.stock')}>
      <Copies workId={workId} />
    </Section>
  );
}

function Copies({ workId }: { workId: string }) {
  const text = useText();
  const { data, error, isPending, refetch } = useWorkStock(workId);
  if (isPending) return <Skeleton variant="rounded" height={120} />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data.months.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{text('catalogue.noMovements')}</Typography>;
  return (
    <>
      <CopiesFigures totals={data.totals} />
      <Suspense fallback={<Skeleton variant="rounded" height={chartHeight} />}>
        <CopiesChart months={data.months} height={chartHeight} />
      </Suspense>
    </>
  );
}

function CopiesFigures({ totals }: { totals: WorkStock['totals'] }) {
  const text = useText();
  const { whole } = useFormat();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1, mb: 1 }}>
      <Figure label={text('catalogue.figure.printed')}>{whole(totals.printed)}</Figure>
      <Figure label={text('catalogue.figure.sold')}>{whole(totals.sold)}</Figure>
      <Figure label={text('catalogue.figure.inStock')}>{whole(totals.onHand)}</Figure>
    </Box>
  );
}
