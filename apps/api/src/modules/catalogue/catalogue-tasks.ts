import { tradeChecks } from '@colophon/catalogue';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { HomeView } from '../../platform/home/home.js';
import { houseDay } from './product-rows.js';
import { TradeRecords } from './trade-records.js';

/** What the catalogue has to say on the home page. */
@Injectable()
export class CatalogueTasks {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly tradeRecords: TradeRecords,
  ) {}

  /** Products that lack what the trade requires, and books that come out within sixty days. */
  async todo(): Promise<HomeView['todo']> {
    const faults = [...(await this.tradeRecords.faults()).values()];
    const lacking = faults.filter((found) => found.some((check) => tradeChecks[check].weight === 'required'));
    const forthcoming = await this.house.rows<{ id: string; title: string; publishedOn: string }>(
      `select p.id, p.title, p.published_on::text as "publishedOn" from house.product p cross join ${houseDay('$1')} d
       where p.published_on >= d.today and p.published_on < d.today + 60 order by p.published_on, p.title, p.id`,
      [this.clock.now()],
    );
    return [
      { kind: 'products-incomplete', count: lacking.length, link: '/products?missing=required', facts: {} },
      {
        kind: 'products-forthcoming',
        count: forthcoming.length,
        link: '/products?publishingStatus=02',
        facts: { next: forthcoming.slice(0, 5) },
      },
    ];
  }

  async figures(): Promise<HomeView['figures']> {
    const counted = await this.house.row<{ works: number; products: number }>(
      `select (select count(*)::int from house.work) as works, (select count(*)::int from house.product) as products`,
    );
    return { works: counted?.works ?? 0, products: counted?.products ?? 0 };
  }
}
