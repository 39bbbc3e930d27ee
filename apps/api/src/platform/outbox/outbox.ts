import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { currentContext } from '../database/house-context.js';
import { HouseDatabase } from '../database/house-database.js';

export const outboxChannel = 'colophon_outbox';

/** Announces what happened: the event is a row written with the fact it reports, in the same transaction. */
@Injectable()
export class Outbox {
  constructor(private readonly house: HouseDatabase) {}

  /** `name` is noun.past-participle; the payload carries ids and figures. With `runAt` the event is delivered at that instant. */
  async append(name: string, payload: Readonly<Record<string, unknown>>, runAt?: Date): Promise<void> {
    if (!this.house.em.isInTransaction()) throw new Error(`The event ${name} must be written with the fact it reports.`);
    await this.house.rows('insert into house.outbox_event (id, name, payload, run_at) values ($1, $2, $3, $4)', [
      uuid(),
      name,
      JSON.stringify(payload),
      runAt ?? null,
    ]);
    // Heard by the relay when, and only when, this transaction commits.
    await this.house.rows('select pg_notify($1, $2)', [outboxChannel, currentContext().house.slug]);
  }
}
