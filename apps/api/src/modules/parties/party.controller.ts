import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { PartyRepository } from './party.repository.js';
import {
  type PartyChange,
  type PartyInput,
  type PartyListItem,
  type PartyQuery,
  partyChange,
  partyInput,
  partyListItem,
  partyQuery,
  partyView,
} from './party.schemas.js';
import { PartyService, type PartyView } from './party.service.js';

@ApiTags('parties')
@Controller('api/v1/parties')
export class PartyController {
  constructor(
    private readonly parties: PartyService,
    private readonly repository: PartyRepository,
  ) {}

  @Get()
  @Permit('parties:read')
  @Returns(partyListItem, { list: true })
  list(@Query({ schema: partyQuery }) query: PartyQuery): Promise<Page<PartyListItem>> {
    return this.repository.list(query);
  }

  @Get(':id')
  @Permit('parties:read')
  @Returns(partyView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<PartyView> {
    return this.parties.get(id);
  }

  @Post()
  @Permit('parties:write')
  @Idempotent()
  @Returns(partyView, { status: 201 })
  create(@Body({ schema: partyInput }) input: PartyInput): Promise<PartyView> {
    return this.parties.create(input);
  }

  @Patch(':id')
  @Permit('parties:write')
  @Returns(partyView)
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: partyChange }) change: PartyChange,
  ): Promise<PartyView> {
    return this.parties.change(id, version, change);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('parties:write')
  @Returns(null, { status: 204 })
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.parties.remove(id, version);
  }
}
