import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { StatementListItem } from '../src/modules/royalties/royalty-statement.schemas.js';
import { HouseDatabase } from '../src/platform/database/house-database.js';
import { makeOwnDatabase } from '../test/own-database.js';
import { rule } from '../test/royalty-cast.js';
import { columnSum, PetitVent, year } from './petit-vent.js';

const people = 30;
const kills = 50;
/** A start and the approval of a statement or two. */
const longestLife = 300;
const now = '2026-03-31T09:00:00Z';

describe('A server killed fifty times over the statements of a year', () => {
  let database: Awaited<ReturnType<typeof makeOwnDatabase>>;
  let petitVent: PetitVent;

  beforeAll(async () => {
    if (!existsSync(new URL('../dist/main.js', import.meta.url))) throw new Error('Build the server first: npm test scenarios does.');
    // A database of its own: the servers take up the jobs of every house they find.
    database = await makeOwnDatabase(inject('databaseUrl'));
    petitVent = await PetitVent.on('2026-03-31', { databaseUrl: database.url });
    const { cast } = petitVent;
    const { workId, productId } = await cast.book('Le Livre des trente', '10.55');
    const rules: object[] = [];
    // Marie Duval has 0.10 %, the next one 0.20 %, the thirtieth 3.00 %.
    for (let n = 1; n <= people; n++) {
      const person = n === 1 ? await petitVent.marieDuval() : await cast.person('Auteur', `Numéro ${n}`);
      rules.push(rule(person, (n / 10).toFixed(2)));
    }
    await cast.agreement({ reference: 'C-2025-30', workIds: [workId], rules });
    await cast.run(productId, 10_000, '2025-05-02');
    await petitVent.asksForAll('drafts', year(2025));
    await petitVent.house.settle();
    await petitVent.asksForAll('approval', year(2025));
    await petitVent.asksForAll('documents', year(2025));
  });
  afterAll(async () => {
    await petitVent.close();
    await database.drop();
  });

  const rows = <Row>(sql: string) => petitVent.house.enter(() => petitVent.house.app.get(HouseDatabase).rows<Row>(sql));
  const number = async (sql: string) => Number((await rows<{ n: string }>(`select count(*)::text as n from ${sql}`))[0]?.n);
  /** Asked in this order: the queue has no tables before the first server has started. */
  const isDone = async () =>
    (await number(`house.task where state in ('waiting', 'running')`)) === 0 &&
    (await number('house.outbox_event where relayed_at is null')) === 0 &&
    (await number('platform_jobs.jobs')) === 0;

  it('goes on where it was each time it starts again, until all is done', { timeout: 300_000 }, async () => {
    const lives = new Lives(database.url, petitVent.house.dataDir);
    const moments = seeded(20_260_331);
    let killed = 0;
    while (killed < kills || !(await isDone())) {
      if (await isDone()) await petitVent.asksForAll('documents', year(2025));
      const life = await lives.next(killed < kills ? 1 + (moments() % longestLife) : Number.MAX_SAFE_INTEGER);
      await vi.waitUntil(async () => hasEnded(life) || (await isDone()), { timeout: 60_000, interval: 20 });
      if (hasEnded(life)) expect(life.signalCode).toBe('SIGKILL');
      else await kill(life);
      killed++;
    }
    await lives.end();
    expect(await number(`house.task where state <> 'done'`)).toBe(0);
  });

  it('numbers the statements one after the other, in the order of names, none missing and none twice', async () => {
    const approved = await petitVent.read<StatementListItem[]>('/api/v1/royalty-statements?state=approved&sort=number&pageSize=100');
    expect(approved.map(({ number: drawn }) => drawn)).toEqual(
      Array.from({ length: people }, (_, i) => `R-2026-${String(i + 1).padStart(3, '0')}`),
    );
    expect(await number(`house.royalty_statement where state = 'draft'`)).toBe(0);
    expect(await rows(`select last_number from house.number_series where series = 'R-2026'`)).toEqual([{ last_number: people }]);
  });

  it('draws each approved statement once, and keeps whole files only', async () => {
    expect(await number('house.statement_document')).toBe(people);
    // No other file was written down than those of the documents.
    expect(await number('house.stored_file f join house.statement_document d on d.file_id = f.id')).toBe(people);
    expect(await number('house.stored_file')).toBe(people);
    const folder = join(petitVent.house.dataDir, 'files');
    const named = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (file) => file.isFile() && /^[0-9a-f]{64}$/.test(file.name),
    );
    for (const { parentPath, name } of named) {
      const bytes = readFileSync(join(parentPath, name));
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(name);
    }
    const kept = await rows<{ sha256: string }>('select sha256 from house.stored_file');
    expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(kept.map(({ sha256 }) => sha256)));
  });

  it('tells every approval to its listeners once', async () => {
    const heard = `house.handled_event h join house.outbox_event e on e.id = h.event_id where e.name = 'royalty-statement.approved'`;
    expect(await number(`house.outbox_event where name = 'royalty-statement.approved'`)).toBe(people);
    expect(await number(`${heard} and h.consumer = 'statement-documents'`)).toBe(people);
  });

  it('posts the entries of each statement once, and they add up to it', async () => {
    const unequal = `(select s.id from house.royalty_statement s left join house.royalty_entry e on e.statement_id = s.id
      group by s.id having s.due <> coalesce(sum(e.amount), 0)) as unequal`;
    expect(await number(unequal)).toBe(0);
    const [totals = [], lines = [], entries = []] = await petitVent.workbook(year(2025));
    // 10,000 × 10.00 × (0.10 % + 0.20 % + … + 3.00 %) = 100,000.00 × 46.50 % = 46,500.00
    expect([columnSum(totals, 'Due'), columnSum(lines, 'Royalty'), columnSum(entries, 'Exact amount')]).toEqual([
      '46500.00',
      '46500.00',
      '46500.00',
    ]);
  });
});

/** Servers that live one after the other, each until its last statement. The next two load while one works. */
class Lives {
  private readonly loading: ChildProcess[] = [];

  constructor(
    private readonly databaseUrl: string,
    private readonly dataDir: string,
  ) {
    this.loading.push(this.load(), this.load());
  }

  async next(statements: number): Promise<ChildProcess> {
    const life = this.loading.shift() ?? this.load();
    this.loading.push(this.load());
    if (life.stdout) await once(life.stdout, 'data');
    life.stdin?.write(`${statements}\n`);
    return life;
  }

  async end(): Promise<void> {
    await Promise.all(this.loading.map(kill));
  }

  private load(): ChildProcess {
    const script = fileURLToPath(new URL('../test/killed-server.mjs', import.meta.url));
    return spawn(process.execPath, [script, this.databaseUrl, this.dataDir, now], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(this.dataDir, 'compiled') },
    });
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function kill(life: ChildProcess): Promise<void> {
  const ended = once(life, 'exit');
  life.kill('SIGKILL');
  await ended;
}

/** A plain generator of numbers (Lehmer, 1951): the same moments every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}
