import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../platform/http/lists.js';
import { Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { RoyaltyBook } from './royalty-book.js';
import { type EntryListItem, type EntryQuery, entryListItem, entryQuery } from './royalty-entry.schemas.js';

/** The royalty book: entries are added by approvals and never changed. */
@ApiTags('royalties')
@Controller('api/v1/royalty-entries')
export class RoyaltyEntryController {
  constructor(private readonly book: RoyaltyBook) {}

  @Get()
  @Permit('royalties:read')
  @Returns(entryListItem, { list: true })
  list(@Query({ schema: entryQuery }) query: EntryQuery): Promise<Page<EntryListItem>> {
    return this.book.list(query);
  }
}
