import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { Section } from '../shared/Section';
import { usePart } from './customer';
import { OrderStateChip } from './OrderStateChip';
import type { OrderListItem } from './order';

/** Their latest orders, and the way to all of them. */
export function CustomerOrders({ customerId }: { customerId: string }) {
  const text = useText();
  const { day, money, whole } = useFormat();
  const { data = [], isPending } = usePart<OrderListItem>(`/orders?customerId=${customerId}&pageSize=6`);
  const all = `/orders?filter=${encodeURIComponent(JSON.stringify({ customerId }))}`;
  return (
    <Section
      title={text('sales.orders.title')}
      action={
        data.length > 0 && (
          <MuiLink component={Link} to={all}>
            {text('sales.customers.allOrders')}
          </MuiLink>
        )
      }
    >
      {!isPending && data.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text('sales.customers.noOrder')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((order) => (
          <Box
            component="li"
            key={order.id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 2,
              py: 1,
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <MuiLink component={Link} to={`/orders/${order.id}`} sx={{ fontWeight: 600 }}>
              {order.number ?? text('sales.orders.draftTitle')}
            </MuiLink>
            <Typography sx={{ color: 'text.secondary', flexGrow: 1 }}>
              {[
                day(order.orderedOn),
                text('sales.copiesOf', { smart_count: order.copies, figure: whole(order.copies) }),
                order.customerReference,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
            <OrderStateChip order={order} />
            <Typography sx={{ whiteSpace: 'nowrap' }}>{money(order.net)}</Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
