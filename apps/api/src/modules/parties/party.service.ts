import { Refusal } from '@colophon/refusal';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { refuseStale } from '../../platform/http/if-match.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { Party } from './party.entity.js';
import type { PartyChange, PartyInput, PartyRole } from './party.schemas.js';

@Injectable()
export class PartyService {
  constructor(private readonly house: HouseDatabase) {}

  async get(id: string): Promise<PartyView> {
    return partyView(await this.find(id));
  }

  create(input: PartyInput): Promise<PartyView> {
    return this.house.transaction(async () => {
      const party = this.house.em.create(Party, { id: uuid(), roles: [], ...input });
      await this.house.em.flush();
      return partyView(party);
    });
  }

  change(id: string, version: number, change: PartyChange): Promise<PartyView> {
    return this.house.transaction(async () => {
      const party = await this.find(id, LockMode.PESSIMISTIC_WRITE);
      refuseStale(party, version);
      this.house.em.assign(party, change);
      await this.house.em.flush();
      return partyView(party);
    });
  }

  addRole(id: string, role: PartyRole): Promise<void> {
    return this.house.transaction(async () => {
      const party = await this.find(id, LockMode.PESSIMISTIC_WRITE);
      if (party.roles.includes(role)) return;
      party.roles = [...party.roles, role];
      await this.house.em.flush();
    });
  }

  remove(id: string, version: number): Promise<void> {
    return this.house.transaction(async () => {
      const party = await this.find(id, LockMode.PESSIMISTIC_WRITE);
      refuseStale(party, version);
      this.house.em.remove(party);
      await this.house.em.flush();
    });
  }

  private async find(id: string, lockMode?: LockMode): Promise<Party> {
    const party = await this.house.em.findOne(Party, id, lockMode === undefined ? {} : { lockMode });
    if (!party) throw new Refusal<PlatformRefusal>('record-unknown');
    return party;
  }
}

export type PartyView = Omit<Party, 'createdAt' | 'updatedAt' | symbol> & { publicName: string };

/** A pen name stands everywhere in place of the legal name; only this record itself shows both. */
function partyView(party: Party): PartyView {
  const { createdAt: _c, updatedAt: _u, ...fields } = { ...party };
  const person = party.penName || `${party.givenNames} ${party.familyName}`.trim();
  return { ...fields, publicName: party.kind === 'organisation' ? party.organisationName : person };
}
