import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Page } from '../../../platform/http/lists.js';
import { Idempotent, Returns } from '../../../platform/http/returns.js';
import { Permit } from '../../../platform/sign-in/permit.js';
import { type TaskView, taskView } from '../../../platform/tasks/task.schemas.js';
import { CreditNoteService } from './credit-note.service.js';
import { InvoiceRepository } from './invoice.repository.js';
import {
  type BatchRequest,
  batchRequest,
  type CreditRequest,
  creditRequest,
  type InvoiceListItem,
  type InvoicePreview,
  type InvoiceQuery,
  type InvoiceRequest,
  type InvoiceView,
  type IssuedView,
  invoiceListItem,
  invoicePreview,
  invoiceQuery,
  invoiceRequest,
  invoiceView,
  issuedView,
  type MailRequest,
  mailRequest,
  type ToInvoiceItem,
  type ToInvoiceQuery,
  toInvoiceItem,
  toInvoiceQuery,
} from './invoice.schemas.js';
import { InvoiceService } from './invoice.service.js';
import { InvoiceBatchService } from './invoice-batch.service.js';
import { InvoiceDocuments } from './invoice-documents.js';
import { InvoiceMails } from './invoice-mails.js';

@ApiTags('sales')
@Controller('api/v1')
export class InvoiceController {
  constructor(
    private readonly invoices: InvoiceService,
    private readonly credits: CreditNoteService,
    private readonly repository: InvoiceRepository,
    private readonly documents: InvoiceDocuments,
    private readonly mails: InvoiceMails,
    private readonly batches: InvoiceBatchService,
  ) {}

  @Get('invoices')
  @Permit('sales:read')
  @Returns(invoiceListItem, { list: true })
  list(@Query({ schema: invoiceQuery }) query: InvoiceQuery): Promise<Page<InvoiceListItem>> {
    return this.repository.list(query);
  }

  /** What was sent and is on no invoice, by customer. */
  @Get('despatches-to-invoice')
  @Permit('sales:read')
  @Returns(toInvoiceItem, { list: true })
  toInvoice(@Query({ schema: toInvoiceQuery }) query: ToInvoiceQuery): Promise<Page<ToInvoiceItem>> {
    return this.repository.toInvoice(query);
  }

  @Get('invoices/:id')
  @Permit('sales:read')
  @Returns(invoiceView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<InvoiceView> {
    return this.repository.get(id);
  }

  /** What would be issued: every figure, the due day, the VAT and why, and what is missing. */
  @Post('invoice-previews')
  @HttpCode(200)
  @Permit('sales:read')
  @Returns(invoicePreview)
  preview(@Body({ schema: invoiceRequest }) request: InvoiceRequest): Promise<InvoicePreview> {
    return this.invoices.preview(request);
  }

  /** Numbers the invoice, posts it and closes it for good. */
  @Post('invoices')
  @Permit('sales:issue')
  @Idempotent()
  @Returns(issuedView, { status: 201 })
  issue(@Body({ schema: invoiceRequest }) request: InvoiceRequest): Promise<IssuedView> {
    return this.invoices.issue(request);
  }

  /** Takes back an invoice, whole or in part. */
  @Post('invoices/:id/credit-notes')
  @Permit('sales:issue')
  @Idempotent()
  @Returns(issuedView, { status: 201 })
  credit(@Param('id', ParseUUIDPipe) id: string, @Body({ schema: creditRequest }) request: CreditRequest): Promise<IssuedView> {
    return this.credits.issue(id, request);
  }

  /** The Factur-X, in the buyer’s language. */
  @Get('invoices/:id/document')
  @Permit('sales:read')
  @ApiProduces('application/pdf')
  async document(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { name, body } = await this.documents.serve(id);
    return new StreamableFile(body, { type: 'application/pdf', disposition: `inline; filename="${name}"` });
  }

  /** Sends it, or sends it again. */
  @Post('invoices/:id/mails')
  @Permit('sales:issue')
  @Idempotent()
  @Returns(invoiceView, { status: 201 })
  mail(@Param('id', ParseUUIDPipe) id: string, @Body({ schema: mailRequest }) request: MailRequest): Promise<InvoiceView> {
    return this.mails.send(id, request);
  }

  /** Invoices all that was sent in a period, one invoice for each customer. */
  @Post('invoice-batches')
  @HttpCode(202)
  @Permit('sales:issue')
  @Idempotent()
  @Returns(taskView, { status: 202 })
  batch(@Body({ schema: batchRequest }) request: BatchRequest): Promise<TaskView> {
    return this.batches.request(request);
  }
}
