import { useText } from '../i18n/use-text';
import { StatusChip, type Tone } from '../shared/StatusChip';
import type { PrintRunListItem, PrintRunState } from './print-run';

const tones: Record<PrintRunState, Tone> = {
  ordered: 'accent',
  'partly-received': 'waiting',
  received: 'good',
  cancelled: 'neutral',
};

export function RunState({ run }: { run: Pick<PrintRunListItem, 'state' | 'late'> }) {
  const text = useText();
  if (run.late) return <StatusChip label={text('production.late')} tone="bad" />;
  return <StatusChip label={text(`production.state.${run.state}`)} tone={tones[run.state]} />;
}
