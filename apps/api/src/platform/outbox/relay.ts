import { EventEmitter } from 'node:events';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Runner, run, type WorkerEvents, Logger as WorkerLogger } from 'graphile-worker';
import pg from 'pg';
import { Clock } from '../clock/clock.js';
import { HouseDatabase } from '../database/house-database.js';
import { PlatformDatabase } from '../database/platform-database.js';
import { Houses } from '../houses/houses.js';
import { EventHandlers, type HouseEvent } from './event-handlers.js';
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
  private readonly workers: string[] = [];
  private runner: Runner | undefined;
  private pool: pg.Pool | undefined;
  private listener: pg.Client | undefined;
  private sweeper: NodeJS.Timeout | undefined;
  private moving: Promise<void> = Promise.resolve();

  constructor(
    @Inject(JOBS) private readonly settings: JobSettings,
    private readonly platform: PlatformDatabase,
    private readonly houses: Houses,
    private readonly house: HouseDatabase,
    private readonly handlers: EventHandlers,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.automatic) return;
    // Heard from the first worker on: a worker that is not known as alive has its jobs taken away.
    const events: WorkerEvents = new EventEmitter();
    events.on('worker:create', ({ worker }) => this.workers.push(worker.workerId));
    this.pool = this.openPool();
    this.runner = await run({
      events,
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
    if (this.settings.alone) await this.platform.transaction((rows) => rows('delete from platform.worker_process'));
    await this.beat();
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
    await this.pool?.end();
    if (this.runner)
      await this.platform.transaction((rows) => rows('delete from platform.worker_process where id = any($1::text[])', [this.workers]));
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
    await this.beat();
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

  /** Says this process's workers are alive, and frees the jobs that dead ones held, so that another takes them up. */
  private async beat(): Promise<void> {
    await this.platform.transaction(async (rows) => {
      await rows(
        `insert into platform.worker_process (id, seen_at) select unnest($1::text[]), $2
         on conflict (id) do update set seen_at = excluded.seen_at`,
        [this.workers, this.clock.now()],
      );
      await rows(`delete from platform.worker_process where seen_at < $1::timestamptz - interval '3 minutes'`, [this.clock.now()]);
      await rows(
        `select platform_jobs.force_unlock_workers(array(
           select distinct j.locked_by from platform_jobs.jobs j
           where j.locked_by is not null and j.locked_by not in (select id from platform.worker_process)))`,
      );
    });
  }
}
