import { Box, Skeleton, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { Figure } from '../shared/Figure';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { useWorkOverview } from './work-overview';

const CopiesChart = lazy(() => import('./CopiesChart'));
const chartHeight = 260;

/** Copies printed, sold and in stock: the figures now, and how they came about. */
export function WorkCopies({ workId }: { workId: string }) {
  const text = useText();
  const { whole } = useFormat();
  const { data, error, isPending, refetch } = useWorkOverview(workId);
  return (
    <Section title={text('catalogue.section.stock')}>
      {isPending && <Skeleton variant="rounded" height={chartHeight} />}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1, mb: 1 }}>
            <Figure label={text('catalogue.figure.printed')}>{whole(data.copies.printed)}</Figure>
            <Figure label={text('catalogue.figure.sold')}>{whole(data.copies.sold)}</Figure>
            <Figure label={text('catalogue.figure.inStock')}>{whole(data.copies.inStock)}</Figure>
          </Box>
          {data.series.length === 0 ? (
            <Typography sx={{ color: 'text.secondary' }}>{text('catalogue.noMovements')}</Typography>
          ) : (
            <Suspense fallback={<Skeleton variant="rounded" height={chartHeight} />}>
              <CopiesChart series={data.series} height={chartHeight} />
            </Suspense>
          )}
        </>
      )}
    </Section>
  );
}
