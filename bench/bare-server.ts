// What the lists are measured against: the same SQL by bare pg behind bare Fastify. Started by the benches in a process of its own.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import pg from 'pg';
import type { CapturedRequest, CapturedStatement } from './captured-statements.ts';

const { BARE_REQUESTS: requestsFile, DATABASE_URL: connectionString, PORT: port } = process.env;
const requests: CapturedRequest[] = JSON.parse(readFileSync(requestsFile ?? '', 'utf8'));
const known = new Map(requests.map((request) => [`${request.cookie} ${request.path}`, request]));
const pool = new pg.Pool({ connectionString, max: 20 });

function run(statement: CapturedStatement, hash: Buffer): Promise<pg.QueryResult> {
  const values = statement.values.map((value) => (value.is === 'now' ? new Date() : value.is === 'token-hash' ? hash : value.value));
  return pool.query(statement.text, values);
}

const server = fastify();

server.get('/health', () => ({ status: 'ok' }));

server.get('/api/v1/products', async (request, reply) => {
  const cookie = request.headers.cookie ?? '';
  const asked = known.get(`${cookie} ${request.url}`);
  if (!asked) return reply.status(404).send();
  const hash = createHash('sha256')
    .update(cookie.slice(cookie.indexOf('=') + 1))
    .digest();
  const session = await run(asked.session, hash);
  if (session.rowCount === 0) return reply.status(401).send();
  const [counted, listed] = await Promise.all([run(asked.count, hash), run(asked.list, hash)]);
  reply.header('x-total-count', String(counted.rows[0].n));
  return listed.rows;
});

await server.listen({ port: Number(port), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
