import { Refusal } from '@colophon/refusal';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { refuseStale } from '../../platform/http/if-match.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { Party } from './party.entity.js';
import { PartyAddress } from './party-address.entity.js';
import type { AddressChange, AddressInput, AddressView } from './party-reach.schemas.js';

/** Where invoices and parcels of a party go, beside its own address. */
@Injectable()
export class PartyAddressService {
  constructor(private readonly house: HouseDatabase) {}

  async list(partyId: string): Promise<AddressView[]> {
    await this.refuseUnknown(partyId);
    const addresses = await this.house.em.find(
      PartyAddress,
      { partyId },
      { orderBy: { kind: 'asc', usual: 'desc', city: 'asc', id: 'asc' } },
    );
    return addresses.map(addressView);
  }

  /** The first of its kind is the usual one, unless the person says otherwise. */
  add(partyId: string, input: AddressInput): Promise<AddressView> {
    return this.write(partyId, async () => {
      const others = await this.house.em.count(PartyAddress, { partyId, kind: input.kind });
      const address = this.house.em.create(PartyAddress, { id: uuid(), partyId, ...input, usual: input.usual ?? others === 0 });
      if (address.usual) await this.unsetUsual(address);
      await this.house.em.flush();
      return addressView(address);
    });
  }

  change(partyId: string, id: string, version: number, change: AddressChange): Promise<AddressView> {
    return this.write(partyId, async () => {
      const address = await this.find(partyId, id);
      refuseStale(address, version);
      this.house.em.assign(address, change);
      if (address.usual) await this.unsetUsual(address);
      await this.house.em.flush();
      return addressView(address);
    });
  }

  remove(partyId: string, id: string, version: number): Promise<void> {
    return this.write(partyId, async () => {
      const address = await this.find(partyId, id);
      refuseStale(address, version);
      this.house.em.remove(address);
      await this.house.em.flush();
    });
  }

  /** The party stays locked, so that two usual addresses set at once follow one another. */
  private write<T>(partyId: string, act: () => Promise<T>): Promise<T> {
    return this.house.transaction(async () => {
      const party = await this.house.em.findOne(Party, partyId, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!party) throw new Refusal<PlatformRefusal>('record-unknown');
      return act();
    });
  }

  private async refuseUnknown(partyId: string): Promise<void> {
    if ((await this.house.em.count(Party, { id: partyId })) === 0) throw new Refusal<PlatformRefusal>('record-unknown');
  }

  private async unsetUsual({ id, partyId, kind }: PartyAddress): Promise<void> {
    await this.house.rows(
      `update house.party_address set usual = false, version = version + 1
       where party_id = $1 and kind = $2 and usual and id <> $3`,
      [partyId, kind, id],
    );
  }

  private async find(partyId: string, id: string): Promise<PartyAddress> {
    const address = await this.house.em.findOne(PartyAddress, { id, partyId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!address) throw new Refusal<PlatformRefusal>('record-unknown');
    return address;
  }
}

function addressView(address: PartyAddress): AddressView {
  return { ...address, gln: address.gln ?? null };
}
