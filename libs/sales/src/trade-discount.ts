import type { Day } from '@colophon/calendar';
import { type BasisPoints, percentToDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import type { Label } from './label.ts';
import type { DiscountRefusal } from './refusals.ts';

/** What a discount is agreed for, the narrowest first. */
export type DiscountScope = 'product' | 'collection' | 'imprint' | 'form' | 'all';

export const discountScopes: Record<DiscountScope, Label> = {
  product: { fr: 'Titre', en: 'Title' },
  collection: { fr: 'Collection', en: 'Collection' },
  imprint: { fr: 'Marque éditoriale', en: 'Imprint' },
  form: { fr: 'Forme', en: 'Form' },
  all: { fr: 'Tout le catalogue', en: 'Whole catalogue' },
};

/** A discount (remise) agreed with a customer, off the price without tax, from a day on and up to another. */
export type AgreedDiscount = {
  readonly scope: DiscountScope;
  /** The product, collection, imprint or form (ONIX list 150) it is for; null for the whole catalogue. */
  readonly of: string | null;
  readonly rate: BasisPoints;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** Why it was agreed; an order keeps it with the rate. */
  readonly reason: string;
};

export type DiscountedProduct = {
  readonly product: string;
  readonly collections: readonly string[];
  readonly imprint: string | null;
  readonly form: string | null;
};

const narrowestFirst: readonly DiscountScope[] = ['product', 'collection', 'imprint', 'form', 'all'];

/**
 * The discount that holds for a product on a day: the narrowest agreed one, not the highest; between two of the same width the one agreed
 * later, for it was meant to replace the other. None when nothing was agreed: the caller then takes the customer's usual rate.
 */
export function discountFor(product: DiscountedProduct, agreed: readonly AgreedDiscount[], on: Day): AgreedDiscount | null {
  const inForce = agreed.filter((discount) => discount.validFrom <= on && (discount.validTo === null || on < discount.validTo));
  const holding = inForce.filter((discount) => isFor(discount, product)).sort(byWidthThenLatest);
  return holding[0] ?? null;
}

/** Refuses a rate outside 0 to 100 %, a discount that ends before it begins, and two for the same thing on the same first day. */
export function checkDiscounts(agreed: readonly AgreedDiscount[]): void {
  for (const [i, discount] of agreed.entries()) {
    const { scope, of, rate, validFrom, validTo } = discount;
    const facts = { scope, of, validFrom, validTo };
    if (rate < 0n || rate > 10_000n)
      throw new Refusal<DiscountRefusal>('agreed-rate-out-of-range', { ...facts, rate: percentToDecimal(rate) });
    if (validTo !== null && validTo <= validFrom) throw new Refusal<DiscountRefusal>('agreed-discount-backwards', facts);
    const same = agreed.slice(i + 1).some((other) => other.scope === scope && other.of === of && other.validFrom === validFrom);
    if (same) throw new Refusal<DiscountRefusal>('agreed-discount-twice', facts);
  }
}

function isFor({ scope, of }: AgreedDiscount, { product, collections, imprint, form }: DiscountedProduct): boolean {
  if (scope === 'all') return true;
  if (of === null) return false;
  return { product: [product], collection: collections, imprint: [imprint], form: [form] }[scope].includes(of);
}

function byWidthThenLatest(a: AgreedDiscount, b: AgreedDiscount): number {
  const wider = narrowestFirst.indexOf(a.scope) - narrowestFirst.indexOf(b.scope);
  return wider === 0 ? (a.validFrom < b.validFrom ? 1 : -1) : wider;
}
