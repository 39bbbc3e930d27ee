import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { insertRows } from '../../../platform/database/insert-rows.js';
import { carrierOf, trackingLink } from './carrier.js';
import type { ParcelInput } from './despatch.schemas.js';

/** The boxes of a despatch and where each is followed. */
@Injectable()
export class DespatchParcels {
  constructor(private readonly house: HouseDatabase) {}

  /** All of them anew, in the order given. A link that was typed stays, else the carrier's page is named. */
  async replace(despatchId: string, parcels: readonly ParcelInput[]): Promise<void> {
    await this.house.rows('delete from house.despatch_parcel where despatch_id = $1', [despatchId]);
    await insertRows(
      this.house,
      'despatch_parcel',
      ['id', 'despatch_id', 'position', 'carrier', 'tracking_number', 'tracking_link', 'weight_grams'],
      parcels.map(({ carrier: name, trackingNumber = '', trackingLink: typed, weightGrams = null }, i) => {
        const carrier = carrierOf(name);
        return [uuid(), despatchId, i + 1, carrier, trackingNumber, typed || trackingLink(carrier, trackingNumber), weightGrams];
      }),
    );
  }
}
