import { codeList, codeListNumbers } from '@colophon/onix';
import { Refusal } from '@colophon/refusal';
import { Controller, Get, Header, Headers, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Returns } from '../../platform/http/returns.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { preferredLanguage } from '../../platform/problems/problem-document.js';
import { Permit } from '../../platform/sign-in/permit.js';

const codeView = z
  .object({ code: z.string(), label: z.string(), offered: z.boolean().describe('Proposed on screen; the others are read and shown') })
  .meta({ id: 'Code' });

@ApiTags('catalogue')
@Controller('api/v1/code-lists')
export class CodeListController {
  /** A code list of ONIX by its number, in the person's language; those offered on screen first. */
  @Get(':number')
  @Permit('house:read')
  @Header('cache-control', 'private, max-age=3600')
  @Header('vary', 'accept-language')
  @Returns(codeView, { list: true })
  get(@Param('number', ParseIntPipe) number: number, @Headers('accept-language') accepted: string | undefined): z.infer<typeof codeView>[] {
    if (!codeListNumbers.includes(number)) throw new Refusal<PlatformRefusal>('record-unknown');
    const list = codeList(number);
    const language = preferredLanguage(accepted);
    const offered = new Set(list.offered());
    const all = list.codes().map((code) => ({ code, label: list.label(code, language) ?? code, offered: offered.has(code) }));
    return [...all.filter((one) => one.offered), ...all.filter((one) => !one.offered)];
  }
}
