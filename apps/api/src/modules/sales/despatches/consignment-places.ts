import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { StockFacade } from '../../stock/stock.facade.js';

/** Where the copies of the house lie that a customer has in deposit. */
@Injectable()
export class ConsignmentPlaces {
  constructor(
    private readonly house: HouseDatabase,
    private readonly stock: StockFacade,
  ) {}

  /** The customer's place, made with the first copies it receives. The customer is held, so that two parcels at once make one place. */
  async of(customerId: string): Promise<string> {
    const customer = await this.house.row<{ partyId: string; name: string; number: string }>(
      `select p.id as "partyId", p.public_name as name, c.number from house.customer c join house.party p on p.id = c.party_id
       where c.id = $1 for no key update of c`,
      [customerId],
    );
    if (!customer) throw new Error('A despatch has a customer.');
    const { partyId, name, number } = customer;
    const known = await this.house.row<{ id: string }>(
      `select id from house.location where kind = 'consignment' and party_id = $1 and closed_on is null order by id limit 1`,
      [partyId],
    );
    if (known) return known.id;
    // Two shops of one name have two places.
    const taken = await this.house.row('select 1 from house.location where name = $1', [name]);
    const made = await this.stock.createLocation({ kind: 'consignment', name: taken ? `${name} (${number})` : name, partyId });
    return made.id;
  }
}
