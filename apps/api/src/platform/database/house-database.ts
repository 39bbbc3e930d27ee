import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { currentContext } from './house-context.js';
import { inHouse, runPrepared, runSql } from './sql.js';

/** The tables of the house in whose name the current work runs. The only way a module reaches the database. */
@Injectable()
export class HouseDatabase {
  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {}

  /** Entities: single records and writes. */
  get em(): EntityManager {
    currentContext();
    return this.orm.em.getContext();
  }

  /** Plain rows: lists, reports and feeds. Tables are written `house.product`, parameters `$1`. */
  rows<Row>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return runSql<Row>(this.em, inHouse(currentContext().house.schema, text), params);
  }

  /** The same for a list that is asked for all the time, whose text does not vary with what people type. */
  prepared<Row>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return runPrepared<Row>(this.em, inHouse(currentContext().house.schema, text), params);
  }

  /** The one row of a statement that has at most one. */
  async row<Row>(text: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(text, params))[0];
  }

  /**
   * Every write happens in here: one explicit transaction, joined when one is open. The triggers read who acts, and what instant it is,
   * from SET LOCAL, which reaches triggers on every server (set_config does not: scale.md).
   */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    const { actor } = currentContext();
    return this.em.transactional(
      async (em) => {
        if (!signed.has(em)) {
          signed.add(em);
          const signature = `set local colophon.actor = '${actor.replaceAll("'", "''")}'`;
          await runSql(em, `${signature}; set local colophon.now = '${this.clock.now().toISOString()}'`, []);
        }
        return work();
      },
      { propagation: 'required' },
    );
  }
}

/** Transactions whose actor is set already: joining one does not set it again. */
const signed = new WeakSet<EntityManager>();
