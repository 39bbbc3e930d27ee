import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HouseFiles } from '../../platform/files/file-store.js';
import { uploadedFile } from '../../platform/files/uploaded-file.js';
import { Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { ProductFileService, type ProductFileView } from './product-file.service.js';

const fileLimitMb = 50;

const productFileView = z
  .object({ id: z.uuid(), name: z.string(), mediaType: z.string(), byteSize: z.int(), addedAt: z.string() })
  .meta({ id: 'ProductFile' });

@ApiTags('catalogue')
@Controller('api/v1/products/:id/files')
export class ProductFileController {
  constructor(
    private readonly productFiles: ProductFileService,
    private readonly files: HouseFiles,
  ) {}

  @Get()
  @Permit('catalogue:read')
  @Returns(productFileView, { list: true })
  list(@Param('id', ParseUUIDPipe) id: string): Promise<ProductFileView[]> {
    return this.productFiles.list(id);
  }

  @Post()
  @Permit('catalogue:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Returns(productFileView, { status: 201 })
  async add(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<ProductFileView> {
    return this.productFiles.add(id, await uploadedFile(request, fileLimitMb));
  }

  /** Always as a download: what a file holds is never run in our pages. */
  @Get(':fileId')
  @Permit('catalogue:read')
  async download(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.productFiles.find(id, fileId);
    await reply
      .header('content-type', 'application/octet-stream')
      .header('content-length', file.byteSize)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('x-content-type-options', 'nosniff')
      .send(this.files.stream(file));
  }

  @Delete(':fileId')
  @HttpCode(204)
  @Permit('catalogue:write')
  @Returns(null, { status: 204 })
  remove(@Param('id', ParseUUIDPipe) id: string, @Param('fileId', ParseUUIDPipe) fileId: string): Promise<void> {
    return this.productFiles.remove(id, fileId);
  }
}
