import { Refusal } from '@colophon/refusal';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { refuseStale } from '../../platform/http/if-match.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { Collection } from './collection.entity.js';
import type { CollectionInput } from './collection.schemas.js';

export type CollectionView = Pick<Collection, 'id' | 'name' | 'issn' | 'imprintId' | 'version'>;

@Injectable()
export class CollectionService {
  constructor(private readonly house: HouseDatabase) {}

  async get(id: string): Promise<CollectionView> {
    return view(await this.find(id));
  }

  create(input: CollectionInput): Promise<CollectionView> {
    return this.house.transaction(async () => {
      const collection = this.house.em.create(Collection, { id: uuid(), ...input });
      await this.house.em.flush();
      return view(collection);
    });
  }

  /** The id of the collection of this name, made when there is none. */
  named(name: string, about: { issn?: string | null; imprintId?: string | null }): Promise<string> {
    return this.house.transaction(async () => {
      await this.house.rows(
        'insert into house.collection (id, name, issn, imprint_id) values ($1, $2, $3, $4) on conflict (name) do nothing',
        [uuid(), name, about.issn ?? null, about.imprintId ?? null],
      );
      const found = await this.house.row<{ id: string }>('select id from house.collection where name = $1', [name]);
      if (!found) throw new Error(`The collection ${name} was neither found nor made.`);
      return found.id;
    });
  }

  change(id: string, version: number, change: Partial<CollectionInput>): Promise<CollectionView> {
    return this.house.transaction(async () => {
      const collection = await this.find(id, LockMode.PESSIMISTIC_WRITE);
      refuseStale(collection, version);
      this.house.em.assign(collection, change);
      await this.house.em.flush();
      return view(collection);
    });
  }

  remove(id: string, version: number): Promise<void> {
    return this.house.transaction(async () => {
      const collection = await this.find(id, LockMode.PESSIMISTIC_WRITE);
      refuseStale(collection, version);
      this.house.em.remove(collection);
      await this.house.em.flush();
    });
  }

  private async find(id: string, lockMode?: LockMode): Promise<Collection> {
    const collection = await this.house.em.findOne(Collection, id, lockMode === undefined ? {} : { lockMode });
    if (!collection) throw new Refusal<PlatformRefusal>('record-unknown');
    return collection;
  }
}

function view({ id, name, issn, imprintId, version }: Collection): CollectionView {
  return { id, name, issn, imprintId, version };
}
