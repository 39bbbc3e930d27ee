import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../platform/http/lists.js';
import { Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { StockRepository } from './stock.repository.js';
import {
  type IdentityQuery,
  type IdentityView,
  identityQuery,
  identityView,
  type StockLevel,
  type StockQuery,
  stockLevel,
  stockQuery,
  type WorkStockView,
  workStockView,
} from './stock.schemas.js';
import { StockService } from './stock.service.js';

@ApiTags('stock')
@Controller('api/v1')
export class StockController {
  constructor(
    private readonly stock: StockService,
    private readonly repository: StockRepository,
  ) {}

  /** Copies on hand per product and place, now or at the end of a day. */
  @Get('stock')
  @Permit('stock:read')
  @Returns(stockLevel, { list: true })
  levels(@Query({ schema: stockQuery }) query: StockQuery): Promise<Page<StockLevel>> {
    return this.repository.levels(query);
  }

  /** Where the copies of each product went in a period: every term of the stock identity, by reason. */
  @Get('stock/identity')
  @Permit('stock:read')
  @Returns(identityView, { list: true })
  identity(@Query({ schema: identityQuery }) query: IdentityQuery): Promise<Page<IdentityView>> {
    return this.stock.identity(query);
  }

  /** Copies printed, sold and in stock month by month, and in all. */
  @Get('works/:id/stock')
  @Permit('stock:read')
  @Returns(workStockView)
  ofWork(@Param('id', ParseUUIDPipe) id: string): Promise<WorkStockView> {
    return this.stock.ofWork(id);
  }
}
