import { createHash } from 'node:crypto';
import type { Transaction } from '@mikro-orm/core';
import type { PostgreSqlDriver, SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';

type Executor = Pick<Kysely<unknown>, 'executeQuery'>;

/**
 * Runs SQL with bound parameters on the entity manager's transaction when there is one, else on the pool.
 * `em.execute` would write the parameters into the text.
 */
export async function runSql<Row>(em: SqlEntityManager<PostgreSqlDriver>, text: string, params: readonly unknown[]): Promise<Row[]> {
  const executor = (em.getTransactionContext<Transaction<Executor>>() ?? em.getConnection().getClient()) as Executor;
  const result = await executor.executeQuery<Row>(CompiledQuery.raw(text, [...params]));
  return result.rows;
}

const names = new Map<string, string>();

/**
 * The same for a statement that is sent all the time: PostgreSQL keeps it parsed and planned on each connection. Only for texts that do
 * not vary with what people type, and of which there are few: beyond a bound the rest runs unprepared.
 */
export async function runPrepared<Row>(em: SqlEntityManager<PostgreSqlDriver>, text: string, params: readonly unknown[]): Promise<Row[]> {
  if (!names.has(text) && names.size < 200) names.set(text, createHash('sha1').update(text).digest('hex'));
  const name = names.get(text);
  if (name === undefined || em.isInTransaction()) return runSql<Row>(em, text, params);
  const pool = await em.getConnection().getNativeClient();
  const { rows } = await pool.query({ name, text, values: [...params] });
  return rows as Row[];
}

const qualified = new Map<string, string>();

/** `house.product` in a statement's text becomes the same table of one house's schema. */
export function inHouse(schema: string, text: string): string {
  const key = `${schema}\n${text}`;
  const known = qualified.get(key);
  if (known !== undefined) return known;
  const statement = text.replaceAll(/\bhouse\.(?=[a-z_])/g, `"${schema}".`);
  if (qualified.size > 5000) qualified.clear();
  qualified.set(key, statement);
  return statement;
}
