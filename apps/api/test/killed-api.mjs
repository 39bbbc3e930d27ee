// A server that answers requests and kills itself at its n-th statement: n is the line it is sent once it has loaded; it says at which port it
// listens. Half of the deaths come before the statement is sent, half right after, when the database still carries it out.

import pg from 'pg';
import { pino } from 'pino';
import { createApplication } from '../dist/application.js';
import { Clock } from '../dist/platform/clock/clock.js';
import { openOrm } from '../dist/platform/database/orm.js';
import { PinoLogger } from '../dist/platform/pino-logger.js';

const [databaseUrl, dataDir, now] = process.argv.slice(2);

class StandingClock extends Clock {
  now() {
    return new Date(now);
  }
}

function dieAtStatement(deadly) {
  const { query } = pg.Client.prototype;
  let sent = 0;
  pg.Client.prototype.query = function (...args) {
    sent++;
    if (sent >= deadly && deadly % 2 === 0) process.kill(process.pid, 'SIGKILL');
    const answer = query.apply(this, args);
    if (sent >= deadly) process.kill(process.pid, 'SIGKILL');
    return answer;
  };
}

process.stdin.setEncoding('utf8').once('data', (line) => void serve(Number(line)));

async function serve(deadly) {
  const orm = await openOrm(databaseUrl);
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
      filesDir: `${dataDir}/files`,
    },
    orm,
    clock: new StandingClock(),
    // What follows an invoice is left to the test.
    jobs: { databaseUrl, automatic: false, alone: false },
    logger: new PinoLogger(pino({ level: 'fatal' }, pino.destination({ dest: 2, sync: true }))),
  });
  await app.listen(0, '127.0.0.1');
  dieAtStatement(deadly);
  process.stdout.write(`${new URL(await app.getUrl()).port}\n`);
}
// With its parent goes whoever was not needed.
process.stdin.once('end', () => process.exit());
process.stdout.write('loaded\n');
