import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '@colophon/calendar';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { inject } from 'vitest';
import { createApplication } from '../src/application.js';
import { Clock } from '../src/platform/clock/clock.js';
import type { CurrentHouse } from '../src/platform/database/house-context.js';
import { PlatformDatabase } from '../src/platform/database/platform-database.js';
import { Houses } from '../src/platform/houses/houses.js';
import { Relay } from '../src/platform/outbox/relay.js';
import type { Role } from '../src/platform/sign-in/permissions.js';
import { Sessions } from '../src/platform/sign-in/sessions.js';
import { migrationLock, openDatabase } from '../src/start-database.js';

/** A clock that stands still until it is moved by hand. */
export class TestClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(instant: string): void {
    this.instant = new Date(instant);
  }
}

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

type Headers = Record<string, string>;

/** A person signed in to the test house, speaking to the API. */
export interface Client {
  get<Body = never>(path: string, headers?: Headers): Promise<Answer<Body>>;
  post<Body = never>(path: string, body?: unknown, headers?: Headers): Promise<Answer<Body>>;
  patch<Body = never>(path: string, body: unknown, version: number, headers?: Headers): Promise<Answer<Body>>;
  put<Body = never>(path: string, body: unknown, headers?: Headers): Promise<Answer<Body>>;
  delete<Body = never>(path: string, version?: number): Promise<Answer<Body>>;
  /** Sends a file the way a browser does. */
  upload<Body = never>(path: string, file: { name: string; bytes: Uint8Array; mediaType?: string }): Promise<Answer<Body>>;
}

/** The whole application on the run's database, with a house of its own that is dropped at the end. */
export interface TestHouse {
  readonly app: NestFastifyApplication;
  readonly orm: MikroORM;
  readonly house: CurrentHouse;
  readonly clock: TestClock;
  readonly dataDir: string;
  as(role: Role): Promise<Client>;
  /** Runs `work` in the house, as a service or a job would. */
  enter<T>(work: () => Promise<T>): Promise<T>;
  /** Delivers every event that is due. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function openTestHouse(options: { today?: Day; databaseUrl?: string } = {}): Promise<TestHouse> {
  const databaseUrl = options.databaseUrl ?? inject('databaseUrl');
  const dataDir = mkdtempSync(join(tmpdir(), 'colophon-house-'));
  const clock = new TestClock(new Date(`${options.today ?? '2026-11-21'}T09:00:00Z`));
  const orm = await openDatabase(databaseUrl);
  const app = await createApplication({
    settings: {
      port: 0,
      host: 'localhost',
      databaseUrl,
      dataDir,
      demo: false,
      secret: Buffer.alloc(32, 7),
      trustedProxy: undefined,
      publicUrl: undefined,
      smtpUrl: undefined,
      filesDir: join(dataDir, 'files'),
    },
    orm,
    clock,
    jobs: { databaseUrl, automatic: false, alone: false },
    logger: false,
  });
  const houses = app.get(Houses);
  const house = await houses.create({ name: 'Maison d’essai', slug: `test-${randomBytes(4).toString('hex')}` });
  const enter = <T>(work: () => Promise<T>) => houses.enter(house, 'test', work);
  return {
    app,
    orm,
    house,
    clock,
    dataDir,
    enter,
    as: (role) => signIn(app, house, role),
    settle: () => enter(() => app.get(Relay).settle()),
    async close() {
      await dropHouse(app, house);
      await app.close();
      await orm.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Not while another file's start brings every house up to date: it would find this one half gone. */
export async function dropHouse(app: NestFastifyApplication, { id, schema }: Pick<CurrentHouse, 'id' | 'schema'>): Promise<void> {
  await app.get(PlatformDatabase).transaction(async (rows) => {
    await rows('select pg_advisory_xact_lock($1)', [migrationLock]);
    await rows(`drop schema "${schema}" cascade`);
    await rows('delete from platform.house where id = $1', [id]);
  });
}

/** Signs a new person in with the role. The password is not hashed: what is tested is what comes after. */
async function signIn(app: NestFastifyApplication, house: CurrentHouse, role: Role): Promise<Client> {
  const sessions = app.get(Sessions);
  const email = `${role}-${randomBytes(6).toString('hex')}@example.org`;
  const [user] = await app
    .get(PlatformDatabase)
    .rows<{ id: string }>(
      `insert into platform.app_user (id, email, name, password_hash) values (gen_random_uuid(), $1, $2, 'none') returning id`,
      [email, `${role} of the test`],
    );
  if (!user) throw new Error('The test user was not made.');
  await sessions.addMember(user.id, house.id, role);
  const token = await sessions.open(user.id, { address: 'test', userAgent: 'test' }, house.id);
  return client(app, { cookie: `colophon_session=${token}`, 'accept-language': 'en' });
}

export function client(app: NestFastifyApplication, always: Headers): Client {
  const send = async <Body>(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, headers: Headers, payload?: unknown) => {
    const isFile = payload instanceof Buffer;
    const answer = await app.inject({
      method,
      url: path,
      headers: { ...always, ...(payload !== undefined && !isFile && { 'content-type': 'application/json' }), ...headers },
      ...(payload !== undefined && { payload: isFile ? payload : JSON.stringify(payload) }),
    });
    const isJson = /json/.test(String(answer.headers['content-type']));
    const body = (isJson && answer.body !== '' ? JSON.parse(answer.body) : answer.rawPayload) as Body;
    return { status: answer.statusCode, body, headers: answer.headers } satisfies Answer<Body>;
  };
  const ifMatch = (version: number | undefined): Headers => (version === undefined ? {} : { 'if-match': `"${version}"` });
  return {
    get: (path, headers = {}) => send('GET', path, headers),
    post: (path, body, headers = {}) => send('POST', path, headers, body),
    put: (path, body, headers = {}) => send('PUT', path, headers, body),
    patch: (path, body, version, headers = {}) => send('PATCH', path, { ...ifMatch(version), ...headers }, body),
    delete: (path, version) => send('DELETE', path, ifMatch(version)),
    upload: (path, file) => {
      const boundary = `----colophon${randomBytes(8).toString('hex')}`;
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${encodeURIComponent(file.name)}"\r\ncontent-type: ${file.mediaType ?? 'application/octet-stream'}\r\n\r\n`;
      const payload = Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
      return send('POST', path, { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload);
    },
  };
}
