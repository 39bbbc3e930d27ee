import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { countStatements } from '../../../test/confirm-import.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Confirmation } from './confirmation.js';
import { ImportService } from './import.service.js';
import { type ImportClient, openImportClient } from './test/import-client.js';

const products = 120;
const child = fileURLToPath(new URL('../../../test/confirm-import.mjs', import.meta.url));

/** Every third book is another form of the one before it; people and collections come back. */
function file(): string {
  const rows = Array.from({ length: products }, (_, n) => {
    const work = n - (n % 3 === 2 ? 1 : 0);
    return `${isbn(n)};Livre ${work};Auteur ${work % 17} Nom${work % 17};Collection ${n % 5};${10 + (n % 9)},90;YBC`;
  });
  return ['ISBN;Titre;Auteur;Collection;Prix TTC;Thema', ...rows].join('\r\n');
}

function isbn(n: number): string {
  const body = `97829${String(9_000_000 + n).padStart(7, '0')}`;
  const total = [...body].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return body + ((10 - (total % 10)) % 10);
}

describe('A confirmation that is cut off', () => {
  let imports: ImportClient;
  let whole: Record<string, number>;

  const totals = () =>
    imports.house.enter(async () => {
      const tables = ['work', 'product', 'contributor', 'price', 'subject', 'party', 'imprint', 'collection', 'feed_entry', 'import_made'];
      const counts: Record<string, number> = {};
      for (const table of tables) {
        const row = await imports.house.app.get(HouseDatabase).row<{ n: number }>(`select count(*)::int as n from house.${table}`);
        counts[table] = row?.n ?? -1;
      }
      return counts;
    });
  const previewed = async () => {
    imports = await openImportClient('2026-11-21');
    const { id } = await imports.upload('cent.csv', file());
    await imports.act(id, 'preview');
    return id;
  };

  beforeAll(async () => {
    const id = await previewed();
    await imports.act(id, 'confirmation');
    whole = await totals();
    await imports.house.close();
  });
  afterEach(() => imports.house.close());

  it('goes on after failing at fifty statements, and writes nothing twice', async () => {
    const id = await previewed();
    const { app, enter } = imports.house;
    const confirmation = app.get(Confirmation);
    confirmation.chunkSize = 7;
    let left = 0;
    countStatements(app.get(HouseDatabase), () => {
      if (--left === 0) throw new Error('The process was killed here.');
    });
    await enter(() => app.get(ImportService).requestConfirmation(id, false));
    let failures = 0;
    for (let seed = 1; ; seed = (seed * 48_271) % 2_147_483_647) {
      left = failures < 50 ? 1 + (seed % 40) : Infinity;
      const done = await enter(() => confirmation.run(id, async () => undefined)).then(
        () => true,
        (error: Error) => {
          if (error.message !== 'The process was killed here.') throw error;
          return false;
        },
      );
      if (done) break;
      failures += 1;
    }
    left = Infinity;
    expect(failures).toBeGreaterThanOrEqual(25);
    expect(await imports.get(id)).toMatchObject({ state: 'confirmed', counts: { new: products, wrong: 0 } });
    expect(await totals()).toEqual(whole);
  });

  it('goes on after its process was killed, and writes nothing twice', { timeout: 120_000 }, async () => {
    const id = await previewed();
    const { app, enter, house, dataDir } = imports.house;
    await enter(() => app.get(ImportService).requestConfirmation(id, false));
    const signals = await Promise.all(
      [12, 47].map(async (statement) => {
        const args = [child, inject('databaseUrl'), dataDir, house.slug, id, String(statement)];
        const [, signal] = await once(spawn(process.execPath, args, { stdio: 'ignore' }), 'exit');
        return signal as unknown;
      }),
    );
    expect(signals).toEqual(['SIGKILL', 'SIGKILL']);
    await imports.house.settle();
    expect(await imports.get(id)).toMatchObject({ state: 'confirmed', counts: { new: products, wrong: 0 } });
    expect(await totals()).toEqual(whole);
  });
});
