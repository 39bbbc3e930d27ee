import type { CatalogueRecord, MarketSupply } from '../catalogue-record.ts';
import { isInIssue68 } from '../code-lists/later-codes.ts';

/**
 * The record without the codes that came after issue 68: an ONIX 3.0 message is checked against that issue by the partners that still
 * take it, and one unknown code would have the whole file refused.
 */
export function forIssue68(record: CatalogueRecord): CatalogueRecord {
  const details = (codes: readonly string[]): string[] => codes.filter((code) => isInIssue68(175, code));
  const languages = (codes: readonly string[]): string[] => codes.filter((code) => isInIssue68(74, code));
  return {
    ...record,
    formDetails: details(record.formDetails),
    parts: record.parts.map((part) => ({ ...part, formDetails: details(part.formDetails) })),
    contributors: record.contributors.map((contributor) => ({
      ...contributor,
      fromLanguages: languages(contributor.fromLanguages),
      toLanguages: languages(contributor.toLanguages),
    })),
    languages: record.languages.filter(({ language }) => isInIssue68(74, language)),
    subjects: record.subjects.filter(({ scheme }) => isInIssue68(27, scheme)),
    resources: record.resources.filter(({ type }) => isInIssue68(158, type)),
    publishers: record.publishers.filter(({ role }) => isInIssue68(45, role)),
    dates: record.dates.filter(({ role }) => isInIssue68(163, role)),
    relatedProducts: record.relatedProducts.map((product) => ({ ...product, formDetails: details(product.formDetails) })),
    markets: record.markets.map(marketForIssue68),
  };
}

function marketForIssue68(market: MarketSupply): MarketSupply {
  return {
    ...market,
    dates: market.dates.filter(({ role }) => isInIssue68(163, role)),
    supplies: market.supplies.map((supply) => ({
      ...supply,
      supplier: { ...supply.supplier, identifiers: supply.supplier.identifiers.filter(({ type }) => isInIssue68(92, type)) },
      prices: supply.prices.filter(({ currency }) => currency === null || isInIssue68(96, currency)),
    })),
  };
}
