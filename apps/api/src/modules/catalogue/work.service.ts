import { Refusal } from '@colophon/refusal';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { refuseStale } from '../../platform/http/if-match.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { Work } from './work.entity.js';
import { WorkRepository } from './work.repository.js';
import type { WorkChange, WorkInput, WorkView } from './work.schemas.js';
import { WorkContents } from './work-contents.js';

@Injectable()
export class WorkService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly repository: WorkRepository,
    private readonly contents: WorkContents,
    private readonly day: HouseDay,
  ) {}

  async get(id: string): Promise<WorkView> {
    const view = await this.repository.view(id, await this.day.textLanguage());
    if (!view) throw new Refusal<PlatformRefusal>('record-unknown');
    return view;
  }

  create(input: WorkInput): Promise<WorkView> {
    return this.house.transaction(async () => {
      const work = this.house.em.create(Work, { id: uuid(), ...ownFields(input), title: input.title });
      await this.house.em.flush();
      await this.replaceContents(work.id, input);
      return this.get(work.id);
    });
  }

  change(id: string, version: number, change: WorkChange): Promise<WorkView> {
    return this.changeLocked(id, change, (work) => refuseStale(work, version));
  }

  /** For what has been compared with the current version already. */
  changeCurrent(id: string, change: WorkChange): Promise<WorkView> {
    return this.changeLocked(id, change, () => undefined);
  }

  private changeLocked(id: string, change: WorkChange, check: (work: Work) => void): Promise<WorkView> {
    return this.house.transaction(async () => {
      const work = await this.lock(id);
      check(work);
      await this.renameProducts(work, change.title);
      // A change of contributors, subjects or texts alone is a new version of the work too.
      this.house.em.assign(work, { ...ownFields(change), updatedAt: this.clock.now() });
      await this.house.em.flush();
      await this.replaceContents(id, change);
      return this.get(id);
    });
  }

  remove(id: string, version: number): Promise<void> {
    return this.house.transaction(async () => {
      const work = await this.lock(id);
      refuseStale(work, version);
      this.house.em.remove(work);
      await this.house.em.flush();
    });
  }

  private async replaceContents(id: string, change: WorkChange): Promise<void> {
    if (change.contributors) await this.contents.replaceContributors(id, null, change.contributors);
    if (change.subjects) await this.contents.replaceSubjects(id, change.subjects);
    await this.contents.replaceTexts(id, change, await this.day.textLanguage());
  }

  /** A product that bears the title of its work follows it; one with a title of its own keeps it. */
  private async renameProducts(work: Work, title: string | undefined): Promise<void> {
    if (title === undefined || title === work.title) return;
    await this.house.rows('update house.product set title = $3, version = version + 1, updated_at = $4 where work_id = $1 and title = $2', [
      work.id,
      work.title,
      title,
      this.clock.now(),
    ]);
  }

  private async lock(id: string): Promise<Work> {
    const work = await this.house.em.findOne(Work, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!work) throw new Refusal<PlatformRefusal>('record-unknown');
    return work;
  }
}

/** The columns of the work itself: what it is made of lies in tables of its own. */
function ownFields(change: WorkChange) {
  const { contributors: _c, subjects: _s, otherTexts: _o, shortDescription: _a, description: _b, backCover: _d, ...fields } = change;
  return fields;
}
