import { eur } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import {
  type Credit,
  checkInvoiceDays,
  drawUpCreditNote,
  type Invoice,
  type InvoiceLine,
  type InvoiceToIssue,
  type SalesRole,
  type SaleTerm,
  type VatRegime,
} from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { HouseDay } from '../../../platform/houses/house-day.js';
import type { PlatformRefusal } from '../../../platform/platform.problems.js';
import type { IssuedInvoice } from '../documents/issued-invoice.js';
import type { NumberedInvoice } from '../documents/issued-invoice-of.js';
import { CreditSettlement } from './credit-settlement.js';
import type { InvoiceModuleRefusal } from './invoice.problems.js';
import type { CreditRequest, IssuedView } from './invoice.schemas.js';
import { type BookedLine, InvoiceBook } from './invoice-book.js';
import { figuresOf } from './invoice-content.js';

interface CreditedInvoice {
  readonly id: string;
  readonly kind: 'invoice' | 'credit-note';
  readonly number: string;
  readonly customerId: string;
  readonly partyId: string;
  readonly content: IssuedInvoice;
  readonly carriageCredited: boolean;
  readonly lines: readonly {
    readonly id: string;
    readonly line: string;
    readonly productId: string | null;
    readonly orderLineId: string | null;
    readonly despatchLineId: string | null;
    readonly part: number;
    readonly saleTerm: SaleTerm | null;
    readonly publicPrice: string | null;
    readonly regime: VatRegime;
    readonly role: SalesRole | 'carriage';
    readonly credited: number;
  }[];
}

/** Takes back what an invoice said, at its own prices and VAT, quoting it; never more than it said. */
@Injectable()
export class CreditNoteService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly day: HouseDay,
    private readonly book: InvoiceBook,
    private readonly settlement: CreditSettlement,
  ) {}

  issue(invoiceId: string, request: CreditRequest): Promise<IssuedView> {
    return this.house.transaction(async () => {
      const invoice = await this.hold(invoiceId);
      if (invoice.kind !== 'invoice') throw new Refusal<InvoiceModuleRefusal>('credit-of-credit-note', { number: invoice.number });
      const today = await this.day.today();
      const issuedOn = request.issuedOn ?? today;
      if (issuedOn > today) throw new Refusal<InvoiceModuleRefusal>('invoice-in-future', { issuedOn, today });
      const original = figuresOf(invoice.content);
      const before: Credit = {
        copies: new Map(invoice.lines.map(({ line, credited }) => [line, credited])),
        carriage: invoice.carriageCredited,
      };
      const figures = withLines(drawUpCreditNote(original, creditOf(request, original, before), before));
      const toIssue = creditNoteOf(invoice.content, figures, issuedOn, invoice.lines);
      checkInvoiceDays(toIssue);
      const issued = await this.book.issue({
        kind: 'credit-note',
        customer: { id: invoice.customerId, partyId: invoice.partyId },
        issuedOn,
        lines: bookedLines(figures, invoice),
        correctsId: invoice.id,
        numbered: (number) => numberedCredit(number, invoice.content, toIssue, request.note ?? null),
      });
      await this.settlement.against(issued, invoice.id);
      return issued;
    });
  }

  /** Whoever credits the same invoice waits, and then sees what was credited. */
  private async hold(id: string): Promise<CreditedInvoice> {
    await this.house.rows('select 1 from house.invoice where id = $1 for no key update', [id]);
    const found = await this.house.row<CreditedInvoice>(
      `select i.id, i.kind, i.number, i.customer_id as "customerId", c.party_id as "partyId", i.content,
              exists (select 1 from house.invoice n where n.corrects_id = i.id and (n.charges > 0 or exists (
                select 1 from house.invoice_line l where l.invoice_id = n.id and l.account_role = 'carriage'))) as "carriageCredited",
              (select json_agg(json_build_object('id', l.id, 'line', i.content->'lines'->(l.position - 1)->>'line', 'productId', l.product_id,
                  'orderLineId', l.order_line_id, 'despatchLineId', l.despatch_line_id, 'part', l.part, 'saleTerm', l.sale_term,
                  'publicPrice', l.public_price::text, 'regime', l.vat_regime, 'role', l.account_role, 'credited', coalesce(k.copies, 0))
                  order by l.position)
               from house.invoice_line l
               left join lateral (select sum(k.copies)::int as copies from house.invoice_line k where k.credits_line_id = l.id) k on true
               where l.invoice_id = i.id) as lines
       from house.invoice i join house.customer c on c.id = i.customer_id where i.id = $1`,
      [id],
    );
    if (!found) throw new Refusal<PlatformRefusal>('record-unknown');
    return found;
  }
}

