import { join } from 'node:path';
import { createApplication } from '../apps/api/dist/application.js';
import { Clock } from '../apps/api/dist/platform/clock/clock.js';
import type { CurrentHouse } from '../apps/api/dist/platform/database/house-context.js';
import { Houses } from '../apps/api/dist/platform/houses/houses.js';
import { Sessions } from '../apps/api/dist/platform/sign-in/sessions.js';
import { openDatabase } from '../apps/api/dist/start-database.js';
import type { BenchDatabase } from './bench-database.ts';

/** The whole application in this process, not listening. */
export async function openApplication(database: Pick<BenchDatabase, 'url' | 'folder'>) {
  const orm = await openDatabase(database.url);
  const app = await createApplication({
    settings: {
      port: 0,
      host: 'localhost',
      databaseUrl: database.url,
      dataDir: database.folder,
      demo: false,
      secret: Buffer.alloc(32, 7),
      trustedProxy: undefined,
      publicUrl: undefined,
      smtpUrl: undefined,
      filesDir: join(database.folder, 'files'),
    },
    orm,
    clock: new Clock(),
    jobs: { databaseUrl: database.url, automatic: false, alone: false },
    logger: false,
  });
  return {
    app,
    async [Symbol.asyncDispose]() {
      await app.close();
      await orm.close();
    },
  };
}

export type BenchApplication = Awaited<ReturnType<typeof openApplication>>;

export interface BenchHouse {
  readonly house: CurrentHouse;
  /** The cookie of its owner, signed in. */
  readonly cookie: string;
}

/** A new house with its owner. */
export async function createHouse({ app }: BenchApplication, slug: string): Promise<BenchHouse> {
  const sessions = app.get(Sessions);
  const house = await app.get(Houses).create({ name: `Maison ${slug}`, slug });
  const userId = await sessions.addUser({ email: `${slug}@example.org`, name: slug, password: 'une phrase de passe', language: 'fr' });
  await sessions.addMember(userId, house.id, 'owner');
  const token = await sessions.open(userId, { address: 'bench', userAgent: 'bench' }, house.id);
  return { house, cookie: `colophon_session=${token}` };
}
