import { type IdentifierRefusal, parseIdentifier } from '@colophon/identifiers';
import { moneyFromDecimal, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HouseFiles } from '../files/file-store.js';
import { uploadedFile } from '../files/uploaded-file.js';
import { checked } from '../http/checked.js';
import { IfMatch } from '../http/if-match.js';
import { Returns } from '../http/returns.js';
import type { PlatformRefusal } from '../platform.problems.js';
import { Permit } from '../sign-in/permit.js';
import { vatRegimes } from './house-profile.entity.js';
import { HouseProfileService, type HouseProfileView } from './house-profile.service.js';

const text = (max: number) => z.string().trim().max(max);
const timeZones = new Set(Intl.supportedValuesOf('timeZone'));

const shareCapital = checked((text) => {
  const capital = moneyFromDecimal(text, 'EUR');
  if (capital.minor <= 0n) throw new Refusal<PlatformRefusal>('share-capital-not-positive', { given: text });
  return toDecimal(capital);
});

/** ISO 9362: the bank, its country and place, and a branch. */
const bic = checked((text) => {
  const bare = text.replaceAll(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bare)) {
    throw new Refusal<IdentifierRefusal>('identifier-characters', { identifier: 'bic', given: text });
  }
  return bare;
});

const fields = {
  name: text(120).min(1),
  legalName: text(200),
  street: text(200),
  postalCode: text(20),
  city: text(100),
  country: z.string().length(2),
  siren: checked((value) => parseIdentifier('siren', value)).nullable(),
  vatNumber: checked((value) => parseIdentifier('fr-vat', value)).nullable(),
  gln: checked((value) => parseIdentifier('gln', value)).nullable(),
  siret: checked((value) => parseIdentifier('siret', value))
    .nullable()
    .describe('Of the head office'),
  legalForm: text(100).describe('Such as SARL or Association loi 1901'),
  shareCapital: shareCapital.nullable(),
  registrationCity: text(100).describe('Of the trade register (RCS)'),
  iban: checked((value) => parseIdentifier('iban', value))
    .nullable()
    .describe('Where customers pay'),
  bic: bic.nullable(),
  vatRegime: z.enum(vatRegimes).describe('How often VAT is declared; "franchise" bears none (CGI 293 B)'),
  vatOnDebits: z.boolean().describe('VAT of services is due when invoiced rather than when paid'),
  email: z.union([z.email(), z.literal('')]),
  phone: text(40),
  website: text(200),
  language: z.enum(['fr', 'en']),
  timeZone: z.string().refine((zone) => timeZones.has(zone)),
  fiscalYearEndMonth: z.int().min(1).max(12),
};

const profileChange = z.object(fields).partial().strict().meta({ id: 'HouseProfileChange' });
const profileView = z
  .object({ ...fields, currency: z.string(), logoUrl: z.string().nullable(), version: z.int() })
  .meta({ id: 'HouseProfile' });

const logoLimitMb = 5;
const logoQuery = z.object({ v: z.string().max(64).optional().describe('Tells one logo from the next') }).strict();

/** The house as it appears on its documents. */
@ApiTags('house')
@Controller('api/v1/house-profile')
export class HouseProfileController {
  constructor(
    private readonly profiles: HouseProfileService,
    private readonly files: HouseFiles,
  ) {}

  @Get()
  @Permit('house:read')
  @Returns(profileView)
  get(): Promise<HouseProfileView> {
    return this.profiles.get();
  }

  @Patch()
  @Permit('house:write')
  @Returns(profileView)
  change(@IfMatch() version: number, @Body({ schema: profileChange }) change: z.infer<typeof profileChange>): Promise<HouseProfileView> {
    return this.profiles.change(version, change);
  }

  /** A PNG or JPEG of at most 5 MB, printed at the head of documents; it replaces the logo there is. */
  @Post('logo')
  @Permit('house:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Returns(profileView, { status: 201 })
  async replaceLogo(@Req() request: FastifyRequest): Promise<HouseProfileView> {
    return this.profiles.replaceLogo(await uploadedFile(request, logoLimitMb));
  }

  @Get('logo')
  @Permit('house:read')
  async showLogo(@Query({ schema: logoQuery }) _: unknown, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.profiles.logo();
    await reply
      .header('content-type', file.mediaType)
      .header('content-length', file.byteSize)
      .header('cache-control', 'private, no-cache')
      .header('x-content-type-options', 'nosniff')
      .send(this.files.stream(file));
  }

  @Delete('logo')
  @HttpCode(204)
  @Permit('house:write')
  @Returns(null, { status: 204 })
  removeLogo(): Promise<void> {
    return this.profiles.removeLogo();
  }
}
