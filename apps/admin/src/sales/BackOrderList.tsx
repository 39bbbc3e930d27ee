import WaitIcon from '@mui/icons-material/HourglassEmptyOutlined';
import { Box, ButtonBase, Paper, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { ListFrame } from '../shared/ListFrame';
import { SalesTabs } from './SalesTabs';

interface BackOrder {
  id: string;
  orderId: string;
  number: string;
  orderedOn: string;
  customerName: string;
  title: string;
  isbn: string | null;
  waiting: number;
}

// The API's own order: as they will be served, the oldest first.
const oldestFirst = { field: 'id', order: 'ASC' as const };

/** Copies that customers wait for, in the order in which they will be served. */
export function BackOrderList() {
  const text = useText();
  return (
    <>
      <SalesTabs />
      <ListFrame
        resource="back-orders"
        title={text('sales.backOrders.title')}
        searchLabel={text('sales.backOrders.searchLabel')}
        sort={oldestFirst}
        empty={{ icon: WaitIcon, title: text('sales.backOrders.empty.title'), sentence: text('sales.backOrders.empty.sentence') }}
      >
        <BackOrderRows />
      </ListFrame>
    </>
  );
}

function BackOrderRows() {
  const text = useText();
  const { day, whole } = useFormat();
  const { data = [] } = useListContext<BackOrder>();
  return (
    <Paper component="ol" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
      {data.map((line) => (
        <Box component="li" key={line.id} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
          <ButtonBase
            component={Link}
            to={`/orders/${line.orderId}`}
            sx={{ width: '100%', px: 2, py: 1.25, gap: 2, justifyContent: 'space-between', textAlign: 'left' }}
          >
            <span>
              <Typography sx={{ fontWeight: 600 }}>{line.title}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {[line.customerName, line.number, day(line.orderedOn)].join(' · ')}
              </Typography>
            </span>
            <Typography sx={{ whiteSpace: 'nowrap' }}>
              {text('sales.copiesOf', { smart_count: line.waiting, figure: whole(line.waiting) })}
            </Typography>
          </ButtonBase>
        </Box>
      ))}
    </Paper>
  );
}
