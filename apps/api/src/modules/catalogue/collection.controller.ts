import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import {
  type CollectionChange,
  type CollectionInput,
  type CollectionListItem,
  type CollectionQuery,
  collectionChange,
  collectionInput,
  collectionListItem,
  collectionQuery,
  collectionView,
} from './collection.schemas.js';
import { CollectionService, type CollectionView } from './collection.service.js';
import { ImprintRepository } from './imprint.repository.js';

@ApiTags('catalogue')
@Controller('api/v1/collections')
export class CollectionController {
  constructor(
    private readonly collections: CollectionService,
    private readonly repository: ImprintRepository,
  ) {}

  @Get()
  @Permit('catalogue:read')
  @Returns(collectionListItem, { list: true })
  list(@Query({ schema: collectionQuery }) query: CollectionQuery): Promise<Page<CollectionListItem>> {
    return this.repository.collections(query);
  }

  @Get(':id')
  @Permit('catalogue:read')
  @Returns(collectionView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<CollectionView> {
    return this.collections.get(id);
  }

  @Post()
  @Permit('catalogue:write')
  @Idempotent()
  @Returns(collectionView, { status: 201 })
  create(@Body({ schema: collectionInput }) input: CollectionInput): Promise<CollectionView> {
    return this.collections.create(input);
  }

  @Patch(':id')
  @Permit('catalogue:write')
  @Returns(collectionView)
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: collectionChange }) change: CollectionChange,
  ): Promise<CollectionView> {
    return this.collections.change(id, version, change);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('catalogue:write')
  @Returns(null, { status: 204 })
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.collections.remove(id, version);
  }
}
