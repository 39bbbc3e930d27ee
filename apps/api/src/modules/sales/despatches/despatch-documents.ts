import { Refusal } from '@colophon/refusal';
import { pickingList } from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { renderDocument } from '../../../platform/documents/pdf/render-document.js';
import { HouseDay } from '../../../platform/houses/house-day.js';
import type { PlatformRefusal } from '../../../platform/platform.problems.js';
import type { Language } from '../../../platform/problems/problem-type.js';
import { renderAddressLabels } from '../documents/address-labels.js';
import { deliveryNoteDocument, pickingListDocument } from '../documents/despatch.documents.js';
import type { DocumentCustomer, DocumentHouse } from '../documents/document-house.js';
import { HouseLogo } from '../invoices/house-logo.js';
import { carrierLabel } from './carrier.js';
import type { DespatchRefusal } from './despatch.problems.js';
import { DespatchRepository } from './despatch.repository.js';
import type { DespatchListItem, DespatchView } from './despatch.schemas.js';

interface Person {
  readonly language: Language;
  readonly name: string;
  readonly number: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
}

/** The papers of a day's despatches, drawn when they are asked for. */
@Injectable()
export class DespatchDocuments {
  constructor(
    private readonly house: HouseDatabase,
    private readonly despatches: DespatchRepository,
    private readonly clock: Clock,
    private readonly day: HouseDay,
    private readonly logo: HouseLogo,
  ) {}

  /** One walk along the shelves for all of them. */
  async pickingList(ids: readonly string[], language: Language): Promise<Buffer> {
    const chosen = await this.chosen(ids);
    const names = new Map(chosen.map((despatch, i) => [despatch.id, despatch.number ?? String(i + 1)]));
    const lines = await this.despatches.lines(chosen.map(({ id }) => id));
    const titles = pickingList(
      lines.map(({ despatchId, productId, ...line }) => ({ ...line, despatch: names.get(despatchId) ?? '', product: productId })),
    );
    return renderDocument(
      pickingListDocument({
        ...(await this.frame(language)),
        on: await this.day.today(),
        titles: titles.map((title) => ({ ...title, shelf: null })),
        parcels: chosen.map(({ id, customerName, city }) => ({ despatch: names.get(id) ?? '', customer: `${customerName}, ${city}` })),
      }),
    );
  }

  /** What is in the box, in the customer's language; before it leaves it bears no number yet. */
  async deliveryNote(despatch: DespatchView, language: Language | undefined): Promise<Buffer> {
    const person = await this.person(despatch.customerId);
    const { delivery, collected, parcels, orders } = despatch;
    const references = orders.map(({ customerReference }) => customerReference).filter((reference) => reference !== '');
    const customer: DocumentCustomer = { number: person.number, name: person.name, address: addressOf(person) };
    return renderDocument(
      deliveryNoteDocument({
        ...(await this.frame(language ?? person.language)),
        customer,
        number: despatch.number ?? '',
        on: despatch.despatchedOn ?? (await this.day.today()),
        delivery: collected ? null : { name: delivery.name, address: addressOf({ ...delivery, postcode: delivery.postalCode }) },
        purchaseOrder: references.join(', ') || null,
        salesOrder: orders.map(({ number }) => number ?? '').join(', ') || null,
        lines: despatch.lines.map(({ isbn, title, copies, ordered, toCome }) => ({
          isbn,
          reference: null,
          description: title,
          copies,
          ordered,
          waiting: toCome,
        })),
        parcels: parcels.map(({ carrier, trackingNumber, weightGrams }) => ({
          carrier: carrierLabel(carrier)[language ?? person.language],
          tracking: trackingNumber || null,
          grams: weightGrams,
        })),
        note: despatch.giftText || null,
      }),
    );
  }

  /** One for each parcel; a despatch whose parcels nobody has counted yet has one. */
  async labels(ids: readonly string[], language: Language): Promise<Buffer> {
    const chosen = (await this.chosen(ids)).filter(({ collected }) => !collected);
    const views = await Promise.all(chosen.map(({ id }) => this.despatches.find(id)));
    const labels = views.flatMap((despatch) => {
      if (!despatch) return [];
      const { delivery, parcels, number, customerName } = despatch;
      const count = Math.max(1, parcels.length);
      return Array.from({ length: count }, (_, i) => ({
        name: delivery.name || customerName,
        address: addressOf({ ...delivery, postcode: delivery.postalCode }),
        reference: [number, count > 1 && `${i + 1}/${count}`].filter(Boolean).join(' · ') || null,
      }));
    });
    return renderAddressLabels({ ...(await this.frame(language)), sheet: '99.1x67.7', skipped: 0, labels });
  }

  private async chosen(ids: readonly string[]): Promise<readonly DespatchListItem[]> {
    const { rows } = await this.despatches.list({ page: 1, pageSize: 200, sort: 'createdAt', id: ids.join(',') });
    const left = rows.filter(({ state }) => state !== 'cancelled');
    if (rows.length === 0) throw new Refusal<PlatformRefusal>('record-unknown');
    if (left.length === 0) throw new Refusal<DespatchRefusal>('despatch-is-cancelled');
    return left;
  }

  private async frame(language: Language): Promise<{ language: Language; house: DocumentHouse; issuedAt: Date }> {
    const row = await this.house.row<Omit<DocumentHouse, 'address' | 'tradingName' | 'company'> & Person & { legalName: string }>(
      `select name, legal_name as "legalName", siren, vat_number as "vatNumber", street, postal_code as postcode, city, country,
              nullif(email, '') as email, nullif(phone, '') as phone from house.house_profile`,
    );
    if (!row) throw new Error('The house has no profile.');
    const { name, legalName, siren, vatNumber, email, phone } = row;
    const legal = legalName || name;
    const tradingName = legal === name ? null : name;
    const logo = await this.logo.read();
    const identity = { name: legal, tradingName, company: null, siren, vatNumber, email, phone, address: addressOf(row) };
    const house = { ...identity, ...(logo && { logo }) };
    return { language, house, issuedAt: this.clock.now() };
  }

  private async person(customerId: string): Promise<Person> {
    const person = await this.house.row<Person>(
      `select p.language, p.public_name as name, c.number, p.street, p.postal_code as postcode, p.city, p.country
       from house.customer c join house.party p on p.id = c.party_id where c.id = $1`,
      [customerId],
    );
    if (!person) throw new Error('A despatch has a customer.');
    return person;
  }
}

function addressOf({ street, postcode, city, country }: { street: string; postcode: string; city: string; country: string }) {
  return { lines: street.split('\n').filter((line) => line !== ''), postcode, city, country };
}
