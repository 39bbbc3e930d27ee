import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import {
  type ClosingInput,
  closingInput,
  type FiscalYearInput,
  type FiscalYearView,
  fiscalYearInput,
  fiscalYearView,
} from './fiscal-year.schemas.js';
import { FiscalYearService } from './fiscal-year.service.js';

@ApiTags('accounting')
@Controller('api/v1/fiscal-years')
export class FiscalYearController {
  constructor(private readonly years: FiscalYearService) {}

  /** The latest first, each with its periods. */
  @Get()
  @Permit('accounting:read')
  @Returns(fiscalYearView, { list: true })
  list(): Promise<FiscalYearView[]> {
    return this.years.list();
  }

  @Get(':id')
  @Permit('accounting:read')
  @Returns(fiscalYearView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<FiscalYearView> {
    return this.years.get(id);
  }

  @Post()
  @Permit('accounting:close')
  @Idempotent()
  @Returns(fiscalYearView, { status: 201 })
  open(@Body({ schema: fiscalYearInput }) input: FiscalYearInput): Promise<FiscalYearView> {
    return this.years.open(input);
  }

  /** Nothing more is booked in the period, for good. */
  @Post(':id/periods/:periodId/closing')
  @HttpCode(200)
  @Permit('accounting:close')
  @Idempotent()
  @Returns(fiscalYearView)
  closePeriod(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('periodId', ParseUUIDPipe) periodId: string,
    @Body({ schema: closingInput }) input: ClosingInput,
  ): Promise<FiscalYearView> {
    return this.years.closePeriod(id, periodId, input);
  }

  /** Closes the year and posts the opening entry of the next one. */
  @Post(':id/closing')
  @HttpCode(200)
  @Permit('accounting:close')
  @Idempotent()
  @Returns(fiscalYearView)
  close(@Param('id', ParseUUIDPipe) id: string): Promise<FiscalYearView> {
    return this.years.close(id);
  }
}
