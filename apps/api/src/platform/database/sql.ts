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
