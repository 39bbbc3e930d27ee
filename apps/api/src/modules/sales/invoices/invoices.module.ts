import { Module, type OnModuleInit } from '@nestjs/common';
import { Home } from '../../../platform/home/home.js';
import { EventHandlers } from '../../../platform/outbox/event-handlers.js';
import { Search } from '../../../platform/search/search.js';
import { AccountingModule } from '../../accounting/accounting.module.js';
import { StockModule } from '../../stock/stock.module.js';
import { SalesModule } from '../sales.module.js';
import { CreditNoteService } from './credit-note.service.js';
import { CreditSettlement } from './credit-settlement.js';
import { DirectSales } from './direct-sales.js';
import { HouseLogo } from './house-logo.js';
import { InvoiceController } from './invoice.controller.js';
import { invoiceIssued } from './invoice.events.js';
import { InvoiceRepository } from './invoice.repository.js';
import { InvoiceService } from './invoice.service.js';
import { InvoiceBatchService } from './invoice-batch.service.js';
import { InvoiceBook } from './invoice-book.js';
import { InvoiceDocuments } from './invoice-documents.js';
import { InvoiceFactsRepository } from './invoice-facts.repository.js';
import { InvoiceMails } from './invoice-mails.js';
import { InvoiceProof } from './invoice-proof.js';

@Module({
  imports: [AccountingModule, SalesModule, StockModule],
  controllers: [InvoiceController],
  providers: [
    CreditNoteService,
    CreditSettlement,
    DirectSales,
    HouseLogo,
    InvoiceBatchService,
    InvoiceBook,
    InvoiceDocuments,
    InvoiceFactsRepository,
    InvoiceMails,
    InvoiceProof,
    InvoiceRepository,
    InvoiceService,
  ],
  exports: [CreditNoteService, InvoiceProof, InvoiceRepository, InvoiceService],
})
export class InvoicesModule implements OnModuleInit {
  constructor(
    private readonly home: Home,
    private readonly search: Search,
    private readonly handlers: EventHandlers,
    private readonly invoices: InvoiceRepository,
    private readonly documents: InvoiceDocuments,
    private readonly mails: InvoiceMails,
  ) {}

  onModuleInit(): void {
    this.search.add({ permission: 'sales:read', find: (words) => this.invoices.search(words) });
    // Drawing takes its time and is done before the transaction that keeps it.
    this.handlers.on(invoiceIssued, 'invoice-documents', async ({ invoiceId }) => void (await this.documents.store(String(invoiceId))), {
      inOneTransaction: false,
    });
    this.handlers.on(invoiceIssued, 'invoice-mails', ({ invoiceId }) => this.mails.sendOnIssue(String(invoiceId)));
    this.home.contribute({
      permission: 'sales:read',
      todo: async () => {
        const { toInvoice, since } = await this.invoices.todo();
        return [{ kind: 'despatches-to-invoice', count: toInvoice, link: '/despatches-to-invoice', facts: { since } }];
      },
    });
  }
}
