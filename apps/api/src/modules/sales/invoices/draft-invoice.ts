import { standardLateRates, standardRecoveryFees } from '@colophon/accounting';
import { compareDays, type Day, formatDay } from '@colophon/calendar';
import { type BasisPoints, eur, type Money, moneyFromDecimal, percent, sum, vatOn } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import {
  type Address,
  checkPaymentTermAgainstLaw,
  customerKinds,
  drawUpInvoice,
  dueOn,
  type InvoiceToIssue,
  type Missing,
  missingBeforeIssue,
  type PaymentTerm,
  paymentTermWords,
  type VatTreatment,
  vatTerritoryOf,
  vatTreatment,
} from '@colophon/sales';
import type { NumberedInvoice } from '../documents/issued-invoice-of.js';
import type { InvoiceModuleRefusal } from './invoice.problems.js';
import type { InvoiceRequest } from './invoice.schemas.js';
import type { BuyerFacts, InvoiceFacts, PostalFacts, SellerFacts } from './invoice-facts.repository.js';
import type { RatedLine } from './rated-line.js';

export type DraftedLine = RatedLine & Pick<VatTreatment, 'regime' | 'role'>;

/** An invoice ready but for its number. */
export interface InvoiceDraft {
  readonly invoice: InvoiceToIssue;
  readonly term: PaymentTerm;
  readonly lines: readonly DraftedLine[];
  readonly missing: readonly Missing[];
  /** Taxed here although it goes to somebody elsewhere in the Union: which country taxes it depends on the sales of the year. */
  readonly isDistanceSale: boolean;
  numbered(number: string): NumberedInvoice;
}

export interface DraftInput {
  readonly request: InvoiceRequest;
  readonly facts: InvoiceFacts & { readonly buyer: BuyerFacts };
  readonly lines: readonly RatedLine[];
  readonly issuedOn: Day;
  readonly distanceSales: 'origin' | 'destination';
}

/** The whole invoice from its facts: figures, words, days, VAT and why. Nothing is read or written here. */
export function draftInvoice({ request, facts, lines: rated, issuedOn, distanceSales }: DraftInput): InvoiceDraft {
  const { seller, buyer, terms } = facts;
  const currency = currencyOf(facts);
  const treated = rated.map((line) => ({ line, ...treat(line, facts, distanceSales) }));
  const pricesIncludeTax = request.pricesIncludeTax ?? !customerKinds[buyer.kind].business;
  const figures = drawUpInvoice({
    currency,
    pricesIncludeTax,
    lines: treated.map(({ line: { line, copies, price, discount }, vat }) => ({ line, copies, price, discount, vat })),
    carriage: carriageOf(request, facts, pricesIncludeTax ? (treated[0]?.vat.rate ?? 0n) : 0n, currency),
    allowances: request.allowances.map(({ reason, amount }) => ({ reason, amount: moneyFromDecimal(amount, currency) })),
    paid: null,
  });
  const term = buyer.paymentTerm ?? terms.paymentTerm;
  const onlyBooks = rated.every(({ productClass }) => productClass === 'book' || productClass === 'map' || productClass === 'e-book');
  if (request.dueOn === undefined && customerKinds[buyer.kind].business) checkPaymentTermAgainstLaw(issuedOn, term, onlyBooks);
  const lateRate = terms.lateInterestRate;
  const invoice: InvoiceToIssue = {
    type: '380',
    issuedOn,
    deliveredOn:
      rated
        .map(({ deliveredOn }) => deliveredOn)
        .sort(compareDays)
        .at(-1) ?? null,
    dueOn: request.dueOn ?? dueOn(issuedOn, term),
    precedingInvoices: [],
    seller: sellerOf(seller),
    buyer: { ...buyerOf(buyer), deliveryAddress: deliveryOf(facts) },
    supplies: 'goods',
    regimes: treated.map(({ regime }) => regime),
    latePenaltyRate: lateRate === null ? inForce(standardLateRates, issuedOn, ({ rate }) => rate, 0n) : percent(lateRate),
    recoveryFee: inForce(standardRecoveryFees, issuedOn, ({ amount }) => amount, eur(0n)),
    earlyPayment: terms.earlyPaymentDiscount === '' ? null : { fr: terms.earlyPaymentDiscount, en: terms.earlyPaymentDiscount },
    figures,
    descriptions: new Map(rated.map(({ line, description }) => [line, description])),
  };
  return {
    invoice,
    term,
    lines: treated.map(({ line, regime, role }) => ({ ...line, regime, role })),
    missing: missingBeforeIssue(invoice),
    isDistanceSale: treated.some(({ line, regime }) => regime === 'domestic' && isElsewhereInTheUnion(line, seller)),
    numbered: (number) => numberedInvoice(number, { request, facts, lines: rated, invoice, term }),
  };
}

