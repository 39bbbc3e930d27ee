// One import, in a process of its own so that its memory can be told: DATABASE_URL, FOLDER, HOUSE and FILE say which.
import { createReadStream } from 'node:fs';
import { ImportsFacade } from '../apps/api/dist/modules/imports/imports.facade.js';
import { Houses } from '../apps/api/dist/platform/houses/houses.js';
import { openApplication } from './bench-application.ts';
import { memoryOf } from './server-process.ts';

export interface ImportRun {
  readonly uploadMs: number;
  readonly previewMs: number;
  readonly confirmMs: number;
  readonly counts: Readonly<Record<'new' | 'changed' | 'unchanged' | 'wrong', number>>;
  readonly peakBytes: number;
}

const { DATABASE_URL: url = '', FOLDER: folder = '', HOUSE: slug = '', FILE: file = '' } = process.env;
await using application = await openApplication({ url, folder });
const houses = application.app.get(Houses);
const imports = application.app.get(ImportsFacade);

await houses.enter(await houses.find(slug), 'bench', async () => {
  const times = [performance.now()];
  const { id } = await imports.upload('catalogue.xml', createReadStream(file));
  times.push(performance.now());
  const { counts } = await imports.preview(id);
  times.push(performance.now());
  await imports.confirm(id, true);
  times.push(performance.now());
  const [uploadMs, previewMs, confirmMs] = times.slice(1).map((time, n) => time - (times[n] ?? 0));
  const run = { uploadMs, previewMs, confirmMs, counts, peakBytes: memoryOf(process.pid).highest };
  process.stdout.write(`${JSON.stringify(run)}\n`);
});
