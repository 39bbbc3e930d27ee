import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { businessDay, type PriceInput, type PriceView, priceInput, priceSplit, priceView } from './price.schemas.js';
import { PriceService, type PriceSplit } from './price.service.js';

const splitQuery = z.object({ on: businessDay.optional() }).strict();

@ApiTags('catalogue')
@Controller('api/v1/products/:id')
export class PriceController {
  constructor(private readonly prices: PriceService) {}

  @Get('prices')
  @Permit('catalogue:read')
  @Returns(priceView, { list: true })
  list(@Param('id', ParseUUIDPipe) id: string): Promise<PriceView[]> {
    return this.prices.list(id);
  }

  /** Announces a price: the one before it ends the day this one begins. */
  @Post('prices')
  @Permit('catalogue:write')
  @Idempotent()
  @Returns(priceView, { status: 201 })
  announce(@Param('id', ParseUUIDPipe) id: string, @Body({ schema: priceInput }) input: PriceInput): Promise<PriceView> {
    return this.prices.announce(id, input);
  }

  /** Takes back a price that has not begun. */
  @Delete('prices/:priceId')
  @HttpCode(204)
  @Permit('catalogue:write')
  @Returns(null, { status: 204 })
  withdraw(@Param('id', ParseUUIDPipe) id: string, @Param('priceId', ParseUUIDPipe) priceId: string): Promise<void> {
    return this.prices.withdraw(id, priceId);
  }

  /** The price of a set shared over its parts, with the VAT of each rate. */
  @Get('price-split')
  @Permit('catalogue:read')
  @Returns(priceSplit)
  split(@Param('id', ParseUUIDPipe) id: string, @Query({ schema: splitQuery }) query: z.output<typeof splitQuery>): Promise<PriceSplit> {
    return this.prices.split(id, query.on);
  }
}
