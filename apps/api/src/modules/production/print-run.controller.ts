import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { DeliveryService } from './delivery.service.js';
import {
  type DeliveryInput,
  type DeliveryReversal,
  deliveryInput,
  deliveryReversal,
  type LegalDepositInput,
  legalDepositInput,
  type PrintRunChange,
  type PrintRunInput,
  type PrintRunListItem,
  type PrintRunQuery,
  type PrintRunView,
  printRunChange,
  printRunInput,
  printRunListItem,
  printRunQuery,
  printRunView,
} from './print-run.schemas.js';
import { PrintRunService } from './print-run.service.js';

@ApiTags('production')
@Controller('api/v1/print-runs')
export class PrintRunController {
  constructor(
    private readonly runs: PrintRunService,
    private readonly deliveries: DeliveryService,
  ) {}

  /** What is awaited first, late ones at the top. */
  @Get()
  @Permit('production:read')
  @Returns(printRunListItem, { list: true })
  list(@Query({ schema: printRunQuery }) query: PrintRunQuery): Promise<Page<PrintRunListItem>> {
    return this.runs.list(query);
  }

  @Get(':id')
  @Permit('production:read')
  @Returns(printRunView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<PrintRunView> {
    return this.runs.get(id);
  }

  /** Orders a printing of a product. */
  @Post()
  @Permit('production:write')
  @Idempotent()
  @Returns(printRunView, { status: 201 })
  order(@Body({ schema: printRunInput }) input: PrintRunInput): Promise<PrintRunView> {
    return this.runs.order(input);
  }

  @Patch(':id')
  @Permit('production:write')
  @Returns(printRunView)
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: printRunChange }) change: PrintRunChange,
  ): Promise<PrintRunView> {
    return this.runs.change(id, version, change);
  }

  /** Copies came back from the printer: they enter the stock, and royalties on printed copies stand on them. */
  @Post(':id/deliveries')
  @Permit('production:write')
  @Idempotent()
  @Returns(printRunView, { status: 201 })
  receive(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: deliveryInput }) input: DeliveryInput,
  ): Promise<PrintRunView> {
    return this.deliveries.receive(id, version, input);
  }

  /** Takes a delivery recorded by mistake back, whole. */
  @Post(':id/deliveries/:deliveryId/reversal')
  @Permit('production:write')
  @Idempotent()
  @Returns(printRunView, { status: 201 })
  reverse(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
    @IfMatch() version: number,
    @Body({ schema: deliveryReversal }) input: DeliveryReversal,
  ): Promise<PrintRunView> {
    return this.deliveries.reverse(id, deliveryId, version, input);
  }

  /** Nothing more will come of this run. */
  @Post(':id/completion')
  @HttpCode(200)
  @Permit('production:write')
  @Returns(printRunView)
  complete(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<PrintRunView> {
    return this.runs.complete(id, version);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Permit('production:write')
  @Returns(printRunView)
  cancel(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<PrintRunView> {
    return this.runs.cancel(id, version);
  }

  /** The publisher's legal deposit: its day and receipt, and the copy taken out of stock. */
  @Post(':id/legal-deposit')
  @Permit('production:write')
  @Idempotent()
  @Returns(printRunView, { status: 201 })
  deposit(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: legalDepositInput }) input: LegalDepositInput,
  ): Promise<PrintRunView> {
    return this.runs.deposit(id, version, input);
  }
}
