import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { SettlementRepository } from './settlement.repository.js';
import {
  type SettlementInput,
  type SettlementQuery,
  type SettlementUndo,
  type SettlementView,
  settlementInput,
  settlementQuery,
  settlementUndo,
  settlementView,
} from './settlement.schemas.js';
import { SettlementService } from './settlement.service.js';

@ApiTags('accounting')
@Controller('api/v1/settlements')
export class SettlementController {
  constructor(
    private readonly settlements: SettlementService,
    private readonly repository: SettlementRepository,
  ) {}

  @Get()
  @Permit('accounting:read')
  @Returns(settlementView, { list: true })
  list(@Query({ schema: settlementQuery }) query: SettlementQuery): Promise<Page<SettlementView>> {
    return this.repository.list(query);
  }

  @Get(':id')
  @Permit('accounting:read')
  @Returns(settlementView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<SettlementView> {
    return this.settlements.get(id);
  }

  /** Matches debits with credits of one account and party, whole or in part. */
  @Post()
  @Permit('accounting:write')
  @Idempotent()
  @Returns(settlementView, { status: 201 })
  settle(@Body({ schema: settlementInput }) input: SettlementInput): Promise<SettlementView> {
    return this.settlements.record(input);
  }

  /** Undoes a matching: a fact of its own, after which the lines are open again. */
  @Post(':id/undo')
  @Permit('accounting:write')
  @Idempotent()
  @Returns(settlementView, { status: 201 })
  undo(@Param('id', ParseUUIDPipe) id: string, @Body({ schema: settlementUndo }) input: SettlementUndo): Promise<SettlementView> {
    return this.settlements.undo(id, input);
  }
}
