import type { Day } from '@colophon/calendar';
import type { ProductClass } from '@colophon/catalogue';
import { type BasisPoints, moneyFromDecimal, percent, unitPrice } from '@colophon/money';
import { type LinePrice, type Place, type SaleTerm, saleTerms } from '@colophon/sales';
import type { OrderLine } from '../drafted-line.js';
import { classFor } from '../order-figures.js';
import type { DespatchedLine, DespatchFacts, SellerFacts } from './invoice-facts.repository.js';

/** A line of an invoice before its VAT is known; a set whose parts bear several rates makes a line for each. */
export interface RatedLine {
  /** BT-126. */
  readonly line: string;
  readonly productId: string;
  readonly orderLineId: string | null;
  readonly despatchLineId: string | null;
  readonly part: number;
  readonly description: string;
  readonly isbn: string | null;
  readonly despatch: string | null;
  readonly copies: number;
  readonly saleTerm: SaleTerm;
  readonly publicPrice: string | null;
  readonly price: LinePrice;
  readonly discount: BasisPoints;
  readonly productClass: Exclude<ProductClass, 'set'>;
  readonly deliveredTo: Place;
  readonly deliveredOn: Day;
}

type Unnumbered = Omit<RatedLine, 'line'>;
type SoldLine = Pick<
  DespatchedLine,
  'publicPrice' | 'vatRate' | 'productClass' | 'discount' | 'copies' | 'saleTerm' | 'productId' | 'isbn'
> & {
  readonly title: string;
  readonly vatSplit: readonly { readonly vatRate: string; readonly publicPrice: string }[] | null;
};

/** What of the parcels is invoiced, in the order they left: deposits are when they are sold, free copies never. */
export function linesOfDespatches(despatches: readonly DespatchFacts[], seller: SellerFacts, currency: string): Unnumbered[] {
  return despatches.flatMap((despatch) => {
    const deliveredTo = despatch.collected ? placeOf(seller) : placeOf(despatch);
    return despatch.lines
      .filter(({ saleTerm }) => saleTerms[saleTerm].invoiced === 'on-despatch')
      .flatMap((line) =>
        partsOf(line, currency).map((part) => ({
          ...part,
          orderLineId: line.orderLineId,
          despatchLineId: line.id,
          despatch: despatch.number,
          deliveredTo,
          deliveredOn: despatch.despatchedOn ?? '',
        })),
      );
  });
}

export interface DirectLine {
  readonly line: OrderLine;
  /** Typed in place of the public price: with tax where prices include it, without elsewhere. */
  readonly price: string | undefined;
}

/** What is handed over on the day of the invoice, where the house is. */
export function linesOfDirectSale(
  lines: readonly DirectLine[],
  { seller, currency, on, pricesIncludeTax }: { seller: SellerFacts; currency: string; on: Day; pricesIncludeTax: boolean },
): Unnumbered[] {
  return lines.flatMap(({ line, price }) =>
    partsOf(line, currency).map((part) => ({
      ...part,
      ...(price !== undefined && { price: typedPrice(price, part.price, pricesIncludeTax, currency) }),
      orderLineId: null,
      despatchLineId: null,
      despatch: null,
      deliveredTo: placeOf(seller),
      deliveredOn: on,
    })),
  );
}

export function numberedLines(lines: readonly Unnumbered[]): RatedLine[] {
  return lines.map((line, i) => ({ ...line, line: String(i + 1) }));
}

type Part = Omit<Unnumbered, 'orderLineId' | 'despatchLineId' | 'despatch' | 'deliveredTo' | 'deliveredOn'>;

function partsOf(line: SoldLine, currency: string): Part[] {
  const { productId, isbn, title, copies, saleTerm, discount, vatSplit, productClass } = line;
  const common = { productId, isbn, copies, saleTerm, discount: percent(discount) };
  const price = (decimal: string, rate: string) =>
    ({ kind: 'public', includingTax: moneyFromDecimal(decimal, currency), vatRate: percent(rate) }) as const;
  if (vatSplit === null) {
    const rate = line.vatRate ?? '0.00';
    return [
      {
        ...common,
        part: 1,
        description: title,
        publicPrice: line.publicPrice,
        price: price(line.publicPrice, rate),
        productClass: classFor(productClass, percent(rate)),
      },
    ];
  }
  return vatSplit.map(({ vatRate, publicPrice }, i) => ({
    ...common,
    part: i + 1,
    description: `${title} (${vatRate.replace('.', ',')}\u00A0%)`,
    publicPrice,
    price: price(publicPrice, vatRate),
    productClass: classFor('set', percent(vatRate)),
  }));
}

function typedPrice(price: string, usual: LinePrice, includesTax: boolean, currency: string): LinePrice {
  if (!includesTax) return { kind: 'unit', excludingTax: unitPrice(price) };
  return { kind: 'public', includingTax: moneyFromDecimal(price, currency), vatRate: usual.kind === 'public' ? usual.vatRate : 0n };
}

function placeOf({ country, postalCode }: { readonly country: string; readonly postalCode: string }): Place {
  return { country, postcode: postalCode || null };
}
