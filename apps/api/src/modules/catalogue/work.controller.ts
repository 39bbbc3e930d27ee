import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { WorkRepository } from './work.repository.js';
import {
  type WorkChange,
  type WorkInput,
  type WorkListItem,
  type WorkQuery,
  type WorkView,
  workChange,
  workInput,
  workListItem,
  workQuery,
  workView,
} from './work.schemas.js';
import { WorkService } from './work.service.js';

@ApiTags('catalogue')
@Controller('api/v1/works')
export class WorkController {
  constructor(
    private readonly works: WorkService,
    private readonly repository: WorkRepository,
  ) {}

  @Get()
  @Permit('catalogue:read')
  @Returns(workListItem, { list: true })
  list(@Query({ schema: workQuery }) query: WorkQuery): Promise<Page<WorkListItem>> {
    return this.repository.list(query);
  }

  @Get(':id')
  @Permit('catalogue:read')
  @Returns(workView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<WorkView> {
    return this.works.get(id);
  }

  @Post()
  @Permit('catalogue:write')
  @Idempotent()
  @Returns(workView, { status: 201 })
  create(@Body({ schema: workInput }) input: WorkInput): Promise<WorkView> {
    return this.works.create(input);
  }

  @Patch(':id')
  @Permit('catalogue:write')
  @Returns(workView)
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: workChange }) change: WorkChange,
  ): Promise<WorkView> {
    return this.works.change(id, version, change);
  }

  /** A work that has products is kept: remove them first. */
  @Delete(':id')
  @HttpCode(204)
  @Permit('catalogue:write')
  @Returns(null, { status: 204 })
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.works.remove(id, version);
  }
}
