// The whole application listening, without its job queue: what is measured is the request alone, not the documents and mails that follow.
import { createApplication } from '../apps/api/dist/application.js';
import { Clock } from '../apps/api/dist/platform/clock/clock.js';
import { openOrm } from '../apps/api/dist/platform/database/orm.js';

const { DATABASE_URL: databaseUrl = '', DATA_DIR: dataDir = '', PORT: port } = process.env;
const app = await createApplication({
  settings: {
    port: Number(port),
    host: '127.0.0.1',
    databaseUrl,
    dataDir,
    demo: false,
    secret: Buffer.alloc(32, 7),
    trustedProxy: undefined,
    publicUrl: undefined,
    smtpUrl: undefined,
    filesDir: `${dataDir}/files`,
  },
  orm: await openOrm(databaseUrl),
  clock: new Clock(),
  jobs: { databaseUrl, automatic: false, alone: false },
  logger: false,
});
await app.listen(Number(port), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
