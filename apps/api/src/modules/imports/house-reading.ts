import type { Day } from '@colophon/calendar';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { HouseReading } from './source-rows.js';

export interface HouseProfile extends HouseReading {
  readonly name: string;
  readonly legalName: string;
  readonly gln: string | null;
  readonly language: 'fr' | 'en';
  readonly today: Day;
}

/** What reading and writing catalogue files needs to know of the house. */
@Injectable()
export class HouseOfFile {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
  ) {}

  async profile(): Promise<HouseProfile> {
    const row = await this.house.row<Omit<HouseProfile, 'textLanguage' | 'today'> & { timeZone: string }>(
      `select name, legal_name as "legalName", gln, language, currency, country, time_zone as "timeZone"
       from house.house_profile where id = 1`,
    );
    if (!row) throw new Error('The house has no profile.');
    const { timeZone, ...profile } = row;
    return { ...profile, textLanguage: row.language === 'en' ? 'eng' : 'fre', today: this.clock.today(timeZone) };
  }
}
