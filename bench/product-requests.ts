import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchHouse, createHouse, openApplication } from './bench-application.ts';
import type { BenchDatabase } from './bench-database.ts';
import { type CapturedRequest, captureListRequest } from './captured-statements.ts';
import { fillHouse } from './fill-house.ts';
import { progress } from './measures.ts';
import { type ServerProcess, startApi, startServer } from './server-process.ts';

export interface Sides extends AsyncDisposable {
  readonly ours: ServerProcess;
  readonly bare: ServerProcess;
  readonly houses: readonly BenchHouse[];
}

/** Houses of the sizes asked for on one database, served by the real server and by the bare one, each in a process of its own. */
export async function serveBoth(database: BenchDatabase, sizes: readonly number[], paths: readonly string[]): Promise<Sides> {
  const { houses, requests } = await prepare(database, sizes, paths);
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
    async [Symbol.asyncDispose]() {
      await ours[Symbol.asyncDispose]();
      await bare[Symbol.asyncDispose]();
    },
  };
}

async function prepare(database: BenchDatabase, sizes: readonly number[], paths: readonly string[]) {
  await using application = await openApplication(database);
  const houses: BenchHouse[] = [];
  const requests: CapturedRequest[] = [];
  for (const size of sizes) {
    const house = await createHouse(application, `livres-${size}`);
    await fillHouse(database.url, house.house.schema, size);
    progress(`a house of ${size} products is filled`);
    for (const path of paths) requests.push(await captureListRequest(application, house, path));
    houses.push(house);
  }
  return { houses, requests };
}
