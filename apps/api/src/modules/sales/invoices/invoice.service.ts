import type { Day } from '@colophon/calendar';
import { moneyFromDecimal, percentToDecimal, sum, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import {
  checkInvoiceDays,
  checkPriceLaw,
  customerKinds,
  distanceSalesTaxedAt,
  itemPriceToDecimal,
  type Missing,
  missingLabels,
  vatRegimes,
  vatTerritoryOf,
} from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { InputInvalid } from '../../../platform/http/input-invalid.js';
import type { PlatformRefusal } from '../../../platform/platform.problems.js';
import { StockFacade } from '../../stock/stock.facade.js';
import { issuedInvoiceOf } from '../documents/issued-invoice-of.js';
import type { SalesModuleRefusal } from '../sales.problems.js';
import { DirectSales } from './direct-sales.js';
import { draftInvoice, type InvoiceDraft, paymentWords } from './draft-invoice.js';
import { type InvoiceModuleRefusal, placeOf } from './invoice.problems.js';
import type { InvoicePreview, InvoiceRequest, IssuedView } from './invoice.schemas.js';
import { InvoiceBook, type InvoiceToBook, invoiceSource } from './invoice-book.js';
import { type BuyerFacts, type DespatchFacts, type InvoiceFacts, InvoiceFactsRepository } from './invoice-facts.repository.js';
import { linesOfDespatches, linesOfDirectSale, numberedLines } from './rated-line.js';

type Facts = InvoiceFacts & { readonly buyer: BuyerFacts };

interface Prepared {
  readonly facts: Facts;
  readonly draft: InvoiceDraft;
}

/** Makes invoices of what was sent, or of what is sold over the counter. */
@Injectable()
export class InvoiceService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly repository: InvoiceFactsRepository,
    private readonly direct: DirectSales,
    private readonly book: InvoiceBook,
    private readonly stock: StockFacade,
  ) {}

  /** What would be issued, with all that is missing before it may be; nothing is written. */
  async preview(request: InvoiceRequest): Promise<InvoicePreview> {
    const facts = await this.facts(request);
    const { draft } = await this.prepare(request, facts);
    return previewOf(request, facts, draft);
  }

  /** All of it in one transaction: the parcels leave the list, the invoice takes its number, the books their entry. */
  issue(request: InvoiceRequest): Promise<IssuedView> {
    return this.house.transaction(async () => {
      const taken = await this.take(request);
      const facts = await this.facts(request, taken);
      const { draft } = await this.prepare(request, facts);
      refuseMissing(draft.missing, facts.buyer);
      const issued = await this.book.issue(toBook(facts.buyer, draft));
      await this.moveDirectSales(draft, issued);
      return issued;
    });
  }

  private async take({ despatchIds }: InvoiceRequest): Promise<ReadonlySet<string>> {
    return despatchIds.length === 0 ? new Set() : this.repository.take(despatchIds);
  }

  /** The facts, when what is asked for can be invoiced; `taken` are the parcels this invoice has taken off the list. */
  private async facts({ customerId, despatchIds, lines }: InvoiceRequest, taken?: ReadonlySet<string>): Promise<Facts> {
    if (despatchIds.length + lines.length === 0) throw new Refusal<InvoiceModuleRefusal>('invoice-of-nothing');
    const facts = await this.repository.of(customerId, [...new Set(despatchIds)]);
    const { buyer } = facts;
    if (!buyer) throw new Refusal<PlatformRefusal>('record-unknown');
    if (facts.despatches.length < new Set(despatchIds).size) throw new Refusal<InvoiceModuleRefusal>('invoice-despatch-unknown');
    for (const despatch of facts.despatches) checkDespatch(despatch, customerId, taken);
    const countries = [...new Set(facts.despatches.filter(({ collected }) => !collected).map(({ country }) => country))];
    if (countries.length > 1) throw new Refusal<InvoiceModuleRefusal>('invoice-destinations-apart', { countries });
    if (lines.length > 0 && buyer.blocked) {
      throw new Refusal<SalesModuleRefusal>('customer-blocked', { customer: buyer.name, reason: buyer.blockedReason });
    }
    return { ...facts, buyer };
  }

  private async prepare(request: InvoiceRequest, facts: Facts): Promise<Prepared> {
    const { seller, buyer } = facts;
    const today = this.clock.today(seller.timeZone);
    const issuedOn = request.issuedOn ?? today;
    if (issuedOn > today) throw new Refusal<InvoiceModuleRefusal>('invoice-in-future', { issuedOn, today });
    const currency = facts.orders[0]?.currency ?? seller.currency;
    const pricesIncludeTax = request.pricesIncludeTax ?? !customerKinds[buyer.kind].business;
    const direct = await this.direct.priced(request.lines, buyer.id, issuedOn);
    const lines = numberedLines([
      ...linesOfDespatches(facts.despatches, seller, currency),
      ...linesOfDirectSale(direct, { seller, currency, on: issuedOn, pricesIncludeTax }),
    ]);
    const input = { request, facts, lines, issuedOn };
    const draft = await this.taxedWhereItIsDue((distanceSales) => draftInvoice({ ...input, distanceSales }), issuedOn);
    checkInvoiceDays(draft.invoice);
    for (const { line, price } of direct) {
      checkPriceLaw({
        product: line.title,
        productClass: line.productClass,
        isSchoolbook: line.schoolbook,
        buyer: customerKinds[buyer.kind].priceLaw,
        publicPrice: moneyFromDecimal(line.publicPrice, currency),
        granted: this.direct.granted({ line, price }, pricesIncludeTax, currency),
        isShipped: false,
        on: issuedOn,
      });
    }
    return { facts, draft };
  }

  /** Only a sale to somebody elsewhere in the Union asks how much was sold there this year and last (CGI 259 D). */
  private async taxedWhereItIsDue(draft: (at: 'origin' | 'destination') => InvoiceDraft, on: Day): Promise<InvoiceDraft> {
    const atOrigin = draft('origin');
    if (!atOrigin.isDistanceSale) return atOrigin;
    const sales = (await this.repository.distanceSales(on)).filter((one) => vatTerritoryOf(one).zone === 'eu');
    const total = (thisYear: boolean) =>
      sum(
        sales.filter((one) => one.thisYear === thisYear).map(({ net }) => moneyFromDecimal(net, 'EUR')),
        'EUR',
      );
    const taxedAt = distanceSalesTaxedAt(total(false), total(true), atOrigin.invoice.figures.totalWithoutVat, on);
    return taxedAt === 'origin' ? atOrigin : draft('destination');
  }

  /** What is handed over leaves the shelf with the invoice that sells it. */
  private async moveDirectSales({ lines, invoice }: InvoiceDraft, issued: IssuedView): Promise<void> {
    const sold = lines.filter(({ despatchLineId, part }) => despatchLineId === null && part === 1);
    if (sold.length === 0) return;
    const from = await this.direct.shelf();
    await this.stock.record(
      sold.map(({ productId, copies }) => ({
        productId,
        reason: 'sale' as const,
        fromLocationId: from,
        copies,
        movedOn: invoice.issuedOn,
        note: issued.number,
      })),
      { kind: invoiceSource, id: issued.id },
    );
  }
}

