import { Box, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { PageHeader } from '../shared/PageHeader';
import { RecordPage } from '../shared/RecordPage';
import type { Customer } from './customer';
import { EntryForm } from './EntryForm';
import type { Order } from './order';
import { draftOf, emptyDraft } from './order-draft';

/** An order typed as fast as it is dictated: customer, titles, copies, nothing but the keyboard. */
export function OrderCreate() {
  const text = useText();
  const [query] = useSearchParams();
  const customerId = query.get('customer');
  const repeated = query.get('repeat');
  const { data, isFetching } = useQuery({
    queryKey: ['orders', 'entry', customerId, repeated],
    queryFn: async () => {
      const order = repeated ? (await request<Order>(`/orders/${repeated}`)).body : null;
      const id = customerId ?? order?.customerId;
      return { order, customer: id ? (await request<Customer>(`/customers/${id}`)).body : null };
    },
    enabled: customerId !== null || repeated !== null,
  });
  if (isFetching && !data) return <Skeleton variant="rounded" height={420} />;
  const draft = data?.order
    ? {
        ...emptyDraft,
        customerId: data.order.customerId,
        lines: draftOf(data.order).lines.map((line) => ({ ...line, key: line.product.id, discount: '' })),
      }
    : { ...emptyDraft, customerId: data?.customer?.id ?? '' };
  return (
    <>
      <PageHeader
        title={text('sales.entry.title')}
        subtitle={<Box sx={{ maxWidth: 680 }}>{text('sales.entry.sentence')}</Box>}
        parent={{ label: text('sales.orders.title'), to: '/orders' }}
      />
      <EntryForm key={data?.customer?.id ?? ''} start={draft} customer={data?.customer ?? null} saved={null} />
    </>
  );
}

/** A draft taken up again. */
export function OrderEdit() {
  const text = useText();
  return (
    <RecordPage<Order> resource="orders">
      {(order) => (
        <>
          <PageHeader title={text('sales.entry.edit')} parent={{ label: order.customerName, to: `/orders/${order.id}` }} />
          <EntryForm
            start={draftOf(order)}
            customer={{ id: order.customerId, name: order.customerName, number: order.customerNumber, city: order.delivery.city }}
            saved={{ id: order.id, version: order.version }}
          />
        </>
      )}
    </RecordPage>
  );
}
