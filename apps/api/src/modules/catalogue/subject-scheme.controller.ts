import { Controller, Get, Headers, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { uploadedFile } from '../../platform/files/uploaded-file.js';
import { Returns } from '../../platform/http/returns.js';
import { preferredLanguage } from '../../platform/problems/problem-document.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { SubjectCodes } from './subject-codes.js';
import { readSubjectTable } from './subject-table.js';

const tableLimitMb = 30;

const subjectQuery = z.object({ q: z.string().trim().max(100).default('') }).strict();
const subjectCodeView = z.object({ code: z.string(), label: z.string() }).meta({ id: 'SubjectCode' });
const schemeView = z.object({ scheme: z.string(), codes: z.int() }).meta({ id: 'SubjectScheme' });
const loadedView = z.object({ added: z.int(), changed: z.int(), unchanged: z.int() }).meta({ id: 'SubjectsLoaded' });

/** The official tables of subjects, which the house downloads itself: CLIL (scheme 29 of ONIX list 27), Thema (93). */
@ApiTags('catalogue')
@Controller('api/v1/subject-schemes')
export class SubjectSchemeController {
  constructor(private readonly subjects: SubjectCodes) {}

  @Get()
  @Permit('catalogue:read')
  @Returns(schemeView, { list: true })
  schemes(): Promise<z.infer<typeof schemeView>[]> {
    return this.subjects.schemes();
  }

  /** For pickers: fifty codes at most, those that begin with what was typed first. */
  @Get(':scheme/codes')
  @Permit('catalogue:read')
  @Returns(subjectCodeView, { list: true })
  find(
    @Param('scheme') scheme: string,
    @Query({ schema: subjectQuery }) { q }: z.output<typeof subjectQuery>,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<z.infer<typeof subjectCodeView>[]> {
    return this.subjects.find(scheme, q, preferredLanguage(accepted));
  }

  /** Loads the official table as it was downloaded: JSON, XLSX, CSV or TSV. The same file twice changes nothing. */
  @Post(':scheme/codes')
  @Permit('catalogue:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Returns(loadedView, { status: 201 })
  async load(@Param('scheme') scheme: string, @Req() request: FastifyRequest): Promise<z.infer<typeof loadedView>> {
    return this.subjects.load(scheme, await readSubjectTable(await uploadedFile(request, tableLimitMb)));
  }
}
