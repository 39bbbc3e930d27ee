import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import type { Customer } from './customer';
import type { Order } from './order';
import { type DraftLine, draftOf } from './order-draft';

/** The customer's last order again, as lines to be changed. */
export function RepeatButton({ customerId, onRepeat }: { customerId: string; onRepeat: (lines: readonly DraftLine[]) => void }) {
  const text = useText();
  const { day } = useFormat();
  const { data } = useQuery({
    queryKey: ['customers', 'last-order', customerId],
    queryFn: async () => (await request<Customer>(`/customers/${customerId}`)).body,
  });
  if (!data?.lastOrderId || !data.lastOrderedOn) return null;
  const { lastOrderId, lastOrderedOn } = data;
  const repeat = async () => {
    const { body } = await request<Order>(`/orders/${lastOrderId}`);
    onRepeat(draftOf(body).lines.map((line) => ({ ...line, key: line.product.id, discount: '' })));
  };
  return (
    <Button variant="outlined" size="small" onClick={() => void repeat()}>
      {text('sales.entry.repeat', { day: day(lastOrderedOn) })}
    </Button>
  );
}
