import type { Day } from '@colophon/calendar';
import { type BasisPoints, type Exact, type Money, rounded, sum, type UnitPrice } from '@colophon/money';
import { type Dated, valueOn } from './dated.ts';

/** Books sold to a library that lends. `excludingTax` is the public price without tax, not what the library paid. */
export type LoanLine = {
  readonly product: string;
  readonly copies: number;
  readonly excludingTax: UnitPrice;
  readonly isSchoolbook: boolean;
};

/** CPI L133-3: what the supplier owes SOFIA on the public price without tax. */
export const rightOfLoanRates: readonly Dated<BasisPoints>[] = [
  { value: 600n, validFrom: '2004-08-01', validTo: null, source: 'CPI L133-3; domain.md 3.8: S-LFC; first day (unverified)' },
];

/**
 * What an invoice to a lending library owes SOFIA for the right of loan, per line and in all: 6 % of the public price without tax of each copy,
 * each line rounded once, since each is declared. Schoolbooks are not lent and owe nothing. A credit note owes the opposite.
 */
export function rightOfLoan(
  lines: readonly LoanLine[],
  on: Day,
  currency = 'EUR',
): { lines: { product: string; amount: Money }[]; total: Money } {
  const rate = valueOn(rightOfLoanRates, on) ?? 0n;
  const owed = lines
    .filter((line) => !line.isSchoolbook)
    .map(({ product, copies, excludingTax }) => {
      const amount: Exact = BigInt(copies) * excludingTax * rate;
      return { product, amount: rounded(amount, currency) };
    });
  const total = sum(
    owed.map(({ amount }) => amount),
    currency,
  );
  return { lines: owed, total };
}
