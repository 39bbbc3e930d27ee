import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import {
  type JournalEntryInput,
  type JournalEntryQuery,
  type JournalEntryView,
  journalEntryInput,
  journalEntryQuery,
  journalEntryView,
  type ReversalInput,
  reversalInput,
} from './journal-entry.schemas.js';
import { JournalEntryService } from './journal-entry.service.js';

@ApiTags('accounting')
@Controller('api/v1/journal-entries')
export class JournalEntryController {
  constructor(private readonly entries: JournalEntryService) {}

  /** The latest first, each with its lines. */
  @Get()
  @Permit('accounting:read')
  @Returns(journalEntryView, { list: true })
  list(@Query({ schema: journalEntryQuery }) query: JournalEntryQuery): Promise<Page<JournalEntryView>> {
    return this.entries.list(query);
  }

  @Get(':id')
  @Permit('accounting:read')
  @Returns(journalEntryView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<JournalEntryView> {
    return this.entries.get(id);
  }

  /** An entry typed by hand. It takes its number at once and never changes. */
  @Post()
  @Permit('accounting:write')
  @Idempotent()
  @Returns(journalEntryView, { status: 201 })
  record(@Body({ schema: journalEntryInput }) input: JournalEntryInput): Promise<JournalEntryView> {
    return this.entries.record(input);
  }

  /** Takes an entry typed by hand back, by another that says the opposite. */
  @Post(':id/reversal')
  @Permit('accounting:write')
  @Idempotent()
  @Returns(journalEntryView, { status: 201 })
  reverse(@Param('id', ParseUUIDPipe) id: string, @Body({ schema: reversalInput }) input: ReversalInput): Promise<JournalEntryView> {
    return this.entries.reverse(id, input);
  }
}
