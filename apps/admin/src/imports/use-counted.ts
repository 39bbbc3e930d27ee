import { useFormat } from '../format/use-format';
import { type Locale } from '../i18n/locale';
import { type Text, useChosenLocale, useText } from '../i18n/use-text';

type CountWords = Extract<
  Parameters<Text>[0],
  `imports.count.${string}` | `imports.countUndone.${string}` | 'imports.removed' | 'imports.restored'
>;

/** "12 nouvelles et 1 modifiée": each figure with its own plural, and none for what there is nothing of. */
export function useCounted(): (...counts: readonly (readonly [figure: number, words: CountWords])[]) => string {
  const text = useText();
  const { whole } = useFormat();
  const locale: Locale = useChosenLocale();
  return (...counts) => {
    const said = counts.flatMap(([figure, words]) => (figure > 0 ? [`${whole(figure)} ${text(words, { smart_count: figure })}`] : []));
    return new Intl.ListFormat(locale).format(said);
  };
}
