import { Client } from 'pg';
import { StartupProblem } from '../startup-problem.js';
import { startupProblem } from '../startup-problems.js';

/** The oldest PostgreSQL whose SQL we use (NULLS NOT DISTINCT, ICU as a database's locale). */
const OLDEST_POSTGRESQL = 15;

interface DatabaseError {
  readonly code?: string;
  readonly message?: string;
  readonly address?: string;
  readonly port?: number;
  readonly errors?: readonly DatabaseError[];
}

/** Turns what `pg` or the network answered into the sentence the person at the console can act on. */
export function describeDatabaseError(error: unknown, databaseUrl = process.env['DATABASE_URL']): StartupProblem {
  if (error instanceof StartupProblem) return error;
  const cause = error as DatabaseError;
  const code = cause.code ?? cause.errors?.[0]?.code ?? '';
  const { server, user, database } = named(databaseUrl, cause);
  const reason = (cause.message || cause.errors?.[0]?.message || code).trim();
  if (code === 'ERR_INVALID_URL') return startupProblem('database-url-invalid');
  // Class 28 of SQLSTATE: invalid authorisation. 3D000: no such database. Class 53: insufficient resources.
  if (code.startsWith('28') || /password|SASL|SCRAM/.test(reason))
    return startupProblem('database-sign-in-refused', { server, user, reason });
  if (code === '3D000') return startupProblem('database-missing', { server, database });
  if (code === '42501') return startupProblem('database-forbidden', { server, user, reason });
  if (code === '53100') return startupProblem('disk-full', { directory: server, needed: 100 });
  if (code.startsWith('53')) return startupProblem('database-busy', { server, reason });
  if (/^[A-Z0-9]{5}$/.test(code) && !/^(57P|08)/.test(code)) return startupProblem('database-failed', { server, reason });
  return startupProblem('database-unreachable', { server, reason });
}

/** Proves before anything else that `databaseUrl` names a PostgreSQL that answers, lets us in and is recent enough. */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  if (!/^postgres(ql)?:$/.test(URL.parse(databaseUrl)?.protocol ?? '')) throw startupProblem('database-url-invalid');
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const found = rows[0]?.server_version ?? '';
    if (Number.parseInt(found, 10) < OLDEST_POSTGRESQL) {
      throw startupProblem('database-too-old', { server: named(databaseUrl).server, found });
    }
  } catch (error) {
    throw describeDatabaseError(error, databaseUrl);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The parts of the address that may be shown: never the password. */
function named(databaseUrl: string | undefined, cause: DatabaseError = {}): { server: string; user: string; database: string } {
  const url = databaseUrl ? URL.parse(databaseUrl) : null;
  const host = url?.hostname || url?.searchParams.get('host') || cause.address || 'localhost';
  return {
    server: `${host}:${url?.port || cause.port || 5432}`,
    user: decodeURIComponent(url?.username ?? ''),
    database: decodeURIComponent(url?.pathname.slice(1) ?? ''),
  };
}
