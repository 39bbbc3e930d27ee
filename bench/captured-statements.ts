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

/** Every statement that any connection of this process runs during `work`. */
export async function captureStatements(work: () => Promise<unknown>): Promise<CapturedStatement[]> {
  const statements: CapturedStatement[] = [];
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function listening(this: pg.Client, ...given: unknown[]) {
    const [first, values] = given;
    const text = typeof first === 'string' ? first : (first as { text: string }).text;
    statements.push({ text, values: ((values ?? (first as { values?: unknown }).values ?? []) as unknown[]).map(captured) });
    return Reflect.apply(query, this, given);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements;
}

/** Lets the application answer a list request, and keeps the SQL it runs: the bare server then runs the same. */
export async function captureListRequest({ app }: BenchApplication, { cookie }: BenchHouse, path: string): Promise<CapturedRequest> {
  const statements = await captureStatements(async () => {
    const answer = await app.inject({ method: 'GET', url: path, headers: { cookie } });
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`);
  });
  const only = (pattern: RegExp) => {
    const [statement, ...others] = statements.filter(({ text }) => pattern.test(text));
    if (!statement || others.length > 0) throw new Error(`${path} ran ${others.length + 1} statements like ${pattern}.`);
    return statement;
  };
  if (statements.length !== 3)
    throw new Error(`${path} ran ${statements.length} statements: ${statements.map(({ text }) => text).join('; ')}`);
  return { cookie, path, session: only(/platform\.session/), count: only(/^select count/), list: only(/"contributorNames"/) };
}

/** The statements as one text with their values written in, for one round trip. */
export function asOneQuery(statements: readonly CapturedStatement[]): string {
  return statements.map(({ text, values }) => text.replaceAll(/\$(\d+)/g, (_, n: string) => literal(values[Number(n) - 1]))).join(';\n');
}

function literal(captured: CapturedValue | undefined): string {
  if (captured?.is !== 'value') throw new Error('Only plain values can be written into a statement.');
  const { value } = captured;
  if (value === null) return 'null';
  return pg.escapeLiteral(Array.isArray(value) ? `{${value.map((one) => JSON.stringify(String(one))).join(',')}}` : String(value));
}

function captured(value: unknown): CapturedValue {
  if (value instanceof Date) return { is: 'now' };
  if (value instanceof Buffer) return { is: 'token-hash' };
  return { is: 'value', value };
}
