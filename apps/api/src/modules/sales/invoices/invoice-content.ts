import { createHash } from 'node:crypto';
import { exact, type Money, moneyFromDecimal, percent } from '@colophon/money';
import {
  type AllowanceReason,
  allowanceReasons,
  canonicalText,
  type DocumentAmount,
  type ExemptionCode,
  type Invoice,
  type LineVat,
  type IssuedInvoice as PrintedFacts,
} from '@colophon/sales';
import type { IssuedInvoice, PostalAddress } from '../documents/issued-invoice.js';

/** The hash of an issued invoice and of the one before it in its series, '' for the first: of what is kept, so that it can be proved. */
export function hashOf(content: IssuedInvoice, previousHash: string): string {
  return createHash('sha256')
    .update(canonicalText(printedFacts(content), previousHash === '' ? null : previousHash))
    .digest('hex');
}

/** The figures an invoice was issued with, from its kept decimals. */
export function figuresOf(content: IssuedInvoice): Invoice {
  const { currency, totals } = content;
  const money = (decimal: string) => moneyFromDecimal(decimal, currency);
  const moneyOrNull = (decimal: string | null) => (decimal === null ? null : money(decimal));
  const vatOf = ({ category, rate }: { category: LineVat['category']; rate: string }): LineVat => {
    const group = content.breakdown.find(({ vat }) => vat.category === category && vat.rate === rate);
    return { category, rate: percent(rate), exemption: (group?.exemption?.code ?? null) as ExemptionCode | null };
  };
  const part = <Reason>(amount: IssuedInvoice['charges'][number], reason: Reason): DocumentAmount<Reason> => ({
    reason,
    amount: money(amount.amount),
    amountWithVat: moneyOrNull(amount.amountWithVat),
    vat: vatOf(amount.vat),
  });
  return {
    currency,
    pricesIncludeTax: content.pricesIncludeTax,
    lines: content.lines.map((line) => ({
      line: line.line,
      copies: line.copies,
      grossPrice: exact(line.grossPrice),
      discount: percent(line.discount),
      priceDiscount: exact(line.priceDiscount),
      netPrice: exact(line.netPrice),
      netAmount: money(line.netAmount),
      amountWithVat: moneyOrNull(line.amountWithVat),
      vat: vatOf(line.vat),
    })),
    allowances: content.allowances.map((amount) => part(amount, reasonOf(amount.code))),
    charges: content.charges.map((amount) => part(amount, 'carriage' as const)),
    breakdown: content.breakdown.map(({ vat, taxableAmount, taxAmount }) => ({
      vat: vatOf(vat),
      taxableAmount: money(taxableAmount),
      taxAmount: money(taxAmount),
    })),
    ...totalsOf(totals, money),
  };
}

function totalsOf(totals: IssuedInvoice['totals'], money: (decimal: string) => Money) {
  return {
    sumOfLineNets: money(totals.lines),
    sumOfAllowances: money(totals.allowances),
    sumOfCharges: money(totals.charges),
    totalWithoutVat: money(totals.withoutVat),
    totalVat: money(totals.vat),
    totalWithVat: money(totals.withVat),
    paid: money(totals.paid),
    amountDue: money(totals.due),
  };
}

function reasonOf(code: string): AllowanceReason {
  const found = Object.entries(allowanceReasons).find(([, reason]) => reason.code === code);
  if (!found) throw new Error(`The invoice has an allowance of unknown code ${code}.`);
  return found[0] as AllowanceReason;
}

/** What is printed, in the language it is printed in. */
function printedFacts(content: IssuedInvoice): PrintedFacts {
  const { seller, buyer, delivery, language, payment, note } = content;
  const numbers = (...all: (string | null)[]) => all.map((one) => one ?? '');
  return {
    number: content.number,
    type: content.type,
    issuedOn: content.issuedOn,
    deliveredOn: content.deliveredOn,
    dueOn: content.dueOn,
    precedingInvoices: content.precedingInvoices.map(({ number }) => number),
    seller: [seller.name, ...numbers(seller.tradingName, seller.siren, seller.siret, seller.vatNumber), ...addressLines(seller.address)],
    buyer: [buyer.name, ...numbers(buyer.number, buyer.siren, buyer.siret, buyer.gln, buyer.vatNumber), ...addressLines(buyer.address)],
    delivery: delivery ? [delivery.name, ...addressLines(delivery.address)] : [],
    descriptions: new Map(
      content.lines.map((line) => [
        line.line,
        [line.isbn ?? line.reference ?? '', line.description, line.publicPrice ?? '', line.despatch ?? ''],
      ]),
    ),
    mentions: [
      ...content.mentions.map(({ text }) => text[language]),
      payment.terms[language],
      ...numbers(payment.iban, payment.bic, content.purchaseOrder, content.salesOrder, note),
      ...content.despatches.map(({ number, on }) => `${number} ${on}`),
    ],
    figures: figuresOf(content),
  };
}

function addressLines({ lines, postcode, city, country }: PostalAddress): string[] {
  return [...lines, postcode, city, country];
}
