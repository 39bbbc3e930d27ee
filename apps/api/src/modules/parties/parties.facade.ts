import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { PartyInput, PartyRole } from './party.schemas.js';
import { PartyService } from './party.service.js';
import { PartyAddressService } from './party-address.service.js';
import { PartyContactService } from './party-contact.service.js';
import type { AddressInput, AddressView, ContactInput, ContactView } from './party-reach.schemas.js';

export type { AddressInput, AddressView, ContactInput, ContactView, PartyInput };

export interface PartyName {
  readonly id: string;
  readonly publicName: string;
  readonly language: 'fr' | 'en';
}

/** To whom a letter or a statement is written. */
export interface Addressee extends PartyName {
  readonly legalName: string;
  /** Line by line; the country only abroad. */
  readonly address: string[];
}

/** What other modules may ask of the people and organisations of the house. */
@Injectable()
export class PartiesFacade {
  constructor(
    private readonly house: HouseDatabase,
    private readonly parties: PartyService,
    private readonly addressService: PartyAddressService,
    private readonly contactService: PartyContactService,
  ) {}

  /** The names they are published under, by id. */
  async names(ids: readonly string[]): Promise<Map<string, PartyName>> {
    const rows = await this.house.rows<PartyName>(
      `select id, public_name as "publicName", language from house.party where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What is written to a person is private: it goes out under the legal name, whatever name they are published under. */
  async addressees(ids: readonly string[]): Promise<Map<string, Addressee>> {
    const rows = await this.house.rows<Addressee>(
      `select id::text, public_name as "publicName", language,
              coalesce(nullif(case when kind = 'organisation' then organisation_name else trim(given_names || ' ' || family_name) end, ''),
                       public_name) as "legalName",
              array_remove(array[nullif(street, ''), nullif(trim(postal_code || ' ' || city), ''),
                                 case when country <> 'FR' then country end], null) as address
       from house.party where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async addressee(id: string): Promise<Addressee | undefined> {
    return (await this.addressees([id])).get(id);
  }

  /** Adds a role to a party that does not have it yet; one that does is left as it is, with its version. */
  addRole(id: string, role: PartyRole): Promise<void> {
    return this.parties.addRole(id, role);
  }

  /** The party published under exactly this name (accents, case and punctuation aside) or bearing this ISNI. */
  async findByName(name: string, isni?: string | null): Promise<PartyName | undefined> {
    return this.house.row<PartyName>(
      `select id, public_name as "publicName", language from house.party
       where isni = $2 or public.search_text(public_name) = public.search_text($1) order by (isni = $2) desc nulls last, created_at limit 1`,
      [name, isni ?? null],
    );
  }

  async create(input: PartyInput): Promise<PartyName> {
    const { id, publicName, language } = await this.parties.create(input);
    return { id, publicName, language };
  }

  /** Where its invoices and parcels go, the usual one of each kind first. */
  addresses(partyId: string): Promise<AddressView[]> {
    return this.addressService.list(partyId);
  }

  addAddress(partyId: string, input: AddressInput): Promise<AddressView> {
    return this.addressService.add(partyId, input);
  }

  contacts(partyId: string): Promise<ContactView[]> {
    return this.contactService.list(partyId);
  }

  addContact(partyId: string, input: ContactInput): Promise<ContactView> {
    return this.contactService.add(partyId, input);
  }
}
