import { percentToDecimal, toDecimal } from '@colophon/money';
import {
  type Address,
  allowanceReasons,
  billingMode,
  chargeReasons,
  type DocumentAmount,
  type Invoice,
  type InvoiceLine,
  type InvoiceToIssue,
  itemPriceToDecimal,
  type LineVat,
  mentionsOf,
  type VatBreakdown,
  vatRegimes,
} from '@colophon/sales';
import type { Language } from '../../../platform/documents/pdf/figures.js';
import { electronicAddressOf, type Reachable } from './electronic-address.js';
import type { IssuedInvoice, IssuedLine } from './issued-invoice.js';

/** What of a line only the catalogue and the order know; its description is with the invoice. */
export interface LineFacts {
  readonly isbn: string | null;
  readonly reference: string | null;
  readonly publicPrice: string | null;
  readonly despatch: string | null;
}

type Reached = Omit<Reachable, 'siren' | 'gln'>;

/** An invoice complete and numbered, in the words of libs/sales, with what the documents say beyond them. */
export interface NumberedInvoice {
  readonly number: string;
  readonly language: Language;
  readonly invoice: InvoiceToIssue;
  readonly seller: Reached & { readonly tradingName: string | null; readonly siret: string | null; readonly phone: string | null };
  readonly buyer: Reached & { readonly number: string | null; readonly siret: string | null; readonly gln: string | null };
  readonly delivery: { readonly name: string; readonly gln: string | null } | null;
  readonly purchaseOrder: string | null;
  readonly salesOrder: string | null;
  readonly despatches: IssuedInvoice['despatches'];
  /** By line. */
  readonly lines: ReadonlyMap<string, LineFacts>;
  readonly payment: IssuedInvoice['payment'];
  readonly note: string | null;
}

/** The content of an invoice at the moment it is issued; it may no longer lack anything (`missingBeforeIssue`). */
export function issuedInvoiceOf(numbered: NumberedInvoice): IssuedInvoice {
  const { invoice, number, language, purchaseOrder, salesOrder, payment, note } = numbered;
  const { figures, type, issuedOn, deliveredOn, supplies, seller, precedingInvoices } = invoice;
  const isPaid = figures.paid.minor > 0n && figures.amountDue.minor === 0n;
  return {
    form: 1,
    type,
    number,
    issuedOn,
    deliveredOn,
    // BR-FR-CO-09: an invoice already paid says when.
    dueOn: invoice.dueOn ?? (isPaid ? issuedOn : null),
    currency: figures.currency,
    language,
    pricesIncludeTax: figures.pricesIncludeTax,
    supplies,
    billingMode: billingMode(supplies, isPaid),
    taxOnDebits: seller.taxOnDebits && supplies !== 'goods',
    seller: sellerOf(numbered),
    buyer: buyerOf(numbered),
    delivery: deliveryOf(numbered),
    precedingInvoices: precedingInvoices.map((preceding) => ({ number: preceding.number, issuedOn: preceding.issuedOn })),
    purchaseOrder,
    salesOrder,
    despatches: [...numbered.despatches],
    lines: figures.lines.map((line) => lineOf(line, numbered)),
    ...documentAmounts(figures),
    breakdown: figures.breakdown.map((part) => breakdownOf(part, invoice)),
    totals: totalsOf(figures),
    payment,
    mentions: mentionsOf(invoice).map(({ code, subject, text }) => ({ code, subject, text })),
    note,
  };
}

function sellerOf({ invoice: { seller }, seller: more }: NumberedInvoice): IssuedInvoice['seller'] {
  const { name, siren, vatNumber, address } = seller;
  const { tradingName, siret, email, phone } = more;
  const electronicAddress = electronicAddressOf({ ...more, siren, gln: null });
  return { name, tradingName, siren, siret, vatNumber, address: complete(address, 'seller'), electronicAddress, email, phone };
}

