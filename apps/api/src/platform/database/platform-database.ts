import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { runPrepared, runSql } from './sql.js';

/** The shared schema: houses, sign-ins, memberships, key look-ups. Never written in one transaction with a house. */
@Injectable()
export class PlatformDatabase {
  constructor(private readonly orm: MikroORM) {}

  rows<Row>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return runSql<Row>(this.orm.em.fork(), text, params);
  }

  async row<Row>(text: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(text, params))[0];
  }

  /** The one row of a statement that every request sends. */
  async prepared<Row>(text: string, params: readonly unknown[]): Promise<Row | undefined> {
    return (await runPrepared<Row>(this.orm.em.fork(), text, params))[0];
  }

  /** Runs the statements of `work` in one transaction; they go through the function it is given. */
  transaction<T>(work: (rows: <Row>(text: string, params?: readonly unknown[]) => Promise<Row[]>) => Promise<T>): Promise<T> {
    return this.orm.em.fork().transactional((em) => work((text, params = []) => runSql(em, text, params)));
  }
}
