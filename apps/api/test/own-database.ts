import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';

/** An empty database beside the run's own, for what looks at a whole server: nobody has an account yet, and no house exists. */
export async function makeOwnDatabase(besideUrl: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `colophon_own_${randomBytes(4).toString('hex')}`;
  await execute(besideUrl, `create database ${escapeIdentifier(name)}`);
  const url = new URL(besideUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(besideUrl, `drop database ${escapeIdentifier(name)} with (force)`) };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
