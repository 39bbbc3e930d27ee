import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { makeOwnDatabase } from '../../../test/own-database.js';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { Clock } from '../clock/clock.js';
import { HouseDatabase } from '../database/house-database.js';
import { PlatformDatabase } from '../database/platform-database.js';
import { Houses } from '../houses/houses.js';
import { EventHandlers } from './event-handlers.js';
import { LivingWorkers } from './living-workers.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';

/** Work that does not fit in one transaction: run twice at once, it would be done twice. */
class LongWork {
  readonly begun: string[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly heard: (() => void)[] = [];
  private isOver = false;

  begin(by: string): Promise<void> {
    this.begun.push(by);
    for (const tell of this.heard.splice(0)) tell();
    return this.isOver ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  async hasBegun(): Promise<void> {
    if (this.begun.length === 0) await new Promise<void>((resolve) => this.heard.push(resolve));
  }

  end(): void {
    this.isOver = true;
    for (const go of this.waiting.splice(0)) go();
  }
}

describe('Two applications on one database', () => {
  let database: Awaited<ReturnType<typeof makeOwnDatabase>>;
  let applications: TestHouse[];
  let relays: Relay[];
  let work: LongWork;
  let known: boolean[];

  beforeEach(async () => {
    database = await makeOwnDatabase(inject('databaseUrl'));
    applications = [await openTestHouse({ databaseUrl: database.url }), await openTestHouse({ databaseUrl: database.url })];
    work = new LongWork();
    known = [];
    relays = applications.map((application, i) => {
      const { app } = application;
      app.get(EventHandlers).on(
        'test.worked',
        'long-work',
        async () => {
          known.push((await held(app.get(PlatformDatabase))).every(({ alive }) => alive));
          await work.begin(`application ${i + 1}`);
        },
        { inOneTransaction: false },
      );
      return new Relay(...relayParts(application, database.url));
    });
  });

  afterEach(async () => {
    work.end();
    for (const relay of relays) await relay.beforeApplicationShutdown();
    for (const application of applications) await application.close();
    await database.drop();
  });

  const held = (platform: PlatformDatabase) =>
    platform.rows<{ job: string; alive: boolean }>(
      `select j.id::text as job, exists (select 1 from platform.worker_process p where p.id = j.locked_by) as alive
       from platform_jobs.jobs j where j.locked_by is not null`,
    );
  const platform = () => (applications[0] as TestHouse).app.get(PlatformDatabase);
  const append = () => {
    const [{ app, enter }] = applications as [TestHouse, TestHouse];
    return enter(() => app.get(HouseDatabase).transaction(() => app.get(Outbox).append('test.worked', {})));
  };
  /** The first to start makes the queue's tables. */
  const openQueue = async () => {
    await start(0);
    await (relays[0] as Relay).beforeApplicationShutdown();
    relays[0] = new Relay(...relayParts(applications[0] as TestHouse, database.url));
  };
  const enqueue = () => {
    const [{ house }] = applications as [TestHouse, TestHouse];
    const job = { house: house.slug, event: { id: house.id, name: 'test.worked', payload: {} } };
    return platform().transaction((rows) => rows(`select platform_jobs.add_job('house_event', $1::json)`, [JSON.stringify(job)]));
  };
  const start = (n: number) => (relays[n] as Relay).onApplicationBootstrap();
  const living = (n: number) => (applications[n] as TestHouse).app.get(LivingWorkers);

  it('do what is under way in one of them once, though the other starts and looks for jobs of the dead', async () => {
    await start(0);
    await append();
    await work.hasBegun();
    await start(1);
    await living(1).freeJobsOfDead();
    await living(0).freeJobsOfDead();
    expect(await held(platform())).toEqual([{ job: expect.any(String), alive: true }]);
    expect(work.begun).toEqual(['application 1']);
  });

  it('take no job before they are known to be alive, even when both start on jobs that wait already', async () => {
    await openQueue();
    await enqueue();
    await Promise.all([start(0), start(1)]);
    await work.hasBegun();
    for (const n of [0, 1]) await living(n).freeJobsOfDead();
    expect(known).toEqual([true]);
    expect(work.begun).toHaveLength(1);
  });

  it('take up what a dead process held', async () => {
    await openQueue();
    await enqueue();
    await platform().transaction((rows) =>
      rows(`update platform_jobs._private_jobs set locked_by = 'pool-of-a-dead-process', locked_at = now()`),
    );
    await start(1);
    await work.hasBegun();
    expect(work.begun).toEqual(['application 2']);
  });
});

function relayParts({ app }: TestHouse, databaseUrl: string): ConstructorParameters<typeof Relay> {
  const settings = { databaseUrl, automatic: true, alone: false };
  return [settings, app.get(LivingWorkers), app.get(Houses), app.get(HouseDatabase), app.get(EventHandlers), app.get(Clock)];
}
