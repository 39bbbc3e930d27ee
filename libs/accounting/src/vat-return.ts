import { contains, type Day, type Period } from '@colophon/calendar';
import { type BasisPoints, divideRounded, type Money, subtract, sum, vatOn } from '@colophon/money';
import type { EntryLine, Side, VatCategory, VatTag } from './entry.ts';
import type { Label } from './label.ts';

/** A posted line that bears on VAT, with what identifies it. */
export interface VatLine extends Pick<EntryLine, 'side' | 'amount'> {
  readonly posting: string;
  readonly bookedOn: Day;
  readonly vat: VatTag;
}

/** Sales of one category at one rate, with the lines behind the figures. */
export interface VatOnSales {
  readonly category: VatCategory;
  readonly rate: BasisPoints;
  readonly base: Money;
  readonly vat: Money;
  /** What the rate gives on the whole base, less what was posted: the cents rounded invoice by invoice, or a mistake when it is more. */
  readonly difference: Money;
  readonly lines: readonly string[];
}

export interface VatOnPurchases {
  readonly operation: 'purchase' | 'asset-purchase';
  readonly vat: Money;
  readonly lines: readonly string[];
}

/** `due` is VAT on sales less VAT deducted; negative when the State owes it (« crédit de TVA »). */
export interface VatReturn {
  readonly sales: readonly VatOnSales[];
  readonly purchases: readonly VatOnPurchases[];
  readonly collected: Money;
  readonly deductible: Money;
  readonly due: Money;
}

export const vatCategoryLabels: Readonly<Record<VatCategory, Label>> = {
  S: { fr: 'Opérations taxées', en: 'Taxed sales' },
  K: { fr: 'Livraisons intracommunautaires exonérées', en: 'Exempt intra-EU supplies' },
  G: { fr: 'Exportations hors de l’Union européenne', en: 'Exports outside the European Union' },
  E: { fr: 'Autres opérations exonérées', en: 'Other exempt sales' },
  O: { fr: 'Opérations hors du champ de la TVA', en: 'Sales outside the scope of VAT' },
  AE: { fr: 'Autoliquidation par le client', en: 'Reverse charge by the customer' },
  Z: { fr: 'Opérations au taux zéro', en: 'Zero-rated sales' },
};

/**
 * The figures of the VAT return of a period, by rate, from what was posted in it. Goods count when they are invoiced; services do too,
 * which holds for a house that has opted to pay VAT on debits (unverified for others, whose VAT on services is due when they are paid).
 * Credit notes are deducted from their own rate.
 */
export function vatReturn(lines: readonly VatLine[], period: Period): VatReturn {
  const counted = lines.filter((line) => contains(period, line.bookedOn));
  const sold = counted.filter(({ vat }) => vat.operation === 'sale');
  const sales = [...Map.groupBy(sold, ({ vat }) => `${vat.category} ${vat.rate}`).values()].map(onSales);
  sales.sort((a, b) => (a.category === b.category ? Number(b.rate - a.rate) : a.category < b.category ? 1 : -1));
  const purchases = (['purchase', 'asset-purchase'] as const).map((operation) => onPurchases(counted, operation));
  const collected = sum(sales.map(({ vat }) => vat));
  const deductible = sum(purchases.map(({ vat }) => vat));
  return { sales, purchases, collected, deductible, due: subtract(collected, deductible) };
}

function onSales(lines: VatLine[]): VatOnSales {
  const [{ vat: tag }] = lines as [VatLine, ...VatLine[]];
  const base = net(lines, 'base', 'credit');
  const vat = net(lines, 'tax', 'credit');
  const expected = vatOn(base, tag.rate);
  return {
    category: tag.category,
    rate: tag.rate,
    base,
    vat,
    difference: subtract(expected, vat),
    lines: lines.map((line) => line.posting),
  };
}

function onPurchases(lines: readonly VatLine[], operation: 'purchase' | 'asset-purchase'): VatOnPurchases {
  const of = lines.filter(({ vat }) => vat.operation === operation && vat.part === 'tax');
  return { operation, vat: net(of, 'tax', 'debit'), lines: of.map((line) => line.posting) };
}

/** What lines come to on the side they are usually on. */
function net(lines: readonly VatLine[], part: VatTag['part'], usual: Side): Money {
  const of = lines.filter(({ vat }) => vat.part === part);
  return sum(
    of.map(({ side, amount }) => (side === usual ? amount : { ...amount, minor: -amount.minor })),
    lines[0]?.amount.currency,
  );
}

/** The whole euros a return asks for: half a euro counts as one (CGI 1724, unverified for the CA3). The cents stay in the books. */
export function inEuros(money: Money): bigint {
  return divideRounded(money.minor, 100n);
}
