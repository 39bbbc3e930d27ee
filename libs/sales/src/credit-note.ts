import { add, divideRounded, type Money, subtract, sum, vatOn } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { totalled } from './draw-up-invoice.ts';
import type { AllowanceReason, ChargeReason, DocumentAmount, Invoice, InvoiceLine, LineVat, VatBreakdown } from './invoice.ts';
import type { CreditNoteRefusal } from './refusals.ts';
import { vatKey } from './vat-group.ts';

/** What of an invoice is credited: copies of its lines, and its carriage as a whole or not at all. */
export type Credit = { readonly copies: ReadonlyMap<string, number>; readonly carriage: boolean };

export const nothingCredited: Credit = { copies: new Map(), carriage: false };

/**
 * The figures of a credit note: copies of an invoice taken back at its own price, discount and VAT (domain.md 3.9), amounts positive (381).
 * It is the difference between all that is credited with it and all that was credited before, each rounded from the invoice;
 * hence credit notes that together take every copy back add up to the invoice, line by line and VAT by VAT, whatever their order. An
 * allowance on the whole invoice is taken back with the copies that bore it. Refused: nothing, a line that is not in the
 * invoice, more copies than are left, carriage credited twice.
 */
export function drawUpCreditNote(invoice: Invoice, credit: Credit, before: Credit = nothingCredited): Invoice {
  checkCredit(invoice, credit, before);
  const after: Credit = { copies: addedUp(invoice, credit, before), carriage: before.carriage || credit.carriage };
  const parts = invoice.breakdown.map(({ vat }) => differenceOf(creditedOf(invoice, vat, after), creditedOf(invoice, vat, before)));
  const byLine = new Map(parts.flatMap((part) => part.lines).map((line) => [line.line, line]));
  return totalled({
    currency: invoice.currency,
    pricesIncludeTax: invoice.pricesIncludeTax,
    lines: invoice.lines.flatMap(({ line }) => byLine.get(line) ?? []),
    allowances: parts.flatMap((part) => part.allowances),
    charges: parts.flatMap((part) => part.charges),
    breakdown: parts.flatMap((part) => part.breakdown ?? []),
    paid: { minor: 0n, currency: invoice.currency },
  });
}

function checkCredit(invoice: Invoice, credit: Credit, before: Credit): void {
  const asked = [...credit.copies].filter(([, copies]) => copies !== 0);
  if (asked.length === 0 && !credit.carriage) throw new Refusal<CreditNoteRefusal>('nothing-to-credit');
  if (credit.carriage && before.carriage) throw new Refusal<CreditNoteRefusal>('carriage-already-credited');
  if (credit.carriage && invoice.charges.length === 0) throw new Refusal<CreditNoteRefusal>('nothing-to-credit');
  for (const [line, copies] of asked) {
    const invoiced = invoice.lines.find((candidate) => candidate.line === line)?.copies;
    if (invoiced === undefined) throw new Refusal<CreditNoteRefusal>('credit-line-unknown', { line });
    const credited = before.copies.get(line) ?? 0;
    const left = invoiced - credited;
    if (!Number.isSafeInteger(copies) || copies < 1 || copies > left) {
      throw new Refusal<CreditNoteRefusal>('credit-above-invoice', { line, asked: copies, invoiced, credited, left });
    }
  }
}

function addedUp(invoice: Invoice, credit: Credit, before: Credit): Map<string, number> {
  return new Map(invoice.lines.map(({ line }) => [line, (before.copies.get(line) ?? 0) + (credit.copies.get(line) ?? 0)]));
}

type CreditedLine = { readonly invoiced: InvoiceLine; readonly copies: number; readonly net: Money; readonly withVat: Money | null };
type Part = { readonly amount: Money; readonly withVat: Money | null };
type Credited = {
  readonly vat: LineVat;
  readonly lines: readonly CreditedLine[];
  readonly allowance: Part & { readonly reason: AllowanceReason | null };
  readonly charges: readonly DocumentAmount<ChargeReason>[];
  readonly taxable: Money;
  readonly tax: Money;
};

