import { postInvoice, type SoldAmount } from '@colophon/accounting';
import type { Day } from '@colophon/calendar';
import { percentToDecimal, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import {
  type Invoice,
  invoiceNumber,
  itemPriceToDecimal,
  type SalesRole,
  type SaleTerm,
  soldByRole,
  type VatRegime,
} from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../../platform/clock/clock.js';
import { currentContext } from '../../../platform/database/house-context.js';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { AccountingFacade } from '../../accounting/accounting.facade.js';
import { issuedInvoiceOf, type NumberedInvoice } from '../documents/issued-invoice-of.js';
import { invoiceIssued } from './invoice.events.js';
import type { InvoiceModuleRefusal } from './invoice.problems.js';
import type { IssuedView } from './invoice.schemas.js';
import { hashOf } from './invoice-content.js';

/** What the tables keep of a line beside its figures. */
export interface BookedLine {
  readonly line: string;
  readonly productId: string | null;
  readonly orderLineId: string | null;
  readonly despatchLineId: string | null;
  readonly part: number;
  readonly creditsLineId: string | null;
  readonly saleTerm: SaleTerm | null;
  readonly publicPrice: string | null;
  readonly regime: VatRegime;
  readonly role: SalesRole | 'carriage';
}

export interface InvoiceToBook {
  readonly kind: 'invoice' | 'credit-note';
  readonly customer: { readonly id: string; readonly partyId: string };
  readonly issuedOn: Day;
  readonly lines: readonly BookedLine[];
  readonly correctsId: string | null;
  numbered(number: string): NumberedInvoice;
}

const prefixes = { invoice: 'FA', 'credit-note': 'AV' } as const;
/** What its entry in the journal is the entry of. */
export const invoiceSource = 'invoice';

/**
 * The append-only book of invoices and credit notes. The number is drawn as late as can be: from there on whoever issues in the same series
 * waits for the end of this transaction.
 */
@Injectable()
export class InvoiceBook {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly numbering: Numbering,
    private readonly accounting: AccountingFacade,
    private readonly outbox: Outbox,
  ) {}

  /** Numbers, chains and writes the document with its lines and VAT in one statement, posts its entry and announces it. */
  async issue(toBook: InvoiceToBook): Promise<IssuedView> {
    const { kind, customer, issuedOn, lines } = toBook;
    const settings = await this.accounting.settings();
    const id = uuid();
    await this.outbox.append(invoiceIssued, { invoiceId: id });
    const series = `${prefixes[kind]}-${issuedOn.slice(0, 4)}`;
    const sequence = await this.numbering.next(series);
    const previousHash = await this.previous(series, sequence, issuedOn);
    const number = invoiceNumber(prefixes[kind], Number(issuedOn.slice(0, 4)), sequence);
    const numbered = toBook.numbered(number);
    const content = issuedInvoiceOf(numbered);
    const { figures } = numbered.invoice;
    const dueOn = content.dueOn ?? issuedOn;
    const totals = content.totals;
    await this.insert(
      [
        id,
        kind,
        series,
        sequence,
        number,
        customer.id,
        issuedOn,
        dueOn,
        figures.currency,
        figures.pricesIncludeTax,
        toBook.correctsId,
        totals.lines,
        totals.allowances,
        totals.charges,
        totals.withoutVat,
        totals.vat,
        totals.withVat,
        JSON.stringify(content),
        previousHash,
        hashOf(content, previousHash),
        this.clock.now(),
        currentContext().actor,
      ],
      figures.lines.map((line, i) => lineRow(id, i + 1, line, numbered, booked(lines, line.line))),
      content.breakdown.map(({ vat, taxableAmount, taxAmount, exemption }) => [
        id,
        vat.category,
        vat.rate,
        taxableAmount,
        taxAmount,
        exemption?.code ?? null,
      ]),
    );
    const entry = await this.accounting.post(
      postInvoice(
        {
          type: numbered.invoice.type,
          number,
          issuedOn,
          bookedOn: issuedOn,
          customer: customer.partyId,
          customerName: content.buyer.name,
          dueOn: content.dueOn,
          sold: soldOf(figures, lines),
          vat: figures.breakdown.map(({ vat: { category, rate }, taxAmount }) => ({ category, rate, amount: taxAmount })),
          totalWithVat: figures.totalWithVat,
        },
        settings,
      ),
      { kind: invoiceSource, id },
    );
    const { net, vat, gross } = { net: totals.withoutVat, vat: totals.vat, gross: totals.withVat };
    const customerName = content.buyer.name;
    return { id, kind, number, customerId: customer.id, customerName, issuedOn, dueOn, net, vat, gross, currency: figures.currency, entry };
  }

  /** The hash of the one before, once no other can come between; days go forward in a series (CGI, annexe II, 242 nonies A). */
  private async previous(series: string, sequence: number, issuedOn: Day): Promise<string> {
    if (sequence === 1) return '';
    const last = await this.house.row<{ number: string; hash: string; issuedOn: Day }>(
      'select number, hash, issued_on::text as "issuedOn" from house.invoice where series = $1 and sequence = $2',
      [series, sequence - 1],
    );
    if (!last) throw new Error(`The series ${series} has no number ${sequence - 1}.`);
    if (last.issuedOn > issuedOn) {
      throw new Refusal<InvoiceModuleRefusal>('invoice-before-last', { issuedOn, last: last.number, lastIssuedOn: last.issuedOn });
    }
    return last.hash;
  }

  private async insert(
    invoice: readonly unknown[],
    lines: readonly (readonly unknown[])[],
    vat: readonly (readonly unknown[])[],
  ): Promise<void> {
    let at = invoice.length + 1;
    const rows = (values: readonly (readonly unknown[])[]) => values.map((row) => `(${row.map(() => `$${at++}`).join(', ')})`).join(', ');
    const places = invoice.map((_, i) => `$${i + 1}`).join(', ');
    await this.house.rows(
      `with invoiced as (insert into house.invoice (${invoiceColumns}) values (${places})),
            lined as (insert into house.invoice_line (${lineColumns}) values ${rows(lines)})
       insert into house.invoice_vat (invoice_id, vat_category, vat_rate, base, amount, exemption_code) values ${rows(vat)}`,
      [...invoice, ...lines.flat(), ...vat.flat()],
    );
  }
}

