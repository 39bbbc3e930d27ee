import { EventEmitter } from 'node:events';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Runner, run, type WorkerEvents, Logger as WorkerLogger } from 'graphile-worker';
import pg from 'pg';
import { Clock } from '../clock/clock.js';
import { HouseDatabase } from '../database/house-database.js';
import { Houses } from '../houses/houses.js';
import { EventHandlers, type HouseEvent } from './event-handlers.js';
import { LivingWorkers } from './living-workers.js';
import { outboxChannel } from './outbox.js';

export const JOBS = Symbol('jobs');

/** How events reach their handlers: by the job queue in a running process, or only when asked (`settle`) in tests and commands. */
export interface JobSettings {
  readonly databaseUrl: string;
  readonly automatic: boolean;
  /** True when no other process can use this database: whatever job is locked at start belongs to a dead one. */
  readonly alone: boolean;
}

interface JobPayload {
  readonly house: string;
  readonly event: HouseEvent;
}

const sweepMs = 60_000;
const beatMs = 30_000;
const batch = 200;
/** As many as the queue can count: an event is never given up. A failed one waits longer each time, up to six hours; a killed process is one attempt. */
const maxAttempts = 32_767;

/**
 * Moves the events of each house's outbox to the job queue, once each: a house row and a platform row are never written in one
 * transaction (scale.md, S1), so a crash in between sends an event again under the same job key, and handlers know it.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Relay.name);
  /** The name under which this process holds jobs. */
  private worker: string | undefined;
  private runner: Runner | undefined;
  private pool: pg.Pool | undefined;
  private listener: pg.Client | undefined;
  private sweeper: NodeJS.Timeout | undefined;
  private heart: NodeJS.Timeout | undefined;
  private moving: Promise<void> = Promise.resolve();
  private beating: Promise<void> = Promise.resolve();

  constructor(
    @Inject(JOBS) private readonly settings: JobSettings,
    private readonly living: LivingWorkers,
    private readonly houses: Houses,
    private readonly house: HouseDatabase,
    private readonly handlers: EventHandlers,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.automatic) return;
    if (this.settings.alone) await this.living.forgetAll();
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => (this.worker = workerPool.id));
    this.pool = this.openPool();
    this.runner = await run({
      events,
      preset: { plugins: [this.declaredFirst()] },
      parsedCronItems: [],
      logger: new WorkerLogger(() => (level, message, meta) => {
        if (level === 'error' || level === 'warning') this.log.warn({ ...meta }, message);
      }),
      pgPool: this.pool,
      schema: 'platform_jobs',
      concurrency: 2,
      noHandleSignals: true,
      taskList: { house_event: (payload) => this.handle(payload as JobPayload) },
    });
    this.beat();
    this.heart = setInterval(() => this.beat(), beatMs);
    this.listener = new pg.Client({ connectionString: this.settings.databaseUrl });
    this.listener.on('error', (error) => this.log.error({ err: error }, 'The relay lost its ear; the minute sweep goes on.'));
    await this.listener.connect();
    await this.listener.query(`listen ${outboxChannel}`);
    this.listener.on('notification', ({ payload }) => this.wake(payload));
    this.sweeper = setInterval(() => this.wake(undefined), sweepMs);
    this.wake(undefined);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.sweeper);
    await this.listener?.end();
    await this.moving;
    await this.runner?.stop();
    clearInterval(this.heart);
    await this.beating;
    await this.pool?.end();
    if (this.worker !== undefined) await this.living.forget(this.worker);
  }

  /** Delivers what is due in the current house here and now, until nothing is left: for tests and commands. */
  async settle(): Promise<void> {
    for (;;) {
      const events = await this.house.rows<HouseEvent>(
        `select id, name, payload from house.outbox_event where relayed_at is null and coalesce(run_at, $1) <= $1 order by created_at, id limit 1`,
        [this.clock.now()],
      );
      const event = events[0];
      if (!event) return;
      await this.handlers.deliver(event);
      await this.markRelayed([event.id]);
    }
  }

  /** Ours to close: a pool of its own the queue lets go of before it is closed, and a database that stops then brings the process down. */
  private openPool(): pg.Pool {
    const pool = new pg.Pool({ connectionString: this.settings.databaseUrl, max: 3 });
    const lost = (error: Error) => this.log.error({ err: error }, 'The job queue lost a connection; it takes another.');
    pool.on('error', lost);
    pool.on('connect', (client) => client.on('error', lost));
    return pool;
  }

  private wake(slug: string | undefined): void {
    this.moving = this.moving
      .then(() => (slug === undefined ? this.sweep() : this.moveHouse(slug)))
      .catch((error: unknown) => this.log.error({ err: error }, 'The relay could not move events; it tries again within a minute.'));
  }

  private async sweep(): Promise<void> {
    for (const house of await this.houses.list()) await this.moveHouse(house.slug);
  }

  private async moveHouse(slug: string): Promise<void> {
    const house = await this.houses.find(slug);
    await this.houses.enter(house, 'system', async () => {
      for (;;) {
        const moved = await this.house.transaction(async () => {
          const events = await this.house.rows<HouseEvent & { run_at: Date | null }>(
            `select id, name, payload, run_at from house.outbox_event where relayed_at is null
             order by created_at, id limit ${batch} for update skip locked`,
          );
          for (const { run_at: runAt, ...event } of events) {
            await this.runner?.addJob('house_event', { house: slug, event } satisfies JobPayload, {
              jobKey: `${house.id}:${event.id}`,
              maxAttempts,
              ...(runAt && { runAt: new Date(runAt) }),
            });
          }
          await this.markRelayed(events.map((event) => event.id));
          return events.length;
        });
        if (moved < batch) return;
      }
    });
  }

  private async markRelayed(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.house.transaction(() =>
      this.house.rows('update house.outbox_event set relayed_at = now() where id = any($1::uuid[])', [ids]),
    );
  }

  private async handle({ house, event }: JobPayload): Promise<void> {
    await this.houses.enter(await this.houses.find(house), 'system', () => this.handlers.deliver(event));
  }

  /** The queue waits for this before a worker asks for its first job. */
  private declaredFirst(): GraphileConfig.Plugin {
    const declare = async () => {
      if (this.worker !== undefined) await this.living.declare(this.worker);
    };
    return { name: 'colophon-living-workers', version: '1', worker: { hooks: { startWorker: declare } } };
  }

  /** Apart from the moving of events, however long that takes: who is silent is taken for dead. */
  private beat(): void {
    this.beating = this.beating
      .then(async () => {
        if (this.worker !== undefined) await this.living.declare(this.worker);
        await this.living.freeJobsOfDead();
      })
      .catch((error: unknown) =>
        this.log.error({ err: error }, 'This process could not say that it lives; it tries again within a minute.'),
      );
  }
}