/** All that is credited of one VAT rate in a state of the credit, rounded from the invoice as if it were credited at once. */
function creditedOf(invoice: Invoice, vat: LineVat, { copies, carriage }: Credit): Credited {
  const { currency } = invoice;
  const mine = <Item extends { readonly vat: LineVat }>(items: readonly Item[]) => items.filter((item) => vatKey(item.vat) === vatKey(vat));
  const invoiced = mine(invoice.lines);
  const lines = invoiced.map((line) => creditedLine(line, copies.get(line.line) ?? 0));
  const allowances = mine(invoice.allowances);
  const total = (amounts: readonly (Money | null)[]) =>
    sum(
      amounts.filter((amount) => amount !== null),
      currency,
    );

  const net = total(lines.map((line) => line.net));
  const withVat = total(lines.map((line) => line.withVat));
  const allowance = {
    reason: allowances[0]?.reason ?? null,
    amount: share(total(allowances.map(({ amount }) => amount)), net, total(invoiced.map((line) => line.netAmount))),
    withVat: invoice.pricesIncludeTax
      ? share(total(allowances.map(({ amountWithVat }) => amountWithVat)), withVat, total(invoiced.map((line) => line.amountWithVat)))
      : null,
  };
  const charges = carriage ? mine(invoice.charges) : [];
  const taxable = add(subtract(net, allowance.amount), total(charges.map(({ amount }) => amount)));
  const tax =
    allowance.withVat === null
      ? vatOn(taxable, vat.rate)
      : subtract(add(subtract(withVat, allowance.withVat), total(charges.map(({ amountWithVat }) => amountWithVat))), taxable);
  return { vat, lines, allowance, charges, taxable, tax };
}

function creditedLine(invoiced: InvoiceLine, copies: number): CreditedLine {
  const part = (amount: Money): Money => ({ ...amount, minor: divideRounded(amount.minor * BigInt(copies), BigInt(invoiced.copies)) });
  return { invoiced, copies, net: part(invoiced.netAmount), withVat: invoiced.amountWithVat && part(invoiced.amountWithVat) };
}

/** `amount` in proportion to how much of `whole` is credited. */
function share(amount: Money, credited: Money, whole: Money): Money {
  return whole.minor === 0n ? { ...amount, minor: 0n } : { ...amount, minor: divideRounded(amount.minor * credited.minor, whole.minor) };
}

type Difference = Pick<Invoice, 'lines' | 'allowances' | 'charges'> & { readonly breakdown: VatBreakdown | null };

/** What one credit note adds. Several allowances of the invoice come back as one, under the reason of the first. */
function differenceOf(after: Credited, before: Credited): Difference {
  const { vat } = after;
  const lines = after.lines.flatMap((line, i) => {
    const copies = line.copies - (before.lines[i]?.copies ?? 0);
    if (copies === 0) return [];
    const netAmount = minus(line.net, before.lines[i]?.net);
    return [{ ...line.invoiced, copies, netAmount, amountWithVat: line.withVat && minus(line.withVat, before.lines[i]?.withVat) }];
  });
  const taken = minus(after.allowance.amount, before.allowance.amount);
  const takenWithVat = after.allowance.withVat && minus(after.allowance.withVat, before.allowance.withVat);
  const { reason } = after.allowance;
  const allowances: DocumentAmount<AllowanceReason>[] =
    reason === null || (taken.minor === 0n && !takenWithVat?.minor) ? [] : [{ reason, amount: taken, amountWithVat: takenWithVat, vat }];
  const charges = before.charges.length > 0 ? [] : after.charges;
  const breakdown = { vat, taxableAmount: minus(after.taxable, before.taxable), taxAmount: minus(after.tax, before.tax) };
  return { lines, allowances, charges, breakdown: lines.length + charges.length > 0 ? breakdown : null };
}

function minus(after: Money, before: Money | null | undefined): Money {
  return before ? subtract(after, before) : after;
}
