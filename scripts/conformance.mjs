// npm run conformance: what we emit against the official schemas and rules, and every real file we can import.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { main, Stop } from './console.mjs';
import { runVitest } from './vitest.mjs';
import { enter, root } from './workspace.mjs';

await main(async () => {
  const code = await enter();
  if (code !== undefined) return code;
  const data = resolve(root, process.env.COLOPHON_REFERENCE_DATA || '../shared/data');
  if (!existsSync(data)) {
    throw new Stop(
      `Les fichiers de référence manquent (${data})\u202f; donnez leur dossier dans COLOPHON_REFERENCE_DATA.`,
      `The reference files are missing (${data}); name their folder in COLOPHON_REFERENCE_DATA.`,
    );
  }
  process.env.COLOPHON_REFERENCE_DATA = data;
  return runVitest(['--config', 'vitest.conformance.config.ts', ...process.argv.slice(2)]);
});
