import { allocate, type BasisPoints, type Money, subtract, sum, vatIncluded } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import type { CatalogueRefusal } from './refusals.ts';

/** A product of the set, with the price at which it is sold alone and the VAT rate it bears. */
export type SetPart = { readonly product: string; readonly copies: number; readonly publicPrice: Money; readonly vatRate: BasisPoints };

export type VatShare = { readonly vatRate: BasisPoints; readonly total: Money; readonly net: Money; readonly vat: Money };
export type PartShare = VatShare & { readonly product: string };

/**
 * What each part stands for in the price of its set, tax included, and the VAT of the set per rate. The key is the separate public
 * prices; cents go to the largest remainder (domain.md 3.6). Per rate the total is kept and the VAT taken out of it (M4b); the parts
 * of a rate share its net amount, so that lines and rates add up to the price the reader paid.
 */
export function splitSetPrice(price: Money, parts: readonly SetPart[]): { parts: PartShare[]; byRate: VatShare[] } {
  if (parts.length === 0) throw new Refusal<CatalogueRefusal>('set-without-parts');
  const unpriced = parts.find((part) => part.publicPrice.minor <= 0n);
  if (unpriced) throw new Refusal<CatalogueRefusal>('set-part-without-price', { product: unpriced.product });

  const totals = allocate(
    price,
    parts.map((part) => BigInt(part.copies) * part.publicPrice.minor),
  );
  const lines = parts.map((part, i) => ({ product: part.product, vatRate: part.vatRate, total: totals[i] ?? { ...price, minor: 0n } }));
  const split = [...Map.groupBy(lines, (line) => line.vatRate)].map(([vatRate, ofRate]) => splitRate(vatRate, ofRate));
  const shares = new Map(split.flatMap(({ shares }) => [...shares]));
  return {
    parts: lines.map((line) => ({ ...line, ...(shares.get(line) ?? { net: line.total, vat: { ...price, minor: 0n } }) })),
    byRate: split.map(({ rate }) => rate).sort((a, b) => Number(a.vatRate - b.vatRate)),
  };
}

type Line = { readonly product: string; readonly vatRate: BasisPoints; readonly total: Money };

function splitRate(vatRate: BasisPoints, lines: readonly Line[]): { rate: VatShare; shares: Map<Line, { net: Money; vat: Money }> } {
  const total = sum(lines.map((line) => line.total));
  const { net, vat } = vatIncluded(total, vatRate);
  const weights = lines.map((line) => line.total.minor);
  const nets = total.minor === 0n ? lines.map(() => net) : allocate(net, weights);
  const shares = new Map(
    lines.map((line, i) => {
      const share = nets[i] ?? net;
      return [line, { net: share, vat: subtract(line.total, share) }] as const;
    }),
  );
  return { rate: { vatRate, total, net, vat }, shares };
}
