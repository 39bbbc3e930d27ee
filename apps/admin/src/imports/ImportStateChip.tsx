import { useText } from '../i18n/use-text';
import { StatusChip, type Tone } from '../shared/StatusChip';
import type { ImportState } from './import';

const tones: Record<ImportState, Tone> = {
  recognised: 'waiting',
  failed: 'bad',
  previewing: 'accent',
  previewed: 'waiting',
  confirming: 'accent',
  confirmed: 'good',
  undoing: 'accent',
  undone: 'neutral',
};

export function ImportStateChip({ state }: { state: ImportState }) {
  const text = useText();
  return <StatusChip label={text(`imports.state.${state}`)} tone={tones[state]} />;
}
