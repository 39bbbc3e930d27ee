import type { Readable } from 'node:stream';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Permit } from '../../../platform/sign-in/permit.js';
import { CatalogueExport } from './catalogue-export.js';

const file = { status: 200, description: 'The file, as it is written' } as const;

@ApiTags('exports')
@Controller('api/v1/exports')
export class ExportController {
  constructor(private readonly exports: CatalogueExport) {}

  @Get('catalogue.onix.xml')
  @Permit('exports:read')
  @ApiProduces('application/xml')
  @ApiResponse(file)
  async onix(@Res() reply: FastifyReply): Promise<void> {
    send(reply, await this.exports.open('onix'), 'application/xml; charset=utf-8', 'catalogue.onix.xml');
  }

  @Get('catalogue.xlsx')
  @Permit('exports:read')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiResponse(file)
  async workbook(@Res() reply: FastifyReply): Promise<void> {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    send(reply, await this.exports.open('xlsx'), type, 'catalogue.xlsx');
  }

  @Get('catalogue.csv')
  @Permit('exports:read')
  @ApiProduces('text/csv')
  @ApiResponse(file)
  async csv(@Res() reply: FastifyReply): Promise<void> {
    send(reply, await this.exports.open('csv'), 'text/csv; charset=utf-8', 'catalogue.csv');
  }
}

function send(reply: FastifyReply, stream: Readable, mediaType: string, name: string): void {
  void reply.header('content-type', mediaType).header('content-disposition', `attachment; filename="${name}"`).send(stream);
}
