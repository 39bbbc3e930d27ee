import type { useText } from '../../i18n/use-text';
import type { DespatchListItem } from './despatch';

/** The weight of the copies, and that it is more where a title's weight nobody entered; nothing when none is known. */
export function weightInWords(
  { grams, unknown }: DespatchListItem['weight'],
  whole: (figure: number) => string,
  text: ReturnType<typeof useText>,
): string {
  if (grams === 0) return '';
  return text(unknown.length > 0 ? 'despatches.weightAtLeast' : 'despatches.weight', { grams: whole(Math.round(grams)) });
}
