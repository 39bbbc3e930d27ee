import { useText } from '../i18n/use-text';
import { StatusChip, type Tone } from '../shared/StatusChip';
import type { OrderListItem, OrderState } from './order';

const tones: Record<OrderState, Tone> = { draft: 'neutral', confirmed: 'accent', completed: 'good', cancelled: 'neutral' };

/** A confirmed order says what it waits for: copies, or a parcel. */
export function OrderStateChip({ order }: { order: Pick<OrderListItem, 'state' | 'waiting' | 'reserved'> }) {
  const text = useText();
  if (order.state === 'confirmed' && order.reserved === 0 && order.waiting > 0) {
    return <StatusChip label={text('sales.orders.waits')} tone="waiting" />;
  }
  if (order.state === 'confirmed' && order.reserved > 0) return <StatusChip label={text('sales.orders.ready')} tone="accent" />;
  return <StatusChip label={text(`sales.orders.state.${order.state}`)} tone={tones[order.state]} />;
}
