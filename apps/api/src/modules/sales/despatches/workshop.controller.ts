import { PassThrough, Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { currentContext } from '../../../platform/database/house-context.js';
import { delimitedText } from '../../../platform/documents/delimited/delimited-text.js';
import { ExcelJsWorkbookWriter } from '../../../platform/documents/workbook/exceljs-workbook-writer.js';
import { uploadedFile } from '../../../platform/files/uploaded-file.js';
import { HouseDay } from '../../../platform/houses/house-day.js';
import { idList, type Page } from '../../../platform/http/lists.js';
import { Idempotent, Returns } from '../../../platform/http/returns.js';
import { preferredLanguage } from '../../../platform/problems/problem-document.js';
import type { Language } from '../../../platform/problems/problem-type.js';
import { Permit } from '../../../platform/sign-in/permit.js';
import { type DespatchListItem, despatchListItem } from './despatch.schemas.js';
import { WorkshopRepository } from './workshop.repository.js';
import {
  confirmationInput,
  type ExportQuery,
  exportQuery,
  type HandOverInput,
  handOverInput,
  type UploadQuery,
  uploadQuery,
  type WorkshopConfirmation,
  type WorkshopFileListItem,
  type WorkshopFileQuery,
  type WorkshopFileView,
  workshopFileListItem,
  workshopFileQuery,
  workshopFileView,
} from './workshop.schemas.js';
import { WorkshopService } from './workshop.service.js';
import { WorkshopExport } from './workshop-export.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const uploadLimitMb = 20;

@ApiTags('sales')
@Controller('api/v1')
export class WorkshopController {
  constructor(
    private readonly workshop: WorkshopService,
    private readonly repository: WorkshopRepository,
    private readonly exports: WorkshopExport,
    private readonly day: HouseDay,
  ) {}

  /** Despatches as given to the workshop: the file to send it is `GET /workshop-exports`. */
  @Post('workshop-hand-overs')
  @HttpCode(200)
  @Permit('sales:write')
  @Idempotent()
  @Returns(despatchListItem, { list: true })
  handOver(@Body({ schema: handOverInput }) { despatchIds }: HandOverInput): Promise<DespatchListItem[]> {
    return this.exports.handOver(despatchIds);
  }

  /** The table the workshop prepares by, as CSV or XLSX; asking again changes nothing. */
  @Get('workshop-exports')
  @Permit('sales:read')
  @ApiProduces('text/csv', xlsx)
  async table(@Query({ schema: exportQuery }) { id, format }: ExportQuery, @Req() request: FastifyRequest): Promise<StreamableFile> {
    const language = languageOf(request);
    const name = `${language === 'fr' ? 'expeditions' : 'despatches'}-${await this.day.today()}.${format}`;
    const disposition = `attachment; filename="${name}"`;
    if (format === 'csv') {
      const text = Readable.from(delimitedText(await this.exports.rows(idList(id), language), language));
      return new StreamableFile(text, { type: 'text/csv; charset=utf-8', disposition });
    }
    const workbook = await this.exports.workbook(idList(id), language, currentContext().house.name);
    const stream = new PassThrough();
    new ExcelJsWorkbookWriter().write(workbook, stream).catch((error: Error) => stream.destroy(error));
    return new StreamableFile(stream, { type: xlsx, disposition });
  }

  @Get('workshop-files')
  @Permit('sales:read')
  @Returns(workshopFileListItem, { list: true })
  list(@Query({ schema: workshopFileQuery }) query: WorkshopFileQuery): Promise<Page<WorkshopFileListItem>> {
    return this.repository.list(query);
  }

  /** A file that came back: what was shipped, or what the workshop counts. Nothing is written before it is confirmed. */
  @Post('workshop-files')
  @Permit('sales:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Returns(workshopFileView, { status: 201 })
  async receive(@Query({ schema: uploadQuery }) query: UploadQuery, @Req() request: FastifyRequest): Promise<WorkshopFileView> {
    return this.workshop.receive(await uploadedFile(request, uploadLimitMb), query, languageOf(request));
  }

  /** What was read, against what was asked and what the book says now. */
  @Get('workshop-files/:id')
  @Permit('sales:read')
  @Returns(workshopFileView)
  get(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<WorkshopFileView> {
    return this.workshop.get(id, languageOf(request));
  }

  /** The file as it came. */
  @Get('workshop-files/:id/content')
  @Permit('sales:read')
  async content(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { file, stream } = await this.workshop.raw(id);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    return new StreamableFile(stream, { type: 'application/octet-stream', disposition });
  }

  /** Writes what the file says. Where it differs, a person confirms. */
  @Post('workshop-files/:id/confirmation')
  @HttpCode(200)
  @Permit('sales:write')
  @Idempotent()
  @Returns(workshopFileView)
  confirm(
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: confirmationInput }) confirmation: WorkshopConfirmation,
    @Req() request: FastifyRequest,
  ): Promise<WorkshopFileView> {
    return this.workshop.confirm(id, confirmation, languageOf(request));
  }

  /** The file was wrong: nothing is written. */
  @Post('workshop-files/:id/setting-aside')
  @HttpCode(200)
  @Permit('sales:write')
  @Returns(workshopFileView)
  setAside(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<WorkshopFileView> {
    return this.workshop.setAside(id, languageOf(request));
  }
}

function languageOf(request: FastifyRequest): Language {
  return preferredLanguage(request.headers['accept-language']);
}
