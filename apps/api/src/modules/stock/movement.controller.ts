import { movementReasons } from '@colophon/stock';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { MovementRepository } from './movement.repository.js';
import {
  type MovementQuery,
  type MovementsInput,
  type MovementView,
  movementQuery,
  movementReason,
  movementsInput,
  movementView,
  type ReasonView,
  type ReversalInput,
  reasonView,
  reversalInput,
} from './movement.schemas.js';
import { MovementService } from './movement.service.js';

@ApiTags('stock')
@Controller('api/v1')
export class MovementController {
  constructor(
    private readonly movements: MovementService,
    private readonly repository: MovementRepository,
  ) {}

  @Get('stock-movements')
  @Permit('stock:read')
  @Returns(movementView, { list: true })
  list(@Query({ schema: movementQuery }) query: MovementQuery): Promise<Page<MovementView>> {
    return this.repository.list(query);
  }

  /** Records one movement, or several of `lines` all together or not at all; answers them as they were written. */
  @Post('stock-movements')
  @Permit('stock:write')
  @Idempotent()
  @Returns(z.array(movementView), { status: 201 })
  async create(@Body({ schema: movementsInput }) input: MovementsInput): Promise<MovementView[]> {
    return this.repository.find(await this.movements.record('lines' in input ? input.lines : [input]));
  }

  /** Takes a movement back by the opposite one; both stay in the book. */
  @Post('stock-movements/:id/reversal')
  @Permit('stock:write')
  @Idempotent()
  @Returns(z.array(movementView), { status: 201 })
  async reverse(@Param('id', ParseUUIDPipe) id: string, @Body({ schema: reversalInput }) input: ReversalInput): Promise<MovementView[]> {
    return this.repository.find([await this.movements.reverse(id, input)]);
  }

  /** Why copies move, and from where to where each reason leads. */
  @Get('movement-reasons')
  @Permit('stock:read')
  @Returns(reasonView, { list: true })
  reasons(): Page<ReasonView> {
    const rows = movementReason.options.map((id) => {
      const { label, effect, from, to } = movementReasons[id];
      return { id, label, effect, fromKinds: [...from], toKinds: [...to], typed: id !== 'print-receipt' };
    });
    return new Page(rows, rows.length, false);
  }
}
