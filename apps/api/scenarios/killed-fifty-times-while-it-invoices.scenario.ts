import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AccountingFacade } from '../src/modules/accounting/accounting.facade.js';
import type { IssuedView } from '../src/modules/sales/invoices/invoice.schemas.js';
import { InvoiceProof } from '../src/modules/sales/invoices/invoice-proof.js';
import { StockFacade } from '../src/modules/stock/stock.facade.js';
import { InvoicingHouse } from '../test/invoicing-house.js';
import { makeOwnDatabase } from '../test/own-database.js';

const kills = 50;
/** Two invoices or three, one beside the other. */
const longestLife = 70;
const parcels = 30;
const now = '2026-11-21T09:00:00Z';

interface Life {
  readonly process: ChildProcess;
  readonly port: number;
}

interface Asked {
  readonly key: string;
  readonly body: object;
  answer: IssuedView | undefined;
}

describe('A server killed fifty times while it invoices', () => {
  let database: Awaited<ReturnType<typeof makeOwnDatabase>>;
  let house: InvoicingHouse;
  let cookie: string;
  const asked: Asked[] = [];

  beforeAll(async () => {
    if (!existsSync(new URL('../dist/main.js', import.meta.url))) throw new Error('Build the server first: npm test scenarios does.');
    database = await makeOwnDatabase(inject('databaseUrl'));
    house = await InvoicingHouse.open({ databaseUrl: database.url });
    cookie = await house.cookie();
    for (let n = 0; n < parcels; n++) {
      const { id } = await house.sent();
      ask({ customerId: house.halles.id, despatchIds: [id] });
    }
  }, 120_000);
  afterAll(async () => {
    await house.house.close();
    await database.drop();
  });

  function ask(body: object): Asked {
    const one: Asked = { key: `invoice-${asked.length + 1}`, body, answer: undefined };
    asked.push(one);
    return one;
  }
  /** What has no answer yet is asked for again with its key; when all has one, books go over the counter. */
  const next = (beside?: Asked): Asked =>
    asked.find((one) => one.answer === undefined && one !== beside) ??
    ask({ customerId: house.halles.id, lines: [{ productId: house.wind.productId, copies: 1 }] });

  const post = async ({ port }: Life, { key, body }: Asked) => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/invoices`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    const issued = (await answer.json()) as IssuedView;
    if (answer.status !== 201) throw new Unexpected(JSON.stringify(issued));
    return issued;
  };
  /** The answer, or nothing when the server died before it was sent. */
  const tryToIssue = async (life: Life, one: Asked) => {
    try {
      one.answer = await post(life, one);
    } catch (error) {
      if (error instanceof Unexpected) throw error;
    }
  };

  it('issues each invoice once, however often it was asked for', { timeout: 400_000 }, async () => {
    const lives = new Lives(database.url, house.house.dataDir);
    const moments = seeded(20_261_121);
    for (let killed = 0; killed < kills; killed++) {
      const life = await lives.next(1 + (moments() % longestLife));
      while (!hasEnded(life.process)) {
        const first = next();
        await Promise.all([tryToIssue(life, first), tryToIssue(life, next(first))]);
      }
      expect(life.process.signalCode).toBe('SIGKILL');
    }
    const last = await lives.next(Number.MAX_SAFE_INTEGER);
    for (const one of asked) if (one.answer === undefined) one.answer = await post(last, one);
    // Asked once more, each key has the answer it had.
    for (const one of asked) expect(await post(last, one)).toEqual(one.answer);
    await lives.end(last.process);
  });

  it('numbers them one after the other, none missing and none twice', async () => {
    const numbers = asked.map(({ answer }) => answer?.number).sort();
    expect(numbers).toEqual(asked.map((_, i) => `FA-2026-${String(i + 1).padStart(5, '0')}`));
    const [kept] = await house.sql<{ n: number; keys: number }>(
      `select (select count(*)::int from house.invoice) as n, (select count(*)::int from house.idempotency_key where key like 'invoice-%') as keys`,
    );
    expect(kept).toEqual({ n: asked.length, keys: asked.length });
    expect(await house.sql('select 1 from house.despatch_to_invoice')).toEqual([]);
  });

  it('leaves an unbroken chain, balanced books, the right stock, and one announcement for each', async () => {
    const { app, enter } = house.house;
    expect(await enter(() => app.get(InvoiceProof).faults())).toEqual([]);
    expect(await enter(() => app.get(AccountingFacade).proveBooks())).toEqual([]);
    expect(await enter(() => app.get(StockFacade).proveBalances())).toEqual([]);
    const [told] = await house.sql<{ n: number; ids: number }>(
      `select count(*)::int as n, count(distinct payload->>'invoiceId')::int as ids from house.outbox_event where name = 'invoice.issued'`,
    );
    expect(told).toEqual({ n: asked.length, ids: asked.length });
  });
});

class Unexpected extends Error {}

/** Servers that live one after the other, each until its last statement. The next two load while one works. */
class Lives {
  private readonly loading: { process: ChildProcess; lines: Interface; loaded: Promise<unknown> }[] = [];

  constructor(
    private readonly databaseUrl: string,
    private readonly dataDir: string,
  ) {
    this.loading.push(this.load(), this.load());
  }

  async next(statements: number): Promise<Life> {
    const { process, lines, loaded } = this.loading.shift() ?? this.load();
    this.loading.push(this.load());
    await loaded;
    const told = once(lines, 'line');
    process.stdin?.write(`${statements}\n`);
    const [port] = await told;
    return { process, port: Number(port) };
  }

  async end(last: ChildProcess): Promise<void> {
    await Promise.all([last, ...this.loading.map(({ process }) => process)].map(kill));
  }

  private load() {
    const script = fileURLToPath(new URL('../test/killed-api.mjs', import.meta.url));
    const child = spawn(process.execPath, [script, this.databaseUrl, this.dataDir, now], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(this.dataDir, 'compiled') },
    });
    const lines = createInterface({ input: child.stdout });
    return { process: child, lines, loaded: once(lines, 'line') };
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
