import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { uploadedFile } from '../../platform/files/uploaded-file.js';
import { IfMatch } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { preferredLanguage } from '../../platform/problems/problem-document.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { OrderRepository } from './order.repository.js';
import {
  type BackOrderQuery,
  type BackOrderView,
  backOrderQuery,
  backOrderView,
  type CancellationInput,
  cancellationInput,
  confirmationInput,
  type OrderChange,
  type OrderInput,
  type OrderListItem,
  type OrderQuery,
  type OrderView,
  orderChange,
  orderInput,
  orderListItem,
  orderQuery,
  orderView,
  type ProFormaView,
  proFormaView,
  type QuotationView,
  quotationView,
  type ReadingView,
  readingInput,
  readingView,
} from './order.schemas.js';
import { OrderService } from './order.service.js';
import { OrderCancellationService } from './order-cancellation.service.js';
import { OrderConfirmationService } from './order-confirmation.service.js';
import { OrderReadingService } from './order-reading.service.js';
import { ProFormaService } from './pro-forma.service.js';

const fileLimitMb = 10;

@ApiTags('sales')
@Controller('api/v1')
export class OrderController {
  constructor(
    private readonly orders: OrderService,
    private readonly repository: OrderRepository,
    private readonly confirmations: OrderConfirmationService,
    private readonly cancellations: OrderCancellationService,
    private readonly readings: OrderReadingService,
    private readonly proFormas: ProFormaService,
  ) {}

  /** The latest first. */
  @Get('orders')
  @Permit('sales:read')
  @Returns(orderListItem, { list: true })
  list(@Query({ schema: orderQuery }) query: OrderQuery): Promise<Page<OrderListItem>> {
    return this.repository.list(query);
  }

  /** Copies that confirmed orders wait for, in the order in which they will be served. */
  @Get('back-orders')
  @Permit('sales:read')
  @Returns(backOrderView, { list: true })
  backOrders(@Query({ schema: backOrderQuery }) query: BackOrderQuery): Promise<Page<BackOrderView>> {
    return this.repository.backOrders(query);
  }

  @Post('orders')
  @Permit('sales:write')
  @Idempotent()
  @Returns(orderView, { status: 201 })
  draft(@Body({ schema: orderInput }) input: OrderInput): Promise<OrderView> {
    return this.orders.draft(input);
  }

  /** What an order would come to and what of it could be sent, without writing anything. */
  @Post('orders/quotation')
  @HttpCode(200)
  @Permit('sales:read')
  @Returns(quotationView)
  quote(@Body({ schema: orderInput }) input: OrderInput): Promise<QuotationView> {
    return this.orders.quote(input);
  }

  /** Lines pasted from a mail, `ISBN;copies` or close to it; every wrong one is told, and nothing is written. */
  @Post('orders/reading')
  @HttpCode(200)
  @Permit('sales:read')
  @Returns(readingView)
  read(@Body({ schema: readingInput }) { text }: { text: string }, @Req() request: FastifyRequest): Promise<ReadingView> {
    return this.readings.readText(text, preferredLanguage(request.headers['accept-language']));
  }

  /** The same from a CSV or XLSX of at most 10 MB. */
  @Post('orders/reading/file')
  @HttpCode(200)
  @Permit('sales:read')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Returns(readingView)
  async readFile(@Req() request: FastifyRequest): Promise<ReadingView> {
    return this.readings.readFile(await uploadedFile(request, fileLimitMb), preferredLanguage(request.headers['accept-language']));
  }

  @Get('orders/:id')
  @Permit('sales:read')
  @Returns(orderView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<OrderView> {
    return this.orders.get(id);
  }

  @Patch('orders/:id')
  @Permit('sales:write')
  @Returns(orderView)
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: orderChange }) change: OrderChange,
  ): Promise<OrderView> {
    return this.orders.change(id, version, change);
  }

  /** Only a draft may be removed. */
  @Delete('orders/:id')
  @HttpCode(204)
  @Permit('sales:write')
  @Returns(null, { status: 204 })
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.orders.remove(id, version);
  }

  /** Numbers the order, keeps its terms for ever and reserves its copies; what is not there waits and is served by itself. */
  @Post('orders/:id/confirmation')
  @HttpCode(200)
  @Permit('sales:write')
  @Idempotent()
  @Returns(orderView)
  confirm(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: confirmationInput }) { confirmed }: { confirmed?: boolean | undefined },
  ): Promise<OrderView> {
    return this.confirmations.confirm(id, version, confirmed);
  }

  @Post('orders/:id/cancellation')
  @HttpCode(200)
  @Permit('sales:write')
  @Idempotent()
  @Returns(orderView)
  cancel(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: cancellationInput }) input: CancellationInput,
  ): Promise<OrderView> {
    return this.cancellations.cancel(id, version, input);
  }

  /** A new draft with the same books, on today's terms. */
  @Post('orders/:id/repetition')
  @Permit('sales:write')
  @Idempotent()
  @Returns(orderView, { status: 201 })
  repeat(@Param('id', ParseUUIDPipe) id: string): Promise<OrderView> {
    return this.orders.repeat(id);
  }

  @Get('orders/:id/pro-forma')
  @Permit('sales:read')
  @Returns(proFormaView)
  proForma(@Param('id', ParseUUIDPipe) id: string): Promise<ProFormaView> {
    return this.proFormas.of(id);
  }
}
