import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IfMatch } from '../../../platform/http/if-match.js';
import type { Page } from '../../../platform/http/lists.js';
import { Idempotent, Returns } from '../../../platform/http/returns.js';
import { preferredLanguage } from '../../../platform/problems/problem-document.js';
import { ProblemTables } from '../../../platform/problems/problem-tables.js';
import { Permit } from '../../../platform/sign-in/permit.js';
import { carrierCodes, carriers } from './carrier.js';
import { DepartureService } from './departure.service.js';
import {
  type BatchInput,
  type BatchView,
  batchInput,
  batchView,
  carrierView,
  type DepartureInput,
  type DespatchChange,
  type DespatchListItem,
  type DespatchQuery,
  type DespatchView,
  departureInput,
  despatchChange,
  despatchListItem,
  despatchQuery,
  despatchView,
  type OrderToPrepare,
  orderToPrepare,
  type ParcelsInput,
  type PreparationInput,
  parcelsInput,
  preparationInput,
  type ToPrepareQuery,
  toPrepareQuery,
} from './despatch.schemas.js';
import { DespatchService } from './despatch.service.js';

@ApiTags('sales')
@Controller('api/v1')
export class DespatchController {
  constructor(
    private readonly despatches: DespatchService,
    private readonly departures: DepartureService,
    private readonly problems: ProblemTables,
  ) {}

  /** What is being prepared first, then what left last. */
  @Get('despatches')
  @Permit('sales:read')
  @Returns(despatchListItem, { list: true })
  list(@Query({ schema: despatchQuery }) query: DespatchQuery): Promise<Page<DespatchListItem>> {
    return this.despatches.list(query);
  }

  /** Orders with copies that could go now, the oldest first. */
  @Get('orders-to-prepare')
  @Permit('sales:read')
  @Returns(orderToPrepare, { list: true })
  toPrepare(@Query({ schema: toPrepareQuery }) query: ToPrepareQuery): Promise<Page<OrderToPrepare>> {
    return this.despatches.toPrepare(query);
  }

  /** Carriers whose tracking page is known. */
  @Get('carriers')
  @Permit('sales:read')
  @Returns(carrierView, { list: true })
  carriers() {
    return carrierCodes.map((code) => ({ code, label: carriers[code].label, tracking: carriers[code].tracking }));
  }

  @Get('despatches/:id')
  @Permit('sales:read')
  @Returns(despatchView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<DespatchView> {
    return this.despatches.get(id);
  }

  /** Prepares a despatch: what is reserved for the orders, or the lines given. */
  @Post('despatches')
  @Permit('sales:write')
  @Idempotent()
  @Returns(despatchView, { status: 201 })
  prepare(@Body({ schema: preparationInput }) input: PreparationInput): Promise<DespatchView> {
    return this.despatches.prepare(input);
  }

  /** Prepares a day's despatches at once: one for each customer, address and place. */
  @Post('despatch-batches')
  @Permit('sales:write')
  @Idempotent()
  @Returns(batchView, { status: 201 })
  async prepareAll(@Body({ schema: batchInput }) { orderIds }: BatchInput, @Req() request: FastifyRequest): Promise<BatchView> {
    const { prepared, refused } = await this.despatches.prepareAll(orderIds);
    const language = preferredLanguage(request.headers['accept-language']);
    return {
      prepared,
      refused: refused.map(({ orders, refusal }) => ({
        orders: [...orders],
        code: refusal.code,
        detail: this.problems.sentence(refusal, language),
      })),
    };
  }

  @Patch('despatches/:id')
  @Permit('sales:write')
  @Returns(despatchView)
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: despatchChange }) change: DespatchChange,
  ): Promise<DespatchView> {
    return this.despatches.change(id, version, change);
  }

  /** Carriers and numbers of the parcels, all of them anew. */
  @Put('despatches/:id/parcels')
  @Permit('sales:write')
  @Returns(despatchView)
  label(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: parcelsInput }) input: ParcelsInput,
  ): Promise<DespatchView> {
    return this.despatches.label(id, version, input);
  }

  /** The parcels leave: reserved copies are taken, stock moves, orders are served, the delivery note is numbered. */
  @Post('despatches/:id/departure')
  @HttpCode(200)
  @Permit('sales:write')
  @Idempotent()
  @Returns(despatchView)
  despatch(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: departureInput }) input: DepartureInput,
  ): Promise<DespatchView> {
    return this.departures.despatch(id, version, input);
  }

  /** Nothing leaves; the copies stay reserved for their orders. */
  @Post('despatches/:id/cancellation')
  @HttpCode(200)
  @Permit('sales:write')
  @Returns(despatchView)
  cancel(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<DespatchView> {
    return this.despatches.cancel(id, version);
  }
}
