import { add, allocate, type Money, subtract, sum, toDecimal, type UnitPrice, vatIncluded, vatOn } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import type {
  AllowanceReason,
  ChargeReason,
  DocumentAmount,
  Invoice,
  InvoiceInput,
  InvoiceLine,
  InvoiceLineInput,
  LineVat,
  VatBreakdown,
} from './invoice.ts';
import { checkLine, grossPriceOf, lineAmount, netPriceOf, pricePerCopy } from './price-line.ts';
import type { InvoiceRefusal } from './refusals.ts';
import { type GroupWeight, spreadAllowances, spreadCarriage } from './spread.ts';
import { checkVat, vatGroups, vatKey } from './vat-group.ts';

/**
 * The figures of an invoice, as EN 16931 asks for them. Each line is rounded once; VAT is worked out per rate on the sum of the lines, less
 * allowances, plus carriage, never per line (M4). Where prices include tax, what the reader pays is kept per rate and the VAT taken
 * out of it (M4b). Refused: no line, a line that is no sale, an allowance above the lines, VAT that contradicts itself, more paid
 * than due.
 */
export function drawUpInvoice(input: InvoiceInput): Invoice {
  checkInput(input);
  const { currency, pricesIncludeTax } = input;
  const priced = input.lines.map((line) => priceLine(line, input));
  const groups = vatGroups(input.lines.map((line) => line.vat)).map((vat) => ({
    vat,
    lines: priced.filter((line) => vatKey(line.input.vat) === vatKey(vat)),
  }));
  const weights = groups.map(({ lines }) => weightOf(lines, currency));
  const allowances = spreadAllowances(input.allowances, weights);
  const carriage = input.carriage === null ? [] : spreadCarriage(input.carriage, weights);

  const parts = groups.map(({ vat, lines }, group) => {
    const taken = input.allowances.map(({ reason }, i) => ({ reason, amount: allowances[i]?.[group] ?? zero(currency) }));
    const charged = carriage[group] ?? zero(currency);
    return pricesIncludeTax ? takeVatOut(vat, lines, taken, charged) : addVat(vat, lines, taken, charged);
  });
  const byLine = new Map(parts.flatMap((part) => part.lines).map((line) => [line.line, line]));
  return totalled({
    currency,
    pricesIncludeTax,
    lines: input.lines.flatMap(({ line }) => byLine.get(line) ?? []),
    allowances: parts.flatMap((part) => part.allowances),
    charges: parts.flatMap((part) => part.charges),
    breakdown: parts.map((part) => part.breakdown),
    paid: input.paid ?? zero(currency),
  });
}

/** The sums of EN 16931 from the parts of a document, an invoice or a credit note. */
export function totalled(
  parts: Pick<Invoice, 'currency' | 'pricesIncludeTax' | 'lines' | 'allowances' | 'charges' | 'breakdown' | 'paid'>,
): Invoice {
  const { currency, paid } = parts;
  const sumOfLineNets = sum(
    parts.lines.map((line) => line.netAmount),
    currency,
  );
  const sumOfAllowances = sum(
    parts.allowances.map(({ amount }) => amount),
    currency,
  );
  const sumOfCharges = sum(
    parts.charges.map(({ amount }) => amount),
    currency,
  );
  const totalWithoutVat = add(subtract(sumOfLineNets, sumOfAllowances), sumOfCharges);
  const totalVat = sum(
    parts.breakdown.map(({ taxAmount }) => taxAmount),
    currency,
  );
  const totalWithVat = add(totalWithoutVat, totalVat);
  if (paid.minor < 0n) throw new Refusal<InvoiceRefusal>('amount-negative', { amount: toDecimal(paid) });
  if (paid.minor > totalWithVat.minor) {
    throw new Refusal<InvoiceRefusal>('paid-above-total', { paid: toDecimal(paid), total: toDecimal(totalWithVat) });
  }
  const amountDue = subtract(totalWithVat, paid);
  return { ...parts, sumOfLineNets, sumOfAllowances, sumOfCharges, totalWithoutVat, totalVat, totalWithVat, amountDue };
}

type PricedLine = { readonly input: InvoiceLineInput; readonly grossPrice: UnitPrice; readonly amount: Money };
type Taken = { readonly reason: AllowanceReason; readonly amount: Money };
type GroupParts = {
  readonly lines: readonly InvoiceLine[];
  readonly allowances: readonly DocumentAmount<AllowanceReason>[];
  readonly charges: readonly DocumentAmount<ChargeReason>[];
  readonly breakdown: VatBreakdown;
};

function checkInput({ lines, currency, pricesIncludeTax }: InvoiceInput): void {
  if (lines.length === 0) throw new Refusal<InvoiceRefusal>('invoice-without-lines');
  const twice = lines.find((line, i) => lines.findIndex((other) => other.line === line.line) < i);
  if (twice) throw new Refusal<InvoiceRefusal>('line-listed-twice', { line: twice.line });
  for (const line of lines) checkLine(line, currency, pricesIncludeTax);
  checkVat(lines);
}

