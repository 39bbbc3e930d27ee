import type { Day } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { isPlace, type LocationKind, locationKinds, places } from '@colophon/stock';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { refuseStale } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { Location } from './location.entity.js';
import { LocationRepository } from './location.repository.js';
import type { LocationChange, LocationClosing, LocationInput, LocationQuery, LocationView } from './location.schemas.js';
import type { StockRefusal } from './stock.problems.js';

/** A location as the rules of a movement need it. */
export interface KnownLocation {
  readonly id: string;
  readonly kind: LocationKind;
  readonly name: string;
  readonly closedOn: Day | null;
}

const outsides = (Object.keys(locationKinds) as LocationKind[]).filter((kind) => !isPlace(kind));

@Injectable()
export class LocationService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly locations: LocationRepository,
    private readonly day: HouseDay,
  ) {}

  async list(query: LocationQuery): Promise<Page<LocationView>> {
    await this.known();
    return this.locations.list(query);
  }

  /** Every location of the house; a house that has none yet receives the standard ones first. */
  async known(): Promise<KnownLocation[]> {
    const known = await this.all();
    if (known.length > 0) return known;
    await this.ensureStandard();
    return this.all();
  }

  /** The outsides, one of each kind, and a first warehouse, named in the house's language. Doing it again changes nothing. */
  ensureStandard(): Promise<void> {
    return this.house.transaction(async () => {
      const profile = await this.house.row<{ language: 'fr' | 'en' }>('select language from house.house_profile');
      const language = profile?.language ?? 'fr';
      const known = await this.all();
      const missing = outsides.filter((kind) => !known.some((location) => location.kind === kind));
      const kinds: LocationKind[] = known.length === 0 ? ['warehouse', ...missing] : missing;
      if (kinds.length === 0) return;
      const values = kinds.map((_, i) => `($${i * 3 + 1}::uuid, $${i * 3 + 2}, $${i * 3 + 3})`).join(', ');
      await this.house.rows(
        `insert into house.location (id, kind, name) values ${values} on conflict do nothing`,
        kinds.flatMap((kind) => [uuid(), kind, locationKinds[kind].label[language]]),
      );
    });
  }

  async get(id: string): Promise<LocationView> {
    const location = await this.locations.find(id);
    if (!location) throw new Refusal<PlatformRefusal>('record-unknown');
    return location;
  }

  create(input: LocationInput): Promise<LocationView> {
    return this.house.transaction(async () => {
      await this.known();
      const location = this.house.em.create(Location, { id: uuid(), ...input });
      await this.house.em.flush();
      return this.get(location.id);
    });
  }

  change(id: string, version: number, change: LocationChange): Promise<LocationView> {
    return this.write(id, version, (location) => {
      this.house.em.assign(location, change);
    });
  }

  /** An empty place is closed from a day on: no movement of that day or later may touch it. */
  close(id: string, version: number, { closedOn }: LocationClosing): Promise<LocationView> {
    return this.write(id, version, async (location) => {
      const { name: place } = location;
      if (!places.includes(location.kind)) throw new Refusal<StockRefusal>('location-outside', { place });
      const { onHand } = await this.get(id);
      if (onHand > 0) throw new Refusal<StockRefusal>('location-not-empty', { place, onHand });
      const from = closedOn ?? (await this.day.today());
      const lastMovedOn = await this.locations.lastMovedOn(id);
      if (lastMovedOn !== undefined && from <= lastMovedOn)
        throw new Refusal<StockRefusal>('location-closing-too-early', { place, lastMovedOn });
      location.closedOn = from;
    });
  }

  reopen(id: string, version: number): Promise<LocationView> {
    return this.write(id, version, (location) => {
      location.closedOn = null;
    });
  }

  private write(id: string, version: number, act: (location: Location) => void | Promise<void>): Promise<LocationView> {
    return this.house.transaction(async () => {
      const location = await this.house.em.findOne(Location, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!location) throw new Refusal<PlatformRefusal>('record-unknown');
      refuseStale(location, version);
      await act(location);
      await this.house.em.flush();
      return this.get(id);
    });
  }

  private all(): Promise<KnownLocation[]> {
    return this.house.rows<KnownLocation>('select id, kind, name, closed_on::text as "closedOn" from house.location');
  }
}
