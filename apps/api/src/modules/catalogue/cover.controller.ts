import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HouseFiles } from '../../platform/files/file-store.js';
import { uploadedFile } from '../../platform/files/uploaded-file.js';
import { Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { CoverService, type CoverView } from './cover.service.js';

const coverLimitMb = 20;

const coverQuery = z.object({ size: z.enum(['small', 'medium', 'original']).default('medium'), v: z.string().max(64).optional() }).strict();

const coverView = z.object({ coverUrl: z.string(), width: z.int(), height: z.int() }).meta({ id: 'Cover' });

@ApiTags('catalogue')
@Controller('api/v1/products/:id/cover')
export class CoverController {
  constructor(
    private readonly covers: CoverService,
    private readonly files: HouseFiles,
  ) {}

  /** A JPEG, PNG, WebP or TIFF of at most 20 MB; it replaces the cover there is. */
  @Post()
  @Permit('catalogue:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Returns(coverView, { status: 201 })
  async replace(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<CoverView> {
    return this.covers.replace(id, await uploadedFile(request, coverLimitMb));
  }

  /** An address that names the cover by its sum never changes what it answers; one without is asked again each time. */
  @Get()
  @Permit('catalogue:read')
  async show(
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: coverQuery }) { size, v }: z.output<typeof coverQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, current } = await this.covers.find(id, size, v);
    await reply
      .header('content-type', file.mediaType)
      .header('content-length', file.byteSize)
      .header('cache-control', current ? 'private, max-age=31536000, immutable' : 'private, no-cache')
      .header('x-content-type-options', 'nosniff')
      .send(this.files.stream(file));
  }

  @Delete()
  @HttpCode(204)
  @Permit('catalogue:write')
  @Returns(null, { status: 204 })
  remove(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.covers.remove(id);
  }
}
