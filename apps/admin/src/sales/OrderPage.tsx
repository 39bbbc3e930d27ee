import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { AuditTrail } from '../shared/AuditTrail';
import { FactList } from '../shared/FactList';
import { PageHeader } from '../shared/PageHeader';
import { RecordPage } from '../shared/RecordPage';
import { Section } from '../shared/Section';
import { ConfirmOrder } from './ConfirmOrder';
import { OrderActs } from './OrderActs';
import { OrderLines } from './OrderLines';
import { OrderStateChip } from './OrderStateChip';
import { OrderTotals } from './OrderTotals';
import type { Order } from './order';

/** One order: what was asked for, what is kept, what waits, what it comes to. */
export function OrderPage() {
  return <RecordPage<Order> resource="orders">{(order) => <OrderSheet order={order} />}</RecordPage>;
}

function OrderSheet({ order }: { order: Order }) {
  const text = useText();
  const { day } = useFormat();
  const mayEdit = useMayEdit('orders');
  return (
    <>
      <PageHeader
        title={order.number ?? text('sales.orders.draftTitle')}
        parent={{ label: text('sales.orders.title'), to: '/orders' }}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <MuiLink component={Link} to={`/customers/${order.customerId}`}>
              {order.customerName}
            </MuiLink>
            <span>{day(order.orderedOn, 'long')}</span>
            <OrderStateChip order={order} />
          </Box>
        }
        actions={
          mayEdit && (
            <>
              {order.state === 'draft' && <ConfirmOrder order={order} />}
              {order.state === 'draft' && (
                <Button variant="outlined" component={Link} to={`/orders/${order.id}/edit`}>
                  {text('sales.orders.edit')}
                </Button>
              )}
              <OrderActs order={order} />
            </>
          )
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(300px, 1fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <OrderLines order={order} />
          {order.notes && (
            <Section title={text('sales.orders.notes')}>
              <Typography sx={{ whiteSpace: 'pre-wrap' }}>{order.notes}</Typography>
            </Section>
          )}
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Section title={text('sales.total.title')}>
            <OrderTotals quotation={order} />
          </Section>
          <Section title={text('sales.orders.delivery')}>
            <FactList
              facts={[
                [text('sales.orders.deliverTo'), order.collected ? text('sales.entry.collected') : addressOf(order)],
                [text('sales.orders.theirReference'), order.customerReference],
              ]}
            />
          </Section>
          <AuditTrail resource="orders" id={order.id} />
        </Box>
      </Box>
    </>
  );
}

function addressOf({ delivery: { name, street, postalCode, city, country } }: Order): string {
  return [name, street, `${postalCode} ${city}`.trim(), country === 'FR' ? '' : country].filter(Boolean).join('\n');
}