function buyerOf({ invoice: { buyer }, buyer: more }: NumberedInvoice): IssuedInvoice['buyer'] {
  const { kind, name, siren, vatNumber, address } = buyer;
  const { number, siret, gln } = more;
  const electronicAddress = electronicAddressOf({ ...more, siren });
  return { kind, number, name, siren, siret, gln, vatNumber, address: complete(address, 'buyer'), electronicAddress };
}

function deliveryOf({ invoice: { buyer }, delivery }: NumberedInvoice): IssuedInvoice['delivery'] {
  if (buyer.deliveryAddress === null) return null;
  return { name: delivery?.name ?? buyer.name, gln: delivery?.gln ?? null, address: complete(buyer.deliveryAddress, 'delivery') };
}

function complete(address: Address | null, whose: string): IssuedInvoice['seller']['address'] {
  if (!address) throw new Error(`The invoice has no address of the ${whose}: missingBeforeIssue was not asked.`);
  return { ...address, lines: address.lines.filter((line) => line.trim() !== '') };
}

function lineOf(line: InvoiceLine, { invoice, lines }: NumberedInvoice): IssuedLine {
  const facts = lines.get(line.line) ?? { isbn: null, reference: null, publicPrice: null, despatch: null };
  return {
    line: line.line,
    ...facts,
    description: invoice.descriptions.get(line.line) ?? '',
    copies: line.copies,
    grossPrice: itemPriceToDecimal(line.grossPrice),
    discount: percentToDecimal(line.discount),
    priceDiscount: itemPriceToDecimal(line.priceDiscount),
    netPrice: itemPriceToDecimal(line.netPrice),
    netAmount: toDecimal(line.netAmount),
    amountWithVat: line.amountWithVat && toDecimal(line.amountWithVat),
    vat: vatOf(line.vat),
  };
}

function documentAmounts({ allowances, charges }: Invoice): Pick<IssuedInvoice, 'allowances' | 'charges'> {
  return {
    allowances: allowances.map((allowance) => documentAmount(allowance, allowanceReasons[allowance.reason])),
    charges: charges.map((charge) => documentAmount(charge, chargeReasons[charge.reason])),
  };
}

function documentAmount<Reason>(
  { amount, amountWithVat, vat }: DocumentAmount<Reason>,
  { code, label }: (typeof chargeReasons)['carriage'],
): IssuedInvoice['charges'][number] {
  return { code, reason: label, amount: toDecimal(amount), amountWithVat: amountWithVat && toDecimal(amountWithVat), vat: vatOf(vat) };
}

function breakdownOf({ vat, taxableAmount, taxAmount }: VatBreakdown, { regimes }: InvoiceToIssue): IssuedInvoice['breakdown'][number] {
  return {
    vat: vatOf(vat),
    taxableAmount: toDecimal(taxableAmount),
    taxAmount: toDecimal(taxAmount),
    exemption: vat.exemption === null ? null : { code: vat.exemption, reason: exemptionReason(vat, regimes) },
  };
}

/** What the lines of this category say of why they bear no VAT: an export and a supply overseas are one category with two articles. */
function exemptionReason({ category }: LineVat, regimes: InvoiceToIssue['regimes']): { fr: string; en: string } {
  const texts = [...new Set(regimes)].flatMap((regime) =>
    vatRegimes[regime].category === category ? (vatRegimes[regime].mention ?? []) : [],
  );
  return { fr: texts.map(({ fr }) => fr).join(', '), en: texts.map(({ en }) => en).join(', ') };
}

function totalsOf(figures: Invoice): IssuedInvoice['totals'] {
  return {
    lines: toDecimal(figures.sumOfLineNets),
    allowances: toDecimal(figures.sumOfAllowances),
    charges: toDecimal(figures.sumOfCharges),
    withoutVat: toDecimal(figures.totalWithoutVat),
    vat: toDecimal(figures.totalVat),
    withVat: toDecimal(figures.totalWithVat),
    paid: toDecimal(figures.paid),
    due: toDecimal(figures.amountDue),
  };
}

function vatOf({ category, rate }: LineVat): IssuedLine['vat'] {
  return { category, rate: percentToDecimal(rate) };
}