function checkDespatch(despatch: DespatchFacts, customerId: string, taken: ReadonlySet<string> | undefined): void {
  const facts = { despatch: despatch.number };
  if (despatch.customerId !== customerId) throw new Refusal<InvoiceModuleRefusal>('invoice-despatch-of-another', facts);
  if (despatch.state !== 'despatched') throw new Refusal<InvoiceModuleRefusal>('invoice-despatch-unsent', facts);
  if (despatch.purpose === 'deposit') throw new Refusal<InvoiceModuleRefusal>('invoice-of-deposit', facts);
  if (despatch.purpose === 'free') throw new Refusal<InvoiceModuleRefusal>('invoice-of-free-copies', facts);
  if (despatch.invoice !== null) {
    throw new Refusal<InvoiceModuleRefusal>('despatch-invoiced-already', { ...facts, invoice: despatch.invoice });
  }
  if (taken && !taken.has(despatch.id)) throw new Refusal<InvoiceModuleRefusal>('despatch-invoiced-meanwhile');
}

/** Everything at once, so that the person completes it in one go. */
function refuseMissing(missing: readonly Missing[], { name }: BuyerFacts): void {
  const refusals = missing.map((one) => new Refusal<InvoiceModuleRefusal>(`invoice-lacks-${one}`, { customer: name }));
  const [first] = refusals;
  if (!first) return;
  if (refusals.length === 1) throw first;
  throw new InputInvalid(refusals.map((refusal) => ({ message: refusal.code, path: ['customerId'], params: { refusal } })));
}

function toBook(buyer: BuyerFacts, { invoice, lines, numbered }: InvoiceDraft): InvoiceToBook {
  return {
    kind: 'invoice',
    customer: { id: buyer.id, partyId: buyer.partyId },
    issuedOn: invoice.issuedOn,
    lines: lines.map((line) => ({ ...line, creditsLineId: null })),
    correctsId: null,
    numbered,
  };
}

function previewOf(request: InvoiceRequest, { buyer }: Facts, draft: InvoiceDraft): InvoicePreview {
  const { invoice, lines, missing, term } = draft;
  const { figures } = invoice;
  const facts = new Map(lines.map((line) => [line.line, line]));
  return {
    content: missing.length > 0 ? null : issuedInvoiceOf(draft.numbered('')),
    missing: missing.map((code) => {
      const { fr, en, source } = missingLabels[code];
      return { code, label: { fr, en }, source, at: placeOf(code) };
    }),
    issuedOn: invoice.issuedOn,
    deliveredOn: invoice.deliveredOn,
    dueOn: invoice.dueOn ?? invoice.issuedOn,
    paymentWords: paymentWords(request, term),
    pricesIncludeTax: figures.pricesIncludeTax,
    lines: figures.lines.flatMap((line) => {
      const fact = facts.get(line.line);
      if (!fact) return [];
      const { productId, description, isbn, despatch, regime } = fact;
      return [
        {
          line: line.line,
          productId,
          description,
          isbn,
          despatch,
          copies: line.copies,
          grossPrice: itemPriceToDecimal(line.grossPrice),
          discount: percentToDecimal(line.discount),
          net: toDecimal(line.netAmount),
          withVat: line.amountWithVat && toDecimal(line.amountWithVat),
          vatCategory: line.vat.category,
          vatRate: percentToDecimal(line.vat.rate),
          vatRegime: regime,
          vatWords: vatRegimes[regime].mention ?? vatRegimes[regime].label,
        },
      ];
    }),
    carriage: toDecimal(figures.sumOfCharges),
    vat: figures.breakdown.map(({ vat, taxableAmount, taxAmount }) => ({
      category: vat.category,
      rate: percentToDecimal(vat.rate),
      base: toDecimal(taxableAmount),
      amount: toDecimal(taxAmount),
    })),
    linesNet: toDecimal(figures.sumOfLineNets),
    allowances: toDecimal(figures.sumOfAllowances),
    net: toDecimal(figures.totalWithoutVat),
    vatTotal: toDecimal(figures.totalVat),
    gross: toDecimal(figures.totalWithVat),
    currency: figures.currency,
    customerBlocked: buyer.blocked ? buyer.blockedReason : null,
  };
}
