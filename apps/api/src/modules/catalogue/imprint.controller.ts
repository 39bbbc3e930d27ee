import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { ImprintRepository } from './imprint.repository.js';
import {
  type ImprintChange,
  type ImprintInput,
  type ImprintListItem,
  type ImprintQuery,
  imprintChange,
  imprintInput,
  imprintListItem,
  imprintQuery,
  imprintView,
} from './imprint.schemas.js';
import { ImprintService, type ImprintView } from './imprint.service.js';

@ApiTags('catalogue')
@Controller('api/v1/imprints')
export class ImprintController {
  constructor(
    private readonly imprints: ImprintService,
    private readonly repository: ImprintRepository,
  ) {}

  @Get()
  @Permit('catalogue:read')
  @Returns(imprintListItem, { list: true })
  list(@Query({ schema: imprintQuery }) query: ImprintQuery): Promise<Page<ImprintListItem>> {
    return this.repository.imprints(query);
  }

  @Get(':id')
  @Permit('catalogue:read')
  @Returns(imprintView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<ImprintView> {
    return this.imprints.get(id);
  }

  @Post()
  @Permit('catalogue:write')
  @Idempotent()
  @Returns(imprintView, { status: 201 })
  create(@Body({ schema: imprintInput }) input: ImprintInput): Promise<ImprintView> {
    return this.imprints.create(input);
  }

  @Patch(':id')
  @Permit('catalogue:write')
  @Returns(imprintView)
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: imprintChange }) change: ImprintChange,
  ): Promise<ImprintView> {
    return this.imprints.change(id, version, change);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('catalogue:write')
  @Returns(null, { status: 204 })
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.imprints.remove(id, version);
  }
}
