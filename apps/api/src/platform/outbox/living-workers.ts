import { Injectable } from '@nestjs/common';
import { PlatformDatabase } from '../database/platform-database.js';

/**
 * Which processes work on the job queue, each under the name by which it holds its jobs, and when each was last heard of. Told by the
 * database's clock alone: those of several machines may differ by more than a silence lasts.
 */
@Injectable()
export class LivingWorkers {
  constructor(private readonly platform: PlatformDatabase) {}

  /** Before a process takes its first job: what one that nobody knows holds is taken away. */
  async declare(worker: string): Promise<void> {
    await this.platform.transaction((rows) =>
      rows(
        `insert into platform.worker_process (id, seen_at) values ($1, clock_timestamp())
         on conflict (id) do update set seen_at = excluded.seen_at`,
        [worker],
      ),
    );
  }

  async forget(worker: string): Promise<void> {
    await this.platform.transaction((rows) => rows('delete from platform.worker_process where id = $1', [worker]));
  }

  /** Where no other process can use the database, all that were known are dead. */
  async forgetAll(): Promise<void> {
    await this.platform.transaction((rows) => rows('delete from platform.worker_process'));
  }

  /** Frees the jobs of processes that fell silent, so that another takes them up. */
  async freeJobsOfDead(): Promise<void> {
    await this.platform.transaction(async (rows) => {
      await rows(`delete from platform.worker_process where seen_at < clock_timestamp() - interval '3 minutes'`);
      await rows(
        `select platform_jobs.force_unlock_workers(array(
           select distinct j.locked_by from platform_jobs.jobs j
           where j.locked_by is not null and j.locked_by not in (select id from platform.worker_process)))`,
      );
    });
  }
}
