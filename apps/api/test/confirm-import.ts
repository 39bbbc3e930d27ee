import { join } from 'node:path';
import { createApplication } from '../src/application.js';
import { Confirmation } from '../src/modules/imports/confirmation.js';
import { Clock } from '../src/platform/clock/clock.js';
import { HouseDatabase } from '../src/platform/database/house-database.js';
import { Houses } from '../src/platform/houses/houses.js';
import { openDatabase } from '../src/start-database.js';

interface Errand {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly house: string;
  readonly importId: string;
  /** The statement the process does not survive. */
  readonly statement: number;
}

/** Takes an import up where it stands and dies, as by `kill -9`, at the given statement. */
export async function confirmImport({ databaseUrl, dataDir, house, importId, statement }: Errand): Promise<void> {
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
    clock: new Clock(),
    jobs: { databaseUrl, automatic: false, alone: false },
    logger: false,
  });
  const houses = app.get(Houses);
  const confirmation = app.get(Confirmation);
  confirmation.chunkSize = 20;
  countStatements(app.get(HouseDatabase), (n) => {
    if (n === statement) process.kill(process.pid, 'SIGKILL');
  });
  await houses.enter(await houses.find(house), 'test', () => confirmation.run(importId, async () => undefined));
}

/** Tells of every statement just before it is sent. */
export function countStatements(database: HouseDatabase, before: (n: number) => void): void {
  const send = HouseDatabase.prototype.rows;
  let n = 0;
  Object.assign(database, {
    rows(text: string, params?: readonly unknown[]) {
      before(++n);
      return send.call(database, text, params);
    },
  });
}
