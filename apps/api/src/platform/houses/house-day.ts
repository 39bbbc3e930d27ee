import { type Day, startOfDay } from '@colophon/calendar';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { HouseDatabase } from '../database/house-database.js';

interface Profile {
  readonly timeZone: string;
  readonly language: 'fr' | 'en';
  readonly currency: string;
  readonly country: string;
}

/** The house's own day: prices begin and end at midnight where the house is. */
@Injectable()
export class HouseDay {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
  ) {}

  async today(): Promise<Day> {
    return this.clock.today((await this.profile()).timeZone);
  }

  /** The instant at which a day begins in the house. */
  async startOf(day: Day): Promise<Date> {
    return new Date(startOfDay(day, (await this.profile()).timeZone));
  }

  /** The language the house writes its descriptions in, as a code of ONIX list 74. */
  async textLanguage(): Promise<'fre' | 'eng'> {
    return (await this.profile()).language === 'en' ? 'eng' : 'fre';
  }

  async profile(): Promise<Profile> {
    const profile = await this.house.row<Profile>(
      'select time_zone as "timeZone", language, currency, country from house.house_profile where id = 1',
    );
    if (!profile) throw new Error('The house has no profile.');
    return profile;
  }
}
