import { Controller, Get, Param, ParseUUIDPipe, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, type ApiResponseNoStatusOptions, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { idList } from '../../../platform/http/lists.js';
import { preferredLanguage } from '../../../platform/problems/problem-document.js';
import { Permit } from '../../../platform/sign-in/permit.js';
import { type DocumentQuery, documentQuery, type NoteQuery, noteQuery } from './despatch.schemas.js';
import { DespatchService } from './despatch.service.js';
import { DespatchDocuments } from './despatch-documents.js';

const drawn: ApiResponseNoStatusOptions = {
  description: 'The document',
  content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
};

@ApiTags('sales')
@Controller('api/v1')
export class DespatchDocumentController {
  constructor(
    private readonly despatches: DespatchService,
    private readonly documents: DespatchDocuments,
  ) {}

  /** What to take from the shelves for several despatches, title by title. */
  @Get('picking-list')
  @Permit('sales:read')
  @ApiOkResponse(drawn)
  async pickingList(@Query({ schema: documentQuery }) { id, language }: DocumentQuery, @Req() request: FastifyRequest) {
    const spoken = language ?? preferredLanguage(request.headers['accept-language']);
    return pdf(await this.documents.pickingList(idList(id) ?? [], spoken), spoken === 'fr' ? 'liste-de-prelevement' : 'picking-list');
  }

  /** Labels with the addresses of the parcels of several despatches. */
  @Get('address-labels')
  @Permit('sales:read')
  @ApiOkResponse(drawn)
  async labels(@Query({ schema: documentQuery }) { id, language }: DocumentQuery, @Req() request: FastifyRequest) {
    const spoken = language ?? preferredLanguage(request.headers['accept-language']);
    return pdf(await this.documents.labels(idList(id) ?? [], spoken), spoken === 'fr' ? 'etiquettes' : 'labels');
  }

  /** In the customer's language, unless another is asked for. */
  @Get('despatches/:id/delivery-note')
  @Permit('sales:read')
  @ApiOkResponse(drawn)
  async deliveryNote(@Param('id', ParseUUIDPipe) id: string, @Query({ schema: noteQuery }) { language }: NoteQuery) {
    const despatch = await this.despatches.get(id);
    return pdf(await this.documents.deliveryNote(despatch, language), despatch.number ?? 'BL');
  }
}

function pdf(bytes: Buffer, name: string): StreamableFile {
  return new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename="${name}.pdf"` });
}
