import type { Day } from '@colophon/calendar';
import type { ProductClass } from '@colophon/catalogue';
import { add, type Money, moneyFromDecimal, percent, percentToDecimal, sum, toDecimal, vatOn } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import {
  type CarriageReason,
  carriageFor,
  carriageReasons,
  customerKinds,
  drawUpInvoice,
  type InvoiceLineInput,
  saleTerms,
  type VatTreatment,
  vatRegimes,
  vatTreatment,
} from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { HouseProfileService } from '../../platform/houses/house-profile.service.js';
import { ProblemTables } from '../../platform/problems/problem-tables.js';
import type { Customer } from './customer.entity.js';
import type { OrderLine } from './drafted-line.js';
import type { OrderFiguresView } from './order.schemas.js';
import { lineNet } from './order-pricing.js';
import type { SalesModuleRefusal } from './sales.problems.js';
import type { TermsView } from './terms.schemas.js';

export type CarriageWhy = CarriageReason | 'typed' | 'nothing-sold';

/** Who buys, for VAT: where they are established and the number they have. */
export interface BuyerIdentity {
  readonly country: string;
  readonly vatNumber: string | null;
}

export interface OrderToReckon {
  readonly customer: Customer;
  readonly buyer: BuyerIdentity;
  readonly terms: TermsView;
  readonly deliveredTo: { readonly country: string; readonly postcode: string | null };
  readonly collected: boolean;
  /** Typed by hand or kept since the confirmation, without tax; null: as the terms say. */
  readonly fixedCarriage: { readonly fee: string; readonly reason: CarriageWhy } | null;
  readonly currency: string;
  readonly on: Day;
  readonly lines: readonly OrderLine[];
}

/** A part of a line with one VAT rate: a line, or what one rate stands for in a set. */
export interface RatedPart {
  readonly line: string;
  readonly order: OrderLine;
  readonly price: { readonly kind: 'public'; readonly includingTax: Money; readonly vatRate: bigint };
  readonly productClass: Exclude<ProductClass, 'set'>;
}

/** What an order comes to, as its invoices will say: carriage by the whole order, VAT by where it goes. */
@Injectable()
export class OrderFigures {
  constructor(
    private readonly profiles: HouseProfileService,
    private readonly problems: ProblemTables,
  ) {}

  async of(order: OrderToReckon): Promise<OrderFiguresView> {
    const invoiced = order.lines.filter(
      ({ saleTerm, copies, cancelled }) => saleTerms[saleTerm].invoiced === 'on-despatch' && copies > cancelled,
    );
    const net = sum(
      invoiced.map((line) => money(lineNet(line.copies - line.cancelled, line.unitPrice, line.discount, order.currency), order.currency)),
      order.currency,
    );
    const copies = invoiced.reduce((count, line) => count + line.copies - line.cancelled, 0);
    const { fee, reason } = carriageOf(order, net, copies);
    const common = {
      net: toDecimal(net),
      carriageReason: reason,
      carriageWords: wordsOf(reason),
      carriageFee: toDecimal(fee),
      currency: order.currency,
      copies,
    };
    if (invoiced.length === 0) {
      const none = '0.00';
      return {
        ...common,
        carriage: none,
        carriageWithVat: none,
        vat: [],
        totalWithoutVat: none,
        totalVat: none,
        totalWithVat: none,
        vatDoubt: null,
      };
    }
    const parts = invoiced.flatMap((line) => ratedParts(line, order.currency));
    const { treatments, vatDoubt } = await this.treat(parts, order);
    const includesTax = isSoldWithTax(order.customer) && treatments.every(({ regime }) => regime === 'domestic');
    const carriage = includesTax ? { ...fee, minor: fee.minor + vatOn(fee, treatments[0]?.vat.rate ?? 0n).minor } : fee;
    const invoice = drawUpInvoice({
      currency: order.currency,
      pricesIncludeTax: includesTax,
      lines: parts.map((part, i) => inputOf(part, treatments[i] as VatTreatment)),
      carriage,
      allowances: [],
      paid: null,
    });
    return {
      ...common,
      carriage: toDecimal(invoice.sumOfCharges),
      carriageWithVat: toDecimal(
        sum(
          invoice.charges.map(({ amount, amountWithVat, vat }) => amountWithVat ?? add(amount, vatOn(amount, vat.rate))),
          order.currency,
        ),
      ),
      vat: invoice.breakdown.map(({ vat, taxableAmount, taxAmount }) => ({
        category: vat.category,
        rate: percentToDecimal(vat.rate),
        base: toDecimal(taxableAmount),
        amount: toDecimal(taxAmount),
        mention: treatments.map(({ regime }) => vatRegimes[regime]).find((one) => one.category === vat.category)?.mention ?? null,
      })),
      totalWithoutVat: toDecimal(invoice.totalWithoutVat),
      totalVat: toDecimal(invoice.totalVat),
      totalWithVat: toDecimal(invoice.totalWithVat),
      vatDoubt,
    };
  }

