// A process that confirms an import and kills itself at its n-th statement: confirm-import.mjs DATABASE_URL DATA_DIR HOUSE IMPORT N.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const [databaseUrl, dataDir, house, importId, statement] = process.argv.slice(2);
const root = fileURLToPath(new URL('../', import.meta.url));
const server = await createServer({
  configFile: false,
  root,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
  ssr: { resolve: { conditions: ['development', 'module', 'node'] } },
});
const { confirmImport } = await server.ssrLoadModule(`${root}test/confirm-import.ts`);
await confirmImport({ databaseUrl, dataDir, house, importId, statement: Number(statement) });
process.exit(0);
