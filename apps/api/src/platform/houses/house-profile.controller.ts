import { parseIdentifier } from '@colophon/identifiers';
import { LockMode } from '@mikro-orm/core';
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { HouseDatabase } from '../database/house-database.js';
import { checked } from '../http/checked.js';
import { IfMatch, refuseStale } from '../http/if-match.js';
import { Returns } from '../http/returns.js';
import { Permit } from '../sign-in/permit.js';
import { HouseProfile } from './house-profile.entity.js';

const text = (max: number) => z.string().trim().max(max);
const timeZones = new Set(Intl.supportedValuesOf('timeZone'));

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
  email: z.union([z.email(), z.literal('')]),
  phone: text(40),
  website: text(200),
  language: z.enum(['fr', 'en']),
  timeZone: z.string().refine((zone) => timeZones.has(zone)),
  fiscalYearEndMonth: z.int().min(1).max(12),
};

const profileChange = z.object(fields).partial().strict().meta({ id: 'HouseProfileChange' });
const profileView = z.object({ ...fields, currency: z.string(), version: z.int() }).meta({ id: 'HouseProfile' });

/** The house as it appears on its documents. */
@ApiTags('house')
@Controller('api/v1/house-profile')
export class HouseProfileController {
  constructor(private readonly house: HouseDatabase) {}

  @Get()
  @Permit('house:read')
  @Returns(profileView)
  async get(): Promise<Omit<HouseProfile, 'id' | 'updatedAt' | symbol>> {
    return view(await this.house.em.findOneOrFail(HouseProfile, 1));
  }

  @Patch()
  @Permit('house:write')
  @Returns(profileView)
  change(
    @IfMatch() version: number,
    @Body({ schema: profileChange }) change: z.infer<typeof profileChange>,
  ): Promise<Omit<HouseProfile, 'id' | 'updatedAt' | symbol>> {
    return this.house.transaction(async () => {
      const profile = await this.house.em.findOneOrFail(HouseProfile, 1, { lockMode: LockMode.PESSIMISTIC_WRITE });
      refuseStale(profile, version);
      this.house.em.assign(profile, change);
      await this.house.em.flush();
      return view(profile);
    });
  }
}

function view(profile: HouseProfile) {
  const { id: _i, updatedAt: _u, ...fields } = { ...profile };
  return fields;
}