const invoiceColumns = `id, kind, series, sequence, number, customer_id, issued_on, due_on, currency, tax_included, corrects_id,
  lines_net, allowances, charges, net, vat, gross, content, previous_hash, hash, issued_at, issued_by`;

const lineColumns = `id, invoice_id, position, kind, product_id, order_line_id, despatch_line_id, part, credits_line_id, description, copies,
  sale_term, public_price, unit_price, discount, net_price, vat_category, vat_rate, vat_regime, account_role, net`;

function lineRow(id: string, position: number, line: Invoice['lines'][number], { invoice }: NumberedInvoice, more: BookedLine): unknown[] {
  const description = invoice.descriptions.get(line.line) ?? '';
  return [
    uuid(),
    id,
    position,
    more.productId === null ? 'other' : 'product',
    more.productId,
    more.orderLineId,
    more.despatchLineId,
    more.part,
    more.creditsLineId,
    description,
    line.copies,
    more.saleTerm,
    more.publicPrice,
    itemPriceToDecimal(line.grossPrice),
    percentToDecimal(line.discount),
    itemPriceToDecimal(line.netPrice),
    line.vat.category,
    percentToDecimal(line.vat.rate),
    more.regime,
    more.role,
    toDecimal(line.netAmount),
  ];
}

function booked(lines: readonly BookedLine[], line: string): BookedLine {
  const found = lines.find((one) => one.line === line);
  if (!found) throw new Error(`The line ${line} is not one of the invoice.`);
  return found;
}

/** Carriage taken back alone is a line of its own document, and is posted as carriage all the same. */
function soldOf(figures: Invoice, lines: readonly BookedLine[]): SoldAmount[] {
  const roles = new Map(lines.map(({ line, role }) => [line, role]));
  const alone = lines.every(({ role }) => role === 'carriage');
  const sold = soldByRole(figures, (line) => {
    const role = roles.get(line);
    return role === undefined || role === 'carriage' ? 'sales-goods' : role;
  });
  return alone ? sold.map((part) => ({ ...part, role: 'carriage' as const })) : sold;
}
