import pg from 'pg';
import type { BenchApplication, BenchHouse } from './bench-application.ts';

/** A value of a statement: the hash of the session's token and the time are found anew at each request, the rest is as it was. */
export type CapturedValue = { readonly is: 'now' } | { readonly is: 'token-hash' } | { readonly is: 'value'; readonly value: unknown };

export interface CapturedStatement {
  readonly text: string;
  readonly values: readonly CapturedValue[];
}

/** What the application asks the database to answer one list request. */
export interface CapturedRequest {
  readonly cookie: string;
  readonly path: string;
  readonly session: CapturedStatement;
  readonly count: CapturedStatement;
  readonly list: CapturedStatement;
}

/** Lets the application answer a list request, and keeps the SQL it runs: the bare server then runs the same. */
export async function captureListRequest({ app }: BenchApplication, { cookie }: BenchHouse, path: string): Promise<CapturedRequest> {
  const statements: CapturedStatement[] = [];
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function listening(this: pg.Client, ...given: unknown[]) {
    const [first, values] = given;
    const text = typeof first === 'string' ? first : (first as { text: string }).text;
    statements.push({ text, values: ((values ?? (first as { values?: unknown }).values ?? []) as unknown[]).map(captured) });
    return Reflect.apply(query, this, given);
  } as typeof query;
  const answer = await app.inject({ method: 'GET', url: path, headers: { cookie } }).finally(() => {
    pg.Client.prototype.query = query;
  });
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`);
  const only = (pattern: RegExp) => {
    const [statement, ...others] = statements.filter(({ text }) => pattern.test(text));
    if (!statement || others.length > 0) throw new Error(`${path} ran ${others.length + 1} statements like ${pattern}.`);
    return statement;
  };
  const request = { cookie, path, session: only(/platform\.session/), count: only(/^select count/), list: only(/"contributorNames"/) };
  if (statements.length !== 3)
    throw new Error(`${path} ran ${statements.length} statements: ${statements.map(({ text }) => text).join('; ')}`);
  return request;
}

function captured(value: unknown): CapturedValue {
  if (value instanceof Date) return { is: 'now' };
  if (value instanceof Buffer) return { is: 'token-hash' };
  return { is: 'value', value };
}
