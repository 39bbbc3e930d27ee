import { createServer } from 'node:net';
import { describe, expect, inject, it, test } from 'vitest';
import { consoleLanguage } from '../startup-problem.js';
import { startupProblem } from '../startup-problems.js';
import { checkDatabase, describeDatabaseError } from './database-problem.js';

const url = 'postgres://anne:secret@db.example:5433/petit-vent';

describe('A DATABASE_URL that does not work', () => {
  it.each([
    ['28P01', 'password authentication failed for user "anne"', 'database-sign-in-refused'],
    ['28000', 'no pg_hba.conf entry for host', 'database-sign-in-refused'],
    ['3D000', 'database "petit-vent" does not exist', 'database-missing'],
    ['42501', 'permission denied for schema public', 'database-forbidden'],
    ['53300', 'sorry, too many clients already', 'database-busy'],
    ['53100', 'could not extend file: No space left on device', 'disk-full'],
    ['57P03', 'the database system is starting up', 'database-unreachable'],
    ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5433', 'database-unreachable'],
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND db.example', 'database-unreachable'],
    ['XX000', 'something inside PostgreSQL', 'database-failed'],
  ])('answered by %s (%s) is named %s', (code, message, expected) => {
    const problem = describeDatabaseError(Object.assign(new Error(message), { code }), url);
    expect(problem.code).toBe(expected);
    for (const sentence of [problem.sentence.fr, problem.sentence.en]) {
      expect(sentence).toContain('db.example:5433');
      expect(sentence).not.toContain('secret');
      expect(sentence).not.toMatch(/[{}\n]/);
    }
  });

  it('names the server when the network refuses several of its addresses at once', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED ::1:5433'), { code: 'ECONNREFUSED' });
    expect(describeDatabaseError(new AggregateError([refused]), url).sentence.en).toContain('connect ECONNREFUSED ::1:5433');
  });

  it.each(['mysql://db.example/x', 'petit-vent', ''])('is recognised as no PostgreSQL address: %s', async (address) => {
    await expect(checkDatabase(address)).rejects.toMatchObject({ code: 'database-url-invalid' });
  });

  it('is found out when nobody listens, when something else does, and when the database is not there', async () => {
    const other = createServer((socket) => socket.resume().end('HTTP/1.1 400 Bad Request'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await expect(checkDatabase(`postgres://anne@127.0.0.1:${port}/x`)).rejects.toMatchObject({ name: 'StartupProblem' });
    await new Promise((resolve) => other.close(resolve));
    await expect(checkDatabase(`postgres://anne@127.0.0.1:${port}/x`)).rejects.toMatchObject({ code: 'database-unreachable' });
    const missing = new URL(inject('databaseUrl'));
    missing.pathname = '/no_such_database';
    await expect(checkDatabase(missing.href)).rejects.toMatchObject({ code: 'database-missing' });
  });

  it('lets a good one through', async () => {
    await expect(checkDatabase(inject('databaseUrl'))).resolves.toBeUndefined();
  });
});

test('the console speaks French when the environment does, English otherwise', () => {
  expect(consoleLanguage({ LANG: 'fr_FR.UTF-8' })).toBe('fr');
  expect(consoleLanguage({ LANG: 'fr_FR.UTF-8', LC_ALL: 'en_GB.UTF-8' })).toBe('en');
  expect(consoleLanguage({ LANG: 'C.UTF-8' })).toBe('en');
  expect(consoleLanguage({})).toBe('en');
  expect(startupProblem('port-in-use', { port: 3000 }).sentence.fr).toBe(
    'Le port 3000 est déjà pris par un autre programme\u202f; arrêtez-le, ou choisissez un autre port avec PORT.',
  );
});
