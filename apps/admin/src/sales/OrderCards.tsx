import { Box, ButtonBase, Paper, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { OrderStateChip } from './OrderStateChip';
import type { OrderListItem } from './order';

/** The list on a phone. */
export function OrderCards() {
  const text = useText();
  const { day, money, whole } = useFormat();
  const { data = [] } = useListContext<OrderListItem>();
  return (
    <Paper component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
      {data.map((order) => (
        <Box component="li" key={order.id} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
          <ButtonBase
            component={Link}
            to={`/orders/${order.id}`}
            sx={{ width: '100%', display: 'block', px: 2, py: 1.5, textAlign: 'left' }}
          >
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1.5, alignItems: 'flex-start' }}>
              <Typography sx={{ fontWeight: 600 }}>{order.customerName}</Typography>
              <OrderStateChip order={order} />
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[order.number, day(order.orderedOn), order.customerReference].filter(Boolean).join(' · ')}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {`${text('sales.copiesOf', { smart_count: order.copies, figure: whole(order.copies) })} · ${money(order.net)}`}
              {order.waiting > 0 && ` · ${text('sales.waitingOf', { smart_count: order.waiting, figure: whole(order.waiting) })}`}
            </Typography>
          </ButtonBase>
        </Box>
      ))}
    </Paper>
  );
}
