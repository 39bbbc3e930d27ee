import { Refusal } from '@colophon/refusal';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { refuseStale } from '../../platform/http/if-match.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { Imprint } from './imprint.entity.js';
import type { ImprintInput } from './imprint.schemas.js';

export type ImprintView = Pick<Imprint, 'id' | 'name' | 'version'>;

@Injectable()
export class ImprintService {
  constructor(private readonly house: HouseDatabase) {}

  async get(id: string): Promise<ImprintView> {
    return view(await this.find(id));
  }

  create(input: ImprintInput): Promise<ImprintView> {
    return this.house.transaction(async () => {
      const imprint = this.house.em.create(Imprint, { id: uuid(), ...input });
      await this.house.em.flush();
      return view(imprint);
    });
  }

  /** The id of the imprint of this name, made when there is none. */
  named(name: string): Promise<string> {
    return this.house.transaction(async () => {
      await this.house.rows('insert into house.imprint (id, name) values ($1, $2) on conflict (name) do nothing', [uuid(), name]);
      const found = await this.house.row<{ id: string }>('select id from house.imprint where name = $1', [name]);
      if (!found) throw new Error(`The imprint ${name} was neither found nor made.`);
      return found.id;
    });
  }

  change(id: string, version: number, change: Partial<ImprintInput>): Promise<ImprintView> {
    return this.house.transaction(async () => {
      const imprint = await this.find(id, LockMode.PESSIMISTIC_WRITE);
      refuseStale(imprint, version);
      this.house.em.assign(imprint, change);
      await this.house.em.flush();
      return view(imprint);
    });
  }

  remove(id: string, version: number): Promise<void> {
    return this.house.transaction(async () => {
      const imprint = await this.find(id, LockMode.PESSIMISTIC_WRITE);
      refuseStale(imprint, version);
      this.house.em.remove(imprint);
      await this.house.em.flush();
    });
  }

  private async find(id: string, lockMode?: LockMode): Promise<Imprint> {
    const imprint = await this.house.em.findOne(Imprint, id, lockMode === undefined ? {} : { lockMode });
    if (!imprint) throw new Refusal<PlatformRefusal>('record-unknown');
    return imprint;
  }
}

function view({ id, name, version }: Imprint): ImprintView {
  return { id, name, version };
}
