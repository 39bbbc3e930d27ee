import { v7 as uuid } from 'uuid';
import { type KnownLocation, StockFacade } from '../src/modules/stock/stock.facade.js';
import { HouseDatabase } from '../src/platform/database/house-database.js';
import type { TestHouse } from './test-house.js';

/** A book of the test house, written straight into its tables: the catalogue is not what is tested here. */
export function addBook(house: TestHouse, title: string, form = 'BC'): Promise<{ productId: string; workId: string }> {
  const workId = uuid();
  const productId = uuid();
  return house.enter(() => {
    const database = house.app.get(HouseDatabase);
    return database.transaction(async () => {
      await database.rows('insert into house.work (id, title) values ($1, $2)', [workId, title]);
      await database.rows(`insert into house.product (id, work_id, form, title) values ($1, $2, $3, $4)`, [productId, workId, form, title]);
      return { productId, workId };
    });
  });
}

/** Copies as a print run would bring them: into the only warehouse. */
export function receive(house: TestHouse, productId: string, copies: number, movedOn: string): Promise<string[]> {
  const stock = house.app.get(StockFacade);
  const line = { productId, reason: 'print-receipt' as const, copies, movedOn };
  return house.enter(() => stock.record([line], { kind: 'print-run-delivery', id: uuid() }));
}

export async function locationOf(house: TestHouse, kind: KnownLocation['kind']): Promise<KnownLocation> {
  const locations = await house.enter(() => house.app.get(StockFacade).locations());
  const found = locations.find((location) => location.kind === kind);
  if (!found) throw new Error(`The test house has no ${kind}.`);
  return found;
}
