import { useMemo } from 'react';
import { useChosenLocale } from '../i18n/use-text';
import { formatDay, formatInstant } from './day';
import { formatMoney, formatRate, formatUnitPrice, formatWhole } from './money';

/** The formatters in the language on screen. */
export function useFormat() {
  const locale = useChosenLocale();
  return useMemo(
    () => ({
      money: (amount: string, currency?: string) => formatMoney(amount, locale, currency),
      unitPrice: (amount: string, currency?: string) => formatUnitPrice(amount, locale, currency),
      rate: (percent: string) => formatRate(percent, locale),
      whole: (figure: number) => formatWhole(figure, locale),
      day: (day: string, style?: 'long' | 'short') => formatDay(day, locale, style),
      instant: (instant: string) => formatInstant(instant, locale),
    }),
    [locale],
  );
}
