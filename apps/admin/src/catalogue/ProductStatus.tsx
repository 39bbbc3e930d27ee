import { StatusChip, type Tone } from '../shared/StatusChip';
import { useCodeList } from '../shared/use-code-list';

// ONIX list 64: 02 forthcoming, 04 active, 06 out of stock indefinitely, 07 out of print, 03 and 05 given up.
const publishingStatuses = 64;
const tones: Readonly<Record<string, Tone>> = { '02': 'waiting', '04': 'good', '06': 'bad', '07': 'bad', '03': 'bad', '05': 'bad' };

export function ProductStatus({ code }: { code: string | null }) {
  const { labelOf } = useCodeList(publishingStatuses);
  const label = labelOf(code);
  return label === '' ? null : <StatusChip label={label} tone={tones[code ?? ''] ?? 'neutral'} />;
}