/** A line that bears no VAT is sold without it, even where the other prices include tax: an export leaves out the VAT of the cover price. */
function priceLine(input: InvoiceLineInput, { pricesIncludeTax, currency }: InvoiceInput): PricedLine {
  const grossPrice = grossPriceOf(input, pricesIncludeTax && input.vat.category === 'S');
  return { input, grossPrice, amount: lineAmount(input.copies, grossPrice, input.discount, currency) };
}

function weightOf(lines: readonly PricedLine[], currency: string): GroupWeight {
  return {
    amount: sum(
      lines.map(({ amount }) => amount),
      currency,
    ),
    gross: lines.reduce((total, { input, grossPrice }) => total + BigInt(input.copies) * grossPrice, 0n),
    copies: lines.reduce((total, { input }) => total + BigInt(input.copies), 0n),
  };
}

/** M4: the lines are net amounts, and VAT comes on top of their sum. */
function addVat(vat: LineVat, lines: readonly PricedLine[], taken: readonly Taken[], charged: Money): GroupParts {
  const net = sum(
    lines.map(({ amount }) => amount),
    charged.currency,
  );
  const taxableAmount = add(
    subtract(
      net,
      sum(
        taken.map(({ amount }) => amount),
        charged.currency,
      ),
    ),
    charged,
  );
  return {
    lines: lines.map(({ input, grossPrice, amount }) => {
      const prices = { gross: grossPrice * 10_000n, net: netPriceOf(grossPrice, input.discount) };
      return invoiceLine(input, prices, amount, null);
    }),
    allowances: taken.filter(isSomething).map(({ reason, amount }) => ({ reason, amount, amountWithVat: null, vat })),
    charges: [{ reason: 'carriage' as const, amount: charged, amountWithVat: null, vat }].filter(isSomething),
    breakdown: { vat, taxableAmount, taxAmount: vatOn(taxableAmount, vat.rate) },
  };
}

/**
 * M4b: lines, allowances and carriage are what the reader pays. The net amount of each is the difference it makes to the net amount of the
 * total so far, so that they add up to the net amount of the whole and none is negative; the lines share theirs by what they cost.
 */
function takeVatOut(vat: LineVat, lines: readonly PricedLine[], taken: readonly Taken[], charged: Money): GroupParts {
  const paid = sum(
    lines.map(({ amount }) => amount),
    charged.currency,
  );
  const netOf = (amount: Money) => vatIncluded(amount, vat.rate).net;
  const nets =
    paid.minor === 0n
      ? lines.map(() => paid)
      : allocate(
          netOf(paid),
          lines.map(({ amount }) => amount.minor),
        );
  let soFar = paid;
  const allowances = taken.map(({ reason, amount }) => {
    const before = soFar;
    soFar = subtract(soFar, amount);
    return { reason, amount: subtract(netOf(before), netOf(soFar)), amountWithVat: amount, vat };
  });
  const total = add(soFar, charged);
  const charge = { reason: 'carriage' as const, amount: subtract(netOf(total), netOf(soFar)), amountWithVat: charged, vat };
  const { net, vat: taxAmount } = vatIncluded(total, vat.rate);
  return {
    lines: lines.map(({ input, amount }, i) => {
      const netAmount = nets[i] ?? zero(charged.currency);
      return invoiceLine(input, pricesWithoutTax(input, netAmount), netAmount, amount);
    }),
    allowances: allowances.filter(({ amountWithVat }) => amountWithVat.minor !== 0n),
    charges: charged.minor === 0n ? [] : [charge],
    breakdown: { vat, taxableAmount: net, taxAmount },
  };
}

/** The price after the discount is what gives the line back; the price before it is the cover price without tax, never below. */
function pricesWithoutTax(input: InvoiceLineInput, netAmount: Money): { gross: bigint; net: bigint } {
  const net = pricePerCopy(netAmount, input.copies);
  const cover = grossPriceOf(input, false) * 10_000n;
  return { net, gross: input.discount > 0n && cover > net ? cover : net };
}

function invoiceLine(
  input: InvoiceLineInput,
  prices: { gross: bigint; net: bigint },
  netAmount: Money,
  amountWithVat: Money | null,
): InvoiceLine {
  const { line, copies, discount, vat } = input;
  const { gross: grossPrice, net: netPrice } = prices;
  return { line, copies, grossPrice, discount, priceDiscount: grossPrice - netPrice, netPrice, netAmount, amountWithVat, vat };
}

function isSomething({ amount }: { readonly amount: Money }): boolean {
  return amount.minor !== 0n;
}

function zero(currency: string): Money {
  return { minor: 0n, currency };
}
