import { type Day, today } from '@colophon/calendar';
import { Injectable } from '@nestjs/common';

/** The only source of "now". Tests move it by hand; rules never read it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The business day at this instant in the house's time zone. */
  today(timeZone: string): Day {
    return today(this.now(), timeZone);
  }
}
