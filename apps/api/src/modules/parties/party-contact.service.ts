import { Refusal } from '@colophon/refusal';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { refuseStale } from '../../platform/http/if-match.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { Party } from './party.entity.js';
import { PartyContact } from './party-contact.entity.js';
import type { ContactChange, ContactInput, ContactView } from './party-reach.schemas.js';

/** Whom to ring or write to at an organisation. */
@Injectable()
export class PartyContactService {
  constructor(private readonly house: HouseDatabase) {}

  async list(partyId: string): Promise<ContactView[]> {
    if ((await this.house.em.count(Party, { id: partyId })) === 0) throw new Refusal<PlatformRefusal>('record-unknown');
    return this.house.em.find(PartyContact, { partyId }, { orderBy: { name: 'asc', id: 'asc' } });
  }

  add(partyId: string, input: ContactInput): Promise<ContactView> {
    return this.house.transaction(async () => {
      const party = await this.house.em.findOne(Party, partyId);
      if (!party) throw new Refusal<PlatformRefusal>('record-unknown');
      const contact = this.house.em.create(PartyContact, { id: uuid(), partyId, ...input });
      await this.house.em.flush();
      return contact;
    });
  }

  change(partyId: string, id: string, version: number, change: ContactChange): Promise<ContactView> {
    return this.write(partyId, id, version, (contact) => {
      this.house.em.assign(contact, change);
    });
  }

  async remove(partyId: string, id: string, version: number): Promise<void> {
    await this.write(partyId, id, version, (contact) => {
      this.house.em.remove(contact);
    });
  }

  private write(partyId: string, id: string, version: number, act: (contact: PartyContact) => void): Promise<ContactView> {
    return this.house.transaction(async () => {
      const contact = await this.house.em.findOne(PartyContact, { id, partyId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!contact) throw new Refusal<PlatformRefusal>('record-unknown');
      refuseStale(contact, version);
      act(contact);
      await this.house.em.flush();
      return contact;
    });
  }
}
