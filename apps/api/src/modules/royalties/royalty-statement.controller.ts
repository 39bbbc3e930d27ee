import { PassThrough } from 'node:stream';
import { lastDayOf, period } from '@colophon/calendar';
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { ExcelJsWorkbookWriter } from '../../platform/documents/workbook/exceljs-workbook-writer.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { preferredLanguage } from '../../platform/problems/problem-document.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { type TaskView, taskView } from '../../platform/tasks/task.schemas.js';
import { RoyaltyStatementRepository } from './royalty-statement.repository.js';
import {
  type AbsentRun,
  absentRun,
  approvalInput,
  type PeriodInput,
  periodInput,
  type StatementInput,
  type StatementListItem,
  type StatementQuery,
  type StatementView,
  statementInput,
  statementListItem,
  statementQuery,
  statementView,
  type WorkbookQuery,
  whyNotQuery,
  workbookQuery,
} from './royalty-statement.schemas.js';
import { RoyaltyStatementService } from './royalty-statement.service.js';
import { RoyaltyStatementBatchService } from './royalty-statement-batch.service.js';
import { RoyaltyWorkbook } from './royalty-workbook.js';
import { StatementDocuments } from './statement-documents.js';
import { WhyNotService } from './why-not.service.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('royalties')
@Controller('api/v1')
export class RoyaltyStatementController {
  constructor(
    private readonly statements: RoyaltyStatementService,
    private readonly repository: RoyaltyStatementRepository,
    private readonly absences: WhyNotService,
    private readonly documents: StatementDocuments,
    private readonly batches: RoyaltyStatementBatchService,
    private readonly workbook: RoyaltyWorkbook,
  ) {}

  @Get('royalty-statements')
  @Permit('royalties:read')
  @Returns(statementListItem, { list: true })
  list(@Query({ schema: statementQuery }) query: StatementQuery): Promise<Page<StatementListItem>> {
    return this.repository.list(query);
  }

  /** An approved statement as it was approved; a draft as the facts make it now. */
  @Get('royalty-statements/:id')
  @Permit('royalties:read')
  @Returns(statementView)
  get(@Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<StatementView> {
    return this.statements.get(id, preferredLanguage(language));
  }

  @Post('royalty-statements')
  @Permit('royalties:write')
  @Idempotent()
  @Returns(statementView, { status: 201 })
  draft(@Body({ schema: statementInput }) input: StatementInput, @Headers('accept-language') language?: string): Promise<StatementView> {
    return this.statements.draft(input, preferredLanguage(language));
  }

  @Delete('royalty-statements/:id')
  @HttpCode(204)
  @Permit('royalties:write')
  @Returns(null, { status: 204 })
  discard(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.statements.discard(id);
  }

  /** Numbers the statement, posts its entries and closes it for good. */
  @Post('royalty-statements/:id/approval')
  @HttpCode(200)
  @Permit('royalties:approve')
  @Idempotent()
  @Returns(statementView)
  approve(
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: approvalInput }) { digest }: { digest?: string | undefined },
    @Headers('accept-language') language?: string,
  ): Promise<StatementView> {
    return this.statements.approve(id, preferredLanguage(language), digest);
  }

  /** Drafts the statement of what the facts have changed since. */
  @Post('royalty-statements/:id/correction')
  @Permit('royalties:write')
  @Idempotent()
  @Returns(statementView, { status: 201 })
  correct(@Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<StatementView> {
    return this.statements.correct(id, preferredLanguage(language));
  }

  /** Why runs are not in the statement: one of them, or all that it leaves out. */
  @Get('royalty-statements/:id/why-not')
  @Permit('royalties:read')
  @Returns(absentRun, { list: true })
  whyNot(
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: whyNotQuery }) { deliveryId }: { deliveryId?: string | undefined },
    @Headers('accept-language') language?: string,
  ): Promise<AbsentRun[]> {
    return this.absences.explain(id, deliveryId, preferredLanguage(language));
  }

  /** The statement as PDF/A, in the contributor’s language. */
  @Get('royalty-statements/:id/document')
  @Permit('royalties:read')
  @ApiProduces('application/pdf')
  async document(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { name, body } = await this.documents.serve(id);
    const options = { type: 'application/pdf', disposition: `inline; filename="${name}"` };
    return Buffer.isBuffer(body) ? new StreamableFile(body, options) : new StreamableFile(body, options);
  }

  /** Drafts for everyone an agreement pays. */
  @Post('royalty-statement-batches')
  @HttpCode(202)
  @Permit('royalties:write')
  @Idempotent()
  @Returns(taskView, { status: 202 })
  draftAll(@Body({ schema: periodInput }) input: PeriodInput): Promise<TaskView> {
    return this.batches.request('drafts', input);
  }

  /** Approves every draft of the period. */
  @Post('royalty-statement-batches/approval')
  @HttpCode(202)
  @Permit('royalties:approve')
  @Idempotent()
  @Returns(taskView, { status: 202 })
  approveAll(@Body({ schema: periodInput }) input: PeriodInput): Promise<TaskView> {
    return this.batches.request('approvals', input);
  }

  /** Draws and keeps the PDF of every approved statement of the period that has none yet. */
  @Post('royalty-statement-batches/documents')
  @HttpCode(202)
  @Permit('royalties:write')
  @Idempotent()
  @Returns(taskView, { status: 202 })
  printAll(@Body({ schema: periodInput }) input: PeriodInput): Promise<TaskView> {
    return this.batches.request('documents', input);
  }

  /** The accountant’s workbook: totals per payee, lines, entries. */
  @Get('royalty-workbooks')
  @Permit('royalties:read')
  @ApiProduces(xlsx)
  async workbookOf(
    @Query({ schema: workbookQuery }) { from, to }: WorkbookQuery,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    const spoken = preferredLanguage(language);
    const workbook = await this.workbook.make(period(from, to), spoken);
    const stream = new PassThrough();
    new ExcelJsWorkbookWriter().write(workbook, stream).catch((error: Error) => stream.destroy(error));
    // People read the last day of a period, not the day after it.
    const last = lastDayOf({ from, to });
    const name = spoken === 'fr' ? `droits-d-auteur-${from}-au-${last}.xlsx` : `royalties-${from}-to-${last}.xlsx`;
    return new StreamableFile(stream, { type: xlsx, disposition: `attachment; filename="${name}"` });
  }
}
