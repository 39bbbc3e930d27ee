import { createReadStream, createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { type CommandLine, inHouse } from './command-line.js';
import { type ExportFormat, ImportsFacade } from './modules/imports/imports.facade.js';

/** Shows what a file would change and, with `--yes`, writes it; rows that are wrong are left out and counted. */
export async function importCatalogue({ app, words, options, say }: CommandLine): Promise<void> {
  const path = words.join(' ');
  const confirmed = options['yes'] === true;
  await inHouse(app, options['house'], async () => {
    const imports = app.get(ImportsFacade);
    const { id } = await imports.upload(basename(path), createReadStream(path));
    const { counts, unmapped } = await imports.preview(id);
    say(`new ${counts.new}\tchanged ${counts.changed}\tunchanged ${counts.unchanged}\twrong ${counts.wrong}`);
    for (const { name, times } of unmapped) say(`  – ${name}\t× ${times}`);
    if (!confirmed || counts.new + counts.changed === 0) return;
    const { counts: left } = await imports.confirm(id, true);
    say(`written ${left.new + left.changed}\tleft out ${left.wrong}`);
  });
}

const formats: readonly string[] = ['onix', 'xlsx', 'csv'] satisfies ExportFormat[];

export async function exportCatalogue({ app, options, say }: CommandLine): Promise<void> {
  const { format = 'onix', out } = options;
  if (typeof out !== 'string' || !formats.includes(String(format))) throw new Error('--format onix|xlsx|csv --out FILE');
  await inHouse(app, options['house'], () => app.get(ImportsFacade).exportCatalogue(format as ExportFormat, createWriteStream(out)));
  say(out);
}