  /** Until the proof is there, an order is shown with the VAT it would bear without it; the invoice asks for the proof. */
  private async treat(parts: readonly RatedPart[], order: OrderToReckon) {
    const { country, postalCode, vatRegime } = await this.profiles.get();
    const { customer, buyer, deliveredTo, on } = order;
    const treatAs = (vatNumber: string | null) =>
      parts.map(({ productClass }) =>
        vatTreatment({
          seller: { place: { country, postcode: postalCode }, liable: vatRegime !== 'franchise' },
          buyer: {
            business: customerKinds[customer.kind].business,
            country: buyer.country,
            vatNumber,
            viesCheck: customer.vatCheckedOn ? { valid: customer.vatCheckValid ?? false, checkedOn: customer.vatCheckedOn } : null,
          },
          deliveredTo,
          productClass,
          online: false,
          on,
          distanceSales: 'origin',
        }),
      );
    try {
      return { treatments: treatAs(buyer.vatNumber), vatDoubt: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, facts } = error;
      if (code === 'vat-rate-unknown') {
        throw new Refusal<SalesModuleRefusal>('sale-vat-rate-unknown', { territory: String(facts['territory']), on });
      }
      const doubt = { fr: this.problems.sentence({ code, facts }, 'fr'), en: this.problems.sentence({ code, facts }, 'en') };
      return { treatments: treatAs(null), vatDoubt: doubt };
    }
  }
}

/** Readers are told prices with tax, and pay them; everybody else buys without. */
export function isSoldWithTax({ kind }: Pick<Customer, 'kind'>): boolean {
  return kind === 'reader';
}

/** A set whose parts bear several rates counts as one line per rate. */
export function ratedParts(line: OrderLine, currency: string): RatedPart[] {
  if (line.vatSplit === null) {
    const vatRate = percent(line.vatRate ?? '0');
    const price = { kind: 'public' as const, includingTax: money(line.publicPrice, currency), vatRate };
    return [{ line: line.id, order: line, price, productClass: classFor(line.productClass, vatRate) }];
  }
  return line.vatSplit.map((part) => {
    const vatRate = percent(part.vatRate);
    const price = { kind: 'public' as const, includingTax: money(part.publicPrice, currency), vatRate };
    return { line: `${line.id} ${part.vatRate}`, order: line, price, productClass: classFor('set', vatRate) };
  });
}

/** The rate the house fixed for a title tells a colouring book from a book, and what a set is made of. */
export function classFor(productClass: ProductClass, vatRate: bigint): Exclude<ProductClass, 'set'> {
  const isFull = vatRate >= 1000n;
  if (productClass === 'set') return isFull ? 'goods' : 'book';
  const isGoods = productClass === 'stationery' || productClass === 'game' || productClass === 'goods';
  return isFull && !isGoods ? 'stationery' : productClass;
}

function inputOf({ line, order, price }: RatedPart, { vat }: VatTreatment): InvoiceLineInput {
  return { line, copies: order.copies - order.cancelled, price, discount: percent(order.discount), vat };
}

function carriageOf(order: OrderToReckon, net: Money, copies: number): { fee: Money; reason: CarriageWhy } {
  const { carriage } = order.terms;
  const { fixedCarriage: fixed } = order;
  if (fixed !== null) return { fee: money(fixed.fee, order.currency), reason: fixed.reason };
  if (copies === 0) return { fee: { minor: 0n, currency: order.currency }, reason: 'nothing-sold' };
  const rule = {
    fee: money(carriage.fee, order.currency),
    freeFromAmount: carriage.freeFromAmount === null ? null : money(carriage.freeFromAmount, order.currency),
    freeFromCopies: carriage.freeFromCopies,
  };
  return carriageFor({ amount: net, copies, isCollected: order.collected }, rule);
}

function wordsOf(reason: CarriageWhy) {
  if (reason === 'typed') return { fr: 'Frais de port convenus', en: 'Carriage as agreed' };
  if (reason === 'nothing-sold') return { fr: 'Sans vente, sans port', en: 'Nothing sold, no carriage' };
  return carriageReasons[reason];
}

function money(decimal: string, currency: string): Money {
  return moneyFromDecimal(decimal, currency);
}
