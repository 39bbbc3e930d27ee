import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchHouse, createHouse, openApplication } from './bench-application.ts';
import type { BenchDatabase } from './bench-database.ts';
import { type CapturedRequest, captureListRequest } from './captured-statements.ts';
import { fillHouse } from './fill-house.ts';
import { progress } from './measures.ts';
import { type ServerProcess, startApi, startServer } from './server-process.ts';

export interface Sides {
  readonly ours: ServerProcess;
  readonly bare: ServerProcess;
  readonly houses: readonly BenchHouse[];
  stop(): Promise<void>;
}

/** Houses of the sizes asked for on one database, served by the real server and by the bare one, each in a process of its own. */
export async function serveBoth(database: BenchDatabase, sizes: readonly number[], paths: readonly string[]): Promise<Sides> {
  const application = await openApplication(database);
  const houses: BenchHouse[] = [];
  const requests: CapturedRequest[] = [];
  for (const size of sizes) {
    const house = await createHouse(application, `livres-${size}`);
    await fillHouse(database.url, house.house.schema, size);
    progress(`a house of ${size} products is filled`);
    for (const path of paths) requests.push(await captureListRequest(application, house, path));
    houses.push(house);
  }
  await application.close();
  const requestsFile = join(database.folder, 'requests.json');
  writeFileSync(requestsFile, JSON.stringify(requests));
  const ours = await startApi(database);
  const bare = await startServer([fileURLToPath(new URL('bare-server.ts', import.meta.url))], {
    DATABASE_URL: database.url,
    BARE_REQUESTS: requestsFile,
  });
  return {
    ours,
    bare,
    houses,
    async stop() {
      await ours.stop();
      await bare.stop();
    },
  };
}
