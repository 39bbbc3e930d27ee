import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../database/house-database.js';

/** Numbers of legal series: drawn in the transaction that issues, so that none is missing and none is used twice. */
@Injectable()
export class Numbering {
  constructor(private readonly house: HouseDatabase) {}

  /** The next number of a series such as `R-2026`; others of the same series wait until this transaction ends. */
  async next(series: string): Promise<number> {
    if (!this.house.em.isInTransaction()) throw new Error(`A number of the series ${series} is drawn in the transaction that issues.`);
    const row = await this.house.row<{ last_number: number }>(
      `insert into house.number_series as s (series, last_number) values ($1, 1)
       on conflict (series) do update set last_number = s.last_number + 1 returning last_number`,
      [series],
    );
    if (!row) throw new Error(`The series ${series} gave no number.`);
    return row.last_number;
  }
}
