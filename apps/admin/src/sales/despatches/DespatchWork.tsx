import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { useText } from '../../i18n/use-text';
import { PageHeader } from '../../shared/PageHeader';
import { BeingPrepared } from './BeingPrepared';
import { DespatchTabs } from './DespatchTabs';
import type { DespatchListItem, OrderToPrepare } from './despatch';
import { ToPrepare } from './ToPrepare';

const oldestFirst = { field: 'id', order: 'ASC' as const };

/** The day's despatch work from top to bottom: choose orders, pick, send. */
export function DespatchWork() {
  const text = useText();
  const pagination = { page: 1, perPage: 100 };
  const waiting = useGetList<OrderToPrepare>('orders-to-prepare', { pagination, sort: oldestFirst });
  const boxes = useGetList<DespatchListItem>('despatches', {
    pagination,
    sort: { field: 'createdAt', order: 'ASC' },
    filter: { state: 'preparing' },
  });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <>
      <DespatchTabs />
      <PageHeader
        title={text('despatches.work.title')}
        subtitle={<Typography sx={{ maxWidth: 680 }}>{text('despatches.work.sentence')}</Typography>}
      />
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        <ToPrepare
          orders={waiting.data ?? []}
          total={waiting.total ?? 0}
          isPending={waiting.isPending}
          error={waiting.error}
          onPrepared={setChosen}
        />
        <BeingPrepared boxes={boxes.data ?? []} isPending={boxes.isPending} error={boxes.error} chosen={chosen} onChoose={setChosen} />
      </Box>
    </>
  );
}