/** Without lines named, all that is left, and the carriage with it unless that was said. */
function creditOf({ lines, carriage }: CreditRequest, invoice: Invoice, before: Credit): Credit {
  if (lines) {
    const twice = lines.find(({ line }, i) => lines.findIndex((other) => other.line === line) < i);
    if (twice) throw new Refusal('line-listed-twice', { line: twice.line });
    return { copies: new Map(lines.map(({ line, copies }) => [line, copies])), carriage: carriage ?? false };
  }
  const left = invoice.lines.map(({ line, copies }) => [line, copies - (before.copies.get(line) ?? 0)] as const);
  const hasCarriage = invoice.charges.length > 0 && !before.carriage;
  return { copies: new Map(left.filter(([, copies]) => copies > 0)), carriage: carriage ?? hasCarriage };
}

/** An electronic document has a line at least (BR-16): carriage taken back alone becomes one for each rate of VAT. */
function withLines(credit: Invoice): Invoice {
  if (credit.lines.length > 0) return credit;
  const zero = { minor: 0n, currency: credit.currency };
  const lines = credit.charges.map(({ amount, amountWithVat, vat }, i): InvoiceLine => {
    const price = amount.minor * 1_000_000n;
    return {
      line: `P${i + 1}`,
      copies: 1,
      grossPrice: price,
      discount: 0n,
      priceDiscount: 0n,
      netPrice: price,
      netAmount: amount,
      amountWithVat,
      vat,
    };
  });
  return { ...credit, lines, charges: [], sumOfLineNets: credit.sumOfCharges, sumOfCharges: zero };
}

function bookedLines(figures: Invoice, { lines }: CreditedInvoice): BookedLine[] {
  return figures.lines.map(({ line }) => {
    const original = lines.find((one) => one.line === line);
    if (original) return { ...original, creditsLineId: original.id };
    const regime = lines[0]?.regime ?? 'domestic';
    const none = {
      productId: null,
      orderLineId: null,
      despatchLineId: null,
      part: 1,
      creditsLineId: null,
      saleTerm: null,
      publicPrice: null,
    };
    return { ...none, line, regime, role: 'carriage' as const };
  });
}

/** Seller, buyer and words are those of the invoice: a credit note corrects what was said, not what is known since. */
function creditNoteOf(content: IssuedInvoice, figures: Invoice, issuedOn: string, lines: CreditedInvoice['lines']): InvoiceToIssue {
  const { seller, buyer, delivery } = content;
  const credited = new Set(figures.lines.map(({ line }) => line));
  const regimes = lines.filter(({ line }) => credited.has(line)).map(({ regime }) => regime);
  const identity = content.mentions.some(({ code }) => code === 'seller-identity');
  return {
    type: '381',
    issuedOn,
    deliveredOn: null,
    dueOn: null,
    precedingInvoices: [{ number: content.number, issuedOn: content.issuedOn }],
    seller: {
      name: seller.name,
      siren: seller.siren,
      vatNumber: seller.vatNumber,
      address: seller.address,
      legalForm: identity ? identityOf(content) : null,
      capital: null,
      register: null,
      liable: !lines.some(({ regime }) => regime === 'franchise'),
      taxOnDebits: content.taxOnDebits,
    },
    buyer: {
      kind: buyer.kind,
      name: buyer.name,
      siren: buyer.siren,
      vatNumber: buyer.vatNumber,
      address: buyer.address,
      deliveryAddress: delivery?.address ?? null,
      hasNoSiren: buyer.siren === null,
    },
    supplies: content.supplies,
    regimes: regimes.length > 0 ? regimes : lines.map(({ regime }) => regime),
    latePenaltyRate: 0n,
    recoveryFee: eur(0n),
    earlyPayment: null,
    figures,
    descriptions: new Map([
      ...content.lines.map(({ line, description }): [string, string] => [line, description]),
      ...figures.lines
        .filter(({ line }) => line.startsWith('P'))
        .map(({ line }): [string, string] => [line, carriageWords[content.language]]),
    ]),
  };
}

const carriageWords = { fr: 'Frais de port', en: 'Carriage' };

function identityOf(content: IssuedInvoice): string | null {
  return content.mentions.find(({ code }) => code === 'seller-identity')?.text[content.language] ?? null;
}

function numberedCredit(number: string, original: IssuedInvoice, invoice: InvoiceToIssue, note: string | null): NumberedInvoice {
  const { seller, buyer, delivery } = original;
  return {
    number,
    language: original.language,
    invoice,
    seller: {
      tradingName: seller.tradingName,
      siret: seller.siret,
      phone: seller.phone,
      email: seller.email,
      chosen: seller.electronicAddress,
    },
    buyer: { number: buyer.number, siret: buyer.siret, gln: buyer.gln, email: null, chosen: buyer.electronicAddress },
    delivery: delivery && { name: delivery.name, gln: delivery.gln },
    purchaseOrder: original.purchaseOrder,
    salesOrder: original.salesOrder,
    despatches: original.despatches,
    lines: new Map(
      original.lines.map(({ line, isbn, reference, publicPrice, despatch }) => [line, { isbn, reference, publicPrice, despatch }]),
    ),
    payment: { means: null, iban: null, bic: null, terms: creditTerms },
    note,
  };
}

const creditTerms = { fr: 'à déduire de ce qui est dû, ou à rembourser', en: 'to be deducted from what is due, or paid back' };
