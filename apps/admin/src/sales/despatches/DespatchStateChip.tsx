import { useText } from '../../i18n/use-text';
import { StatusChip, type Tone } from '../../shared/StatusChip';
import type { DespatchListItem, DespatchState } from './despatch';

const tones: Record<DespatchState, Tone> = { preparing: 'waiting', despatched: 'good', cancelled: 'neutral' };

export function DespatchStateChip({
  despatch: { state, workshopSentAt },
}: {
  despatch: Pick<DespatchListItem, 'state' | 'workshopSentAt'>;
}) {
  const text = useText();
  if (state === 'preparing' && workshopSentAt) return <StatusChip label={text('despatches.atWorkshop')} tone="accent" />;
  return <StatusChip label={text(`despatches.state.${state}`)} tone={tones[state]} />;
}