function treat(line: RatedLine, { seller, buyer }: DraftInput['facts'], distanceSales: 'origin' | 'destination'): VatTreatment {
  try {
    return vatTreatment({
      seller: { place: { country: seller.country, postcode: seller.postalCode || null }, liable: seller.vatRegime !== 'franchise' },
      buyer: {
        business: customerKinds[buyer.kind].business,
        country: buyer.country,
        vatNumber: buyer.vatNumber,
        viesCheck: buyer.vatCheckedOn === null ? null : { valid: buyer.vatCheckValid ?? false, checkedOn: buyer.vatCheckedOn },
      },
      deliveredTo: line.deliveredTo,
      productClass: line.productClass,
      online: false,
      on: line.deliveredOn,
      distanceSales,
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'vat-rate-unknown') throw error;
    throw new Refusal('sale-vat-rate-unknown', { territory: error.facts['territory'] ?? line.deliveredTo.country, on: line.deliveredOn });
  }
}

function isElsewhereInTheUnion({ deliveredTo }: RatedLine, { country }: SellerFacts): boolean {
  return deliveredTo.country !== country && vatTerritoryOf(deliveredTo).zone === 'eu';
}

/**
 * What was typed; else the carriage of the orders, each with its first invoice, however many parcels it takes. Orders agree it without tax:
 * where prices include it, the rate of the first line is added.
 */
function carriageOf(request: InvoiceRequest, { orders }: InvoiceFacts, rate: BasisPoints, currency: string): Money | null {
  if (request.carriage != null) return moneyFromDecimal(request.carriage, currency);
  const agreed = orders
    .filter(({ invoicedBefore }) => !invoicedBefore)
    .map(({ carriage }) => moneyFromDecimal(carriage ?? '0.00', currency));
  const total = sum(agreed, currency);
  return total.minor === 0n ? null : { ...total, minor: total.minor + vatOn(total, rate).minor };
}

function currencyOf({ orders, seller }: InvoiceFacts): string {
  const currencies = [...new Set(orders.map(({ currency }) => currency))];
  if (currencies.length > 1) throw new Refusal<InvoiceModuleRefusal>('invoice-currencies-apart', { currencies });
  return currencies[0] ?? seller.currency;
}

function sellerOf(seller: SellerFacts): InvoiceToIssue['seller'] {
  const { name, legalName, siren, vatNumber, legalForm, shareCapital, registrationCity } = seller;
  return {
    name: legalName || name,
    siren,
    vatNumber,
    address: addressOf(seller),
    legalForm: legalForm || null,
    capital: shareCapital === null ? null : moneyFromDecimal(shareCapital, 'EUR'),
    register: registrationCity === '' ? null : `RCS ${registrationCity}`,
    liable: seller.vatRegime !== 'franchise',
    taxOnDebits: seller.vatOnDebits,
  };
}

export function buyerOf(buyer: BuyerFacts): Omit<InvoiceToIssue['buyer'], 'deliveryAddress'> {
  const { kind, siren, vatNumber, hasNoSiren, billing } = buyer;
  return { kind, name: billing?.name || buyer.name, siren, vatNumber, address: addressOf(billing ?? buyer), hasNoSiren };
}

/** Where everything went, when it is one place and not that of the invoice; several are told by the delivery notes. */
function deliveryOf({ despatches, buyer }: DraftInput['facts']): Address | null {
  const sent = despatches.filter(({ collected, city }) => !collected && city !== '');
  const places = new Map(sent.map((despatch) => [JSON.stringify(addressOf(despatch)), despatch]));
  const [only] = [...places.values()];
  if (!only || places.size > 1) return null;
  const address = addressOf(only);
  return JSON.stringify(address) === JSON.stringify(addressOf(buyer.billing ?? buyer)) ? null : address;
}

function addressOf({ street, postalCode, city, country }: PostalFacts): Address | null {
  if (street === '' && postalCode === '' && city === '') return null;
  return { lines: street.split('\n').filter((line) => line.trim() !== ''), postcode: postalCode, city, country };
}

type Drafted = Pick<DraftInput, 'request' | 'facts' | 'lines'> & Pick<InvoiceDraft, 'invoice' | 'term'>;

function numberedInvoice(number: string, { request, facts, lines, invoice, term }: Drafted): NumberedInvoice {
  const { seller, buyer, terms, despatches, orders } = facts;
  const listed = (values: readonly (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null && value !== ''))].join(', ') || null;
  return {
    number,
    language: buyer.language,
    invoice,
    seller: {
      tradingName: seller.legalName && seller.legalName !== seller.name ? seller.name : null,
      siret: seller.siret,
      phone: seller.phone || null,
      email: seller.email || null,
      chosen: null,
    },
    buyer: {
      number: buyer.number,
      siret: buyer.siret,
      gln: buyer.gln,
      email: buyer.email || null,
      chosen: buyer.einvoiceScheme && buyer.einvoiceAddress ? { scheme: buyer.einvoiceScheme, identifier: buyer.einvoiceAddress } : null,
    },
    delivery: despatches[0]?.name ? { name: despatches[0].name, gln: null } : null,
    purchaseOrder: request.purchaseOrder || listed(orders.map(({ customerReference }) => customerReference)),
    salesOrder: listed(orders.map((order) => order.number)),
    despatches: despatches.flatMap((one) => (one.despatchedOn === null ? [] : [{ number: one.number, on: one.despatchedOn }])),
    lines: new Map(
      lines.map(({ line, isbn, publicPrice, despatch }) => [
        line,
        { isbn, reference: null, publicPrice, despatch: despatches.length > 1 ? despatch : null },
      ]),
    ),
    payment: {
      means: seller.iban === null ? null : '30',
      iban: seller.iban,
      bic: seller.bic,
      terms: paymentWords(request, term),
    },
    note: [request.note, terms.invoiceNote].filter(Boolean).join('\n') || null,
  };
}

/** BT-20: the term that was agreed, or the day that was named for this invoice. */
export function paymentWords({ dueOn: named }: InvoiceRequest, term: PaymentTerm): { fr: string; en: string } {
  return named === undefined
    ? paymentTermWords(term)
    : { fr: `le ${formatDay(named, 'fr', 'long')}`, en: `on ${formatDay(named, 'en', 'long')}` };
}

function inForce<Dated extends { readonly from: Day }, Value>(
  values: readonly Dated[],
  on: Day,
  valueOf: (dated: Dated) => Value,
  none: Value,
): Value {
  const last = values.filter(({ from }) => from <= on).at(-1);
  return last ? valueOf(last) : none;
}
