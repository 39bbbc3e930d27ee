import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import type { Workbook } from '../../../platform/documents/workbook/workbook.js';
import type { Language } from '../../../platform/problems/problem-type.js';
import { DespatchRepository } from './despatch.repository.js';
import type { DespatchListItem } from './despatch.schemas.js';
import { lineTables } from './despatch-rows.js';
import type { WorkshopRefusal } from './workshop.problems.js';
import { type WorkshopColumn, workshopColumns } from './workshop-columns.js';

type Cell = string | number | null;
type AskedRow = Record<Exclude<WorkshopColumn, 'shipped' | 'carrier' | 'parcel' | 'shippedOn'>, Cell>;

const columns = Object.entries(workshopColumns) as [WorkshopColumn, (typeof workshopColumns)[WorkshopColumn]][];

/** What the workshop needs to make the boxes, a row for each line, with the columns it fills in. */
@Injectable()
export class WorkshopExport {
  constructor(
    private readonly house: HouseDatabase,
    private readonly despatches: DespatchRepository,
    private readonly clock: Clock,
  ) {}

  /** Marks despatches as given to the workshop; doing it again keeps the first day. */
  handOver(despatchIds: readonly string[]): Promise<DespatchListItem[]> {
    return this.house.transaction(async () => {
      const given = await this.house.rows<{ id: string }>(
        `update house.despatch d set workshop_sent_at = coalesce(d.workshop_sent_at, $2), version = d.version + 1
         where d.id = any($1::uuid[]) and d.state = 'preparing' returning d.id`,
        [despatchIds, this.clock.now()],
      );
      if (given.length === 0) throw new Refusal<WorkshopRefusal>('workshop-nothing-to-send');
      const { rows } = await this.despatches.list({ page: 1, pageSize: 200, id: given.map(({ id }) => id).join(',') });
      return [...rows];
    });
  }

  /** The table in the order the despatches were prepared, header first. */
  async rows(despatchIds: readonly string[] | undefined, language: Language): Promise<Cell[][]> {
    const rows = await this.house.rows<AskedRow>(
      `select d.id as despatch, dl.id as line, o.number as "order", p.public_name as customer, p.gln, d.delivery_name as name,
              d.delivery_street as street, d.delivery_postal_code as "postalCode", d.delivery_city as city, d.delivery_country as country,
              d.service_level as service, coalesce(b.gtin, '') as ean, b.title, dl.copies as asked,
              round(dl.copies * b.weight_grams)::int as weight, d.gift_text as "giftText", d.enclosures
       from ${lineTables} join house.customer c on c.id = d.customer_id join house.party p on p.id = c.party_id
       where d.state = 'preparing' and (d.id = any($1::uuid[]) or ($1::uuid[] is null and d.workshop_sent_at is not null))
       order by d.created_at, d.id, dl.position`,
      [despatchIds ?? null],
    );
    if (rows.length === 0) throw new Refusal<WorkshopRefusal>('workshop-nothing-to-send');
    return [
      columns.map(([, { label }]) => label[language]),
      ...rows.map((row) => columns.map(([key]) => (row as Partial<Record<WorkshopColumn, Cell>>)[key] ?? null)),
    ];
  }

  async workbook(despatchIds: readonly string[] | undefined, language: Language, author: string): Promise<Workbook> {
    const [header = [], ...rows] = await this.rows(despatchIds, language);
    const title = language === 'fr' ? 'Expéditions à préparer' : 'Despatches to prepare';
    return {
      title,
      author,
      createdAt: this.clock.now(),
      sheets: [{ name: title, columns: columns.map(([, { kind }], i) => ({ header: String(header[i]), kind })), rows }],
    };
  }
}
