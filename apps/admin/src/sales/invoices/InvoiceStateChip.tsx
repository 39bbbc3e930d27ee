import { useText } from '../../i18n/use-text';
import { StatusChip, type Tone } from '../../shared/StatusChip';
import type { InvoiceListItem, InvoiceState } from './invoice';

const tones: Record<InvoiceState, Tone> = { open: 'accent', late: 'bad', paid: 'good', credit: 'neutral' };

export function InvoiceStateChip({ invoice: { state, daysLate } }: { invoice: Pick<InvoiceListItem, 'state' | 'daysLate'> }) {
  const text = useText();
  const label = state === 'late' ? text('invoices.lateBy', { smart_count: daysLate }) : text(`invoices.state.${state}`);
  return <StatusChip label={label} tone={tones[state]} />;
}
