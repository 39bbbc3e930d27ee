import type { Day } from '@colophon/calendar';
import { type BasisPoints, percent } from '@colophon/money';
import type { ProductClass } from './product-class.ts';

/** A rate of the law for a class of products in a territory (ISO 3166), from a day on. `source` says where it can be read. */
export type VatParameter = {
  readonly productClass: Exclude<ProductClass, 'set'>;
  readonly territory: string;
  readonly rate: BasisPoints;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly source: string;
};

const books: readonly VatParameter['productClass'][] = ['book', 'e-book', 'audiobook', 'score', 'map'];
const others: readonly VatParameter['productClass'][] = ['stationery', 'game', 'goods'];

const bookRate = percent('5.50');
const fullRate = percent('20.00');
const overseasBookRate = percent('2.10');

/** The days before which this table does not answer: the reduced rate of books, the full rate, and audiobooks as books. */
const since = { books: '2013-01-01', full: '2014-01-01', audiobooks: '2020-01-01' } as const;

/**
 * Rates that hold in November 2026, for the house to amend (domain.md 3.6). The days from which they hold are unverified but for
 * audiobooks; so are scores and maps outside the mainland, and the full rate of goods.
 */
export const vatParameters: readonly VatParameter[] = [
  ...books.map((productClass) => parameter(productClass, 'FR', bookRate, 'domain.md 3.6: S-BOFIP-LIVRE, S-LEGIF-LIVRE, S-MDL-DOC')),
  ...others.map((productClass) => parameter(productClass, 'FR', fullRate, 'domain.md 3.6: S-LEGIF-LIVRE')),
  ...['FR-20R', 'GP', 'MQ', 'RE'].flatMap((territory) =>
    books.map((productClass) => parameter(productClass, territory, overseasBookRate, 'domain.md 3.6: S-BOFIP-LIVRE, S-CORSE, S-AN-DOM')),
  ),
];

/**
 * The parameter in force on a day, or none: a set has no rate of its own, and a day or territory outside the table must be asked of the
 * person rather than guessed.
 */
export function vatRateFor(
  productClass: ProductClass,
  territory: string,
  on: Day,
  parameters: readonly VatParameter[] = vatParameters,
): VatParameter | undefined {
  return parameters.find(
    (candidate) =>
      candidate.productClass === productClass &&
      candidate.territory === territory &&
      candidate.validFrom <= on &&
      (candidate.validTo === null || on < candidate.validTo),
  );
}

function parameter(productClass: VatParameter['productClass'], territory: string, rate: BasisPoints, source: string): VatParameter {
  const isBook = books.includes(productClass);
  const validFrom = productClass === 'audiobook' ? since.audiobooks : isBook ? since.books : since.full;
  return { productClass, territory, rate, validFrom, validTo: null, source };
}
