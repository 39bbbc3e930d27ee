import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import {
  type CrossWorkChange,
  type CrossWorkInput,
  type CrossWorkQuery,
  type CrossWorkView,
  crossWorkChange,
  crossWorkInput,
  crossWorkQuery,
  crossWorkView,
} from './cross-work-agreement.schemas.js';
import { CrossWorkAgreementService } from './cross-work-agreement.service.js';

/** Agreements, distinct from the publishing agreements, by which works share one account (CPI L132-17-1-1). */
@ApiTags('royalties')
@Controller('api/v1/cross-work-agreements')
export class CrossWorkAgreementController {
  constructor(private readonly agreements: CrossWorkAgreementService) {}

  @Get()
  @Permit('royalties:read')
  @Returns(crossWorkView, { list: true })
  list(@Query({ schema: crossWorkQuery }) query: CrossWorkQuery): Promise<Page<CrossWorkView>> {
    return this.agreements.list(query);
  }

  @Get(':id')
  @Permit('royalties:read')
  @Returns(crossWorkView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<CrossWorkView> {
    return this.agreements.get(id);
  }

  @Post()
  @Permit('royalties:write')
  @Idempotent()
  @Returns(crossWorkView, { status: 201 })
  create(@Body({ schema: crossWorkInput }) input: CrossWorkInput): Promise<CrossWorkView> {
    return this.agreements.create(input);
  }

  @Patch(':id')
  @Permit('royalties:write')
  @Returns(crossWorkView)
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: crossWorkChange }) change: CrossWorkChange,
  ): Promise<CrossWorkView> {
    return this.agreements.change(id, version, change);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('royalties:write')
  @Returns(null, { status: 204 })
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.agreements.remove(id, version);
  }
}
