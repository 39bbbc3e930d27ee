import { Refusal } from '@colophon/refusal';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IfMatch } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { preferredLanguage } from '../../platform/problems/problem-document.js';
import type { Language } from '../../platform/problems/problem-type.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { type TaskView, taskView } from '../../platform/tasks/task.schemas.js';
import type { ImportKind } from './import.entity.js';
import { ImportRepository } from './import.repository.js';
import {
  confirmationInput,
  fieldQuery,
  fieldView,
  type ImportListItem,
  type ImportQuery,
  type ImportSettings,
  type ImportView,
  importListItem,
  importQuery,
  importSettings,
  importView,
  type RowCorrection,
  type RowQuery,
  type RowView,
  rowCorrection,
  rowQuery,
  rowView,
  uploadQuery,
} from './import.schemas.js';
import { ImportService, type KeptImport } from './import.service.js';
import { importLimits } from './import-file.js';
import { movementColumns } from './movements/movement-fields.js';
import { catalogueFields } from './tables/catalogue-fields.js';

@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportController {
  constructor(
    private readonly imports: ImportService,
    private readonly repository: ImportRepository,
  ) {}

  @Get()
  @Permit('catalogue:read')
  @Returns(importListItem, { list: true })
  list(@Query({ schema: importQuery }) query: ImportQuery, @Req() request: FastifyRequest): Promise<Page<ImportListItem>> {
    return this.repository.list(query, languageOf(request));
  }

  @Post()
  @Permit('catalogue:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Returns(importView, { status: 201 })
  async upload(@Query({ schema: uploadQuery }) { kind }: { kind: ImportKind }, @Req() request: FastifyRequest): Promise<ImportView> {
    const part = request.isMultipart() ? await request.file({ limits: { fileSize: importLimits.uploadBytes + 1 } }) : undefined;
    if (!part) throw new Refusal<PlatformRefusal>('file-missing');
    return this.inWords(await this.imports.upload(kind, readableName(part.filename), part.file), request);
  }

  @Get('fields')
  @Permit('catalogue:read')
  @Returns(fieldView, { list: true })
  fields(@Query({ schema: fieldQuery }) { kind }: { kind: ImportKind }) {
    if (kind === 'stock-movements') return Object.entries(movementColumns).map(([field, { label }]) => ({ field, label, kind: 'text' }));
    return Object.entries(catalogueFields).map(([field, { label, kind: of }]) => ({ field, label, kind: of }));
  }

  @Get(':id')
  @Permit('catalogue:read')
  @Returns(importView)
  async get(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<ImportView> {
    return this.inWords(await this.imports.get(id), request);
  }

  @Patch(':id')
  @Permit('catalogue:write')
  @Returns(importView)
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: importSettings }) settings: ImportSettings,
    @Req() request: FastifyRequest,
  ): Promise<ImportView> {
    return this.inWords(await this.imports.change(id, version, settings), request);
  }

  @Get(':id/rows')
  @Permit('catalogue:read')
  @Returns(rowView, { list: true })
  async rows(
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: rowQuery }) query: RowQuery,
    @Req() request: FastifyRequest,
  ): Promise<Page<RowView>> {
    await this.imports.get(id);
    return this.repository.rows(id, query, languageOf(request));
  }

  @Patch(':id/rows/:rowId')
  @Permit('catalogue:write')
  @Returns(rowView)
  async mend(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('rowId', ParseUUIDPipe) rowId: string,
    @Body({ schema: rowCorrection }) correction: RowCorrection,
    @Req() request: FastifyRequest,
  ): Promise<RowView | undefined> {
    await this.imports.mend(id, rowId, correction);
    const query = rowQuery.parse({ id: rowId });
    const page = await this.repository.rows(id, query, languageOf(request));
    return page.rows[0];
  }

  @Post(':id/preview')
  @HttpCode(202)
  @Permit('catalogue:write')
  @Idempotent()
  @Returns(taskView, { status: 202 })
  preview(@Param('id', ParseUUIDPipe) id: string): Promise<TaskView> {
    return this.imports.requestPreview(id);
  }

  @Post(':id/confirmation')
  @HttpCode(202)
  @Permit('catalogue:write')
  @Idempotent()
  @Returns(taskView, { status: 202 })
  confirm(
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: confirmationInput }) { leaveWrong }: { leaveWrong: boolean },
  ): Promise<TaskView> {
    return this.imports.requestConfirmation(id, leaveWrong);
  }

  @Post(':id/undo')
  @HttpCode(202)
  @Permit('catalogue:write')
  @Idempotent()
  @Returns(taskView, { status: 202 })
  undo(@Param('id', ParseUUIDPipe) id: string): Promise<TaskView> {
    return this.imports.requestUndo(id);
  }

  private inWords(kept: KeptImport, request: FastifyRequest): ImportView {
    return { ...kept, problem: this.repository.inWords(kept.problem, languageOf(request)) };
  }
}

function languageOf(request: FastifyRequest): Language {
  return preferredLanguage(request.headers['accept-language']);
}

/** Browsers percent-encode accents in the names of files. */
function readableName(name: string): string {
  try {
    return decodeURIComponent(name).slice(0, 250) || 'file';
  } catch {
    return name.slice(0, 250);
  }
}
