import type { ProductClass } from './product-class.ts';

/** ONIX list 58, prices with tax, as French catalogues give them. */
export const PriceType = {
  RecommendedRetailPriceIncludingTax: '02',
  FixedRetailPriceIncludingTax: '04',
} as const;
export type PriceType = (typeof PriceType)[keyof typeof PriceType];

const underPriceLaw: readonly ProductClass[] = ['book', 'e-book', 'map', 'set'];

/**
 * Fixed for books (law of 10 August 1981) and e-books (law of 26 May 2011), recommended where the price is free: scores (Cass. com. 28
 * January 2010), audiobooks, games and goods (domain.md 3.8). A set counts as a book, the case of a house that boxes books; the
 * person says otherwise for a box of games. Maps and atlases follow the book.
 */
export function priceTypeOf(productClass: ProductClass): PriceType {
  return underPriceLaw.includes(productClass) ? PriceType.FixedRetailPriceIncludingTax : PriceType.RecommendedRetailPriceIncludingTax;
}
