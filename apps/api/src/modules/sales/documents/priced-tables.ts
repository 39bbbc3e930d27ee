import { formatDay } from '@colophon/calendar';
import { add, moneyFromDecimal, toDecimal } from '@colophon/money';
import type { Block, Column, Row, Text } from '../../../platform/documents/pdf/document.js';
import { formatAmount, formatCopies, formatPrice, formatRate } from '../../../platform/documents/pdf/figures.js';
import type { IssuedInvoice, IssuedLine } from './issued-invoice.js';
import { type PricedWords, pricedWords } from './priced-words.js';

/** What an invoice, an order and a pro forma have in common: priced lines, what is added and taken off, and VAT by rate. */
export type Priced = Pick<
  IssuedInvoice,
  'language' | 'currency' | 'pricesIncludeTax' | 'lines' | 'allowances' | 'charges' | 'breakdown' | 'totals' | 'despatches'
>;

// Points: room for most titles on one line.
const LEAST_DESCRIPTION = 130;

/** The lines with their total, and the VAT by rate; where several parcels are on one document, by parcel. */
export function pricedTables(priced: Priced): Block[] {
  return [
    { kind: 'table', columns: columnsOf(priced), rows: [...lineRows(priced), ...totalRows(priced)] },
    { kind: 'table', columns: vatColumns(priced), rows: vatRows(priced), concludes: true },
  ];
}

function columnsOf({ language, currency, pricesIncludeTax, lines }: Priced): Column[] {
  const words = pricedWords[language];
  const decimal = (header: string) => ({ header, align: 'decimal' }) as const;
  const columns: Column[] = [
    { header: words.reference, width: 'fit' },
    { header: words.description, width: { share: 1, least: LEAST_DESCRIPTION } },
    decimal(words.copies),
  ];
  if (pricesIncludeTax) columns.push(decimal(words.priceWithTax));
  else {
    if (hasPublicPrices(lines)) columns.push(decimal(words.publicPrice));
    columns.push(decimal(words.unitPrice));
  }
  if (hasDiscounts(lines)) columns.push(decimal(words.discount));
  columns.push({ header: words.vat, align: 'end' }, decimal(pricesIncludeTax ? words.amountWithTax(currency) : words.amount(currency)));
  return columns;
}

function lineRows(priced: Priced): Row[] {
  const { lines, despatches, language } = priced;
  const parcels = new Set(lines.map((line) => line.despatch));
  if (parcels.size < 2) return lines.map((line) => lineRow(line, priced));
  return [...parcels].flatMap((parcel): Row[] => {
    const on = despatches.find(({ number }) => number === parcel)?.on;
    const heading = pricedWords[language].parcel(parcel, on === undefined ? null : formatDay(on, language, 'long'));
    return [{ kind: 'group', text: heading }, ...lines.filter((line) => line.despatch === parcel).map((line) => lineRow(line, priced))];
  });
}

function lineRow(line: IssuedLine, { language, pricesIncludeTax, lines }: Priced): Row {
  const cells: Text[] = [line.isbn ?? line.reference ?? '', descriptionOf(line), formatCopies(line.copies, language)];
  if (pricesIncludeTax) cells.push(formatPrice(priceWithTax(line), language));
  else {
    if (hasPublicPrices(lines)) cells.push(line.publicPrice === null ? '' : formatAmount(line.publicPrice, language));
    cells.push(formatPrice(line.grossPrice, language));
  }
  if (hasDiscounts(lines)) cells.push(isZero(line.discount) ? '' : formatRate(line.discount, language));
  cells.push(vatLabel(line.vat, pricedWords[language], language), formatAmount(amountOf(line, pricesIncludeTax), language));
  return { kind: 'line', cells };
}

/** Books by their titles, in italics; what has no ISBN is no title. */
function descriptionOf({ isbn, description }: IssuedLine): Text {
  return isbn === null ? description : [{ text: description, style: 'italic' }];
}

/** What leaves without tax has no price with it, even where the others have. */
function priceWithTax({ publicPrice, grossPrice, vat }: IssuedLine): string {
  return vat.category === 'S' && publicPrice !== null ? publicPrice : grossPrice;
}

function totalRows(priced: Priced): Row[] {
  const { allowances, charges, totals, language, pricesIncludeTax, lines } = priced;
  const words = pricedWords[language];
  const empty = Array.from({ length: columnsOf(priced).length - 3 }, () => '');
  const total = (label: string, amount: string, kind: 'subtotal' | 'total'): Row => {
    return { kind, cells: [label, '', ...empty, formatAmount(amount, language)] };
  };
  const end = pricesIncludeTax
    ? total(words.totalWithVat, totals.withVat, 'total')
    : total(words.totalWithoutVat, totals.withoutVat, 'total');
  if (allowances.length + charges.length === 0) return [end];
  const part = (item: IssuedInvoice['charges'][number], sign: '' | '-'): Row => {
    const text = words.withRate(item.reason[language], vatLabel(item.vat, words, language));
    return { kind: 'line', cells: ['', text, ...empty, formatAmount(sign + amountOf(item, pricesIncludeTax), language)] };
  };
  const ofLines = pricesIncludeTax
    ? sumOf(
        lines.map((line) => amountOf(line, true)),
        priced.currency,
      )
    : totals.lines;
  return [
    total(words.totalOfLines, ofLines, 'subtotal'),
    ...allowances.map((allowance) => part(allowance, '-')),
    ...charges.map((charge) => part(charge, '')),
    end,
  ];
}

function vatColumns({ language, currency }: Priced): Column[] {
  const words = pricedWords[language];
  const figures = [words.vatBase(currency), words.vatAmount(currency), words.withVat(currency)];
  return [{ header: words.vat }, ...figures.map((header) => ({ header, align: 'decimal' }) as const)];
}

function vatRows({ breakdown, totals, language, currency }: Priced): Row[] {
  const words = pricedWords[language];
  const money = (amount: string) => formatAmount(amount, language);
  const rows = breakdown.map(({ vat, exemption, taxableAmount, taxAmount }): Row => {
    const label = exemption ? exemption.reason[language] : formatRate(vat.rate, language);
    return { kind: 'line', cells: [label, money(taxableAmount), money(taxAmount), money(sumOf([taxableAmount, taxAmount], currency))] };
  });
  rows.push({ kind: 'total', cells: [words.totalWithVat, money(totals.withoutVat), money(totals.vat), money(totals.withVat)] });
  if (!isZero(totals.paid)) rows.push({ kind: 'line', cells: [words.paid, '', '', money(`-${totals.paid}`)] });
  return rows;
}

function vatLabel({ category, rate }: IssuedLine['vat'], words: PricedWords, language: Priced['language']): string {
  return category === 'S' || category === 'Z' ? formatRate(rate, language) : words.untaxed[category];
}

function amountOf(
  item: { readonly amountWithVat: string | null } & ({ readonly netAmount: string } | { readonly amount: string }),
  withTax: boolean,
): string {
  const net = 'netAmount' in item ? item.netAmount : item.amount;
  return withTax ? (item.amountWithVat ?? net) : net;
}

function sumOf(amounts: readonly string[], currency: string): string {
  return toDecimal(amounts.map((amount) => moneyFromDecimal(amount, currency)).reduce(add));
}

function hasDiscounts(lines: readonly IssuedLine[]): boolean {
  return lines.some(({ discount }) => !isZero(discount));
}

function hasPublicPrices(lines: readonly IssuedLine[]): boolean {
  return lines.some(({ publicPrice }) => publicPrice !== null);
}

function isZero(decimal: string): boolean {
  return !/[1-9]/.test(decimal);
}
