import type { Day } from '@colophon/calendar';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, countCap, idList, orderBy, Page } from '../../platform/http/lists.js';
import type { PrintRunListItem, PrintRunQuery, PrintRunView } from './print-run.schemas.js';

const sorts = {
  orderedOn: 'r.ordered_on',
  expectedOn: 'r.expected_on',
  title: 'public.search_text(p.title)',
  number: 'r.number',
  quantityOrdered: 'r.quantity_ordered',
  state: 'r.state',
};

const open = `r.state in ('ordered', 'partly-received')`;
/** What is awaited comes first, the longest awaited of all at the top; then what was ordered last. */
const awaitedFirst = `not (${open}), case when ${open} then r.expected_on end nulls last, r.ordered_on desc`;

/** Print runs as the screens ask for them: plain rows. */
@Injectable()
export class PrintRunRepository {
  constructor(private readonly house: HouseDatabase) {}

  async list(query: PrintRunQuery, today: Day): Promise<Page<PrintRunListItem>> {
    const where = new Conditions()
      .when(query.state === 'open' ? undefined : query.state, 'r.state = ?')
      .when(query.productId, 'r.product_id = ?')
      .when(query.workId, 'p.work_id = ?')
      .when(query.printerId, 'r.printer_id = ?')
      .when(idList(query.id), 'r.id = any(?::uuid[])');
    if (query.state === 'open') where.add(open);
    const day = where.param(today);
    if (query.late !== undefined) where.add(`(${late(day)}) = ?`, query.late);
    if (query.q) {
      const words = `'%' || public.search_text(${where.param(query.q)}) || '%'`;
      where.add(`p.search_text like ${words} or n.search_text like ${words}`);
    }
    const [counted] = await this.house.rows<{ n: number }>(
      `select count(*)::int as n from (select 1 ${from} where ${where} and ${day}::date is not null limit ${countCap + 1}) counted`,
      where.params,
    );
    const rows = await this.house.rows<PrintRunListItem>(
      `select ${columns(day)} ${from} where ${where}
       order by ${orderBy(query.sort, sorts, awaitedFirst)}, r.id desc limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    const total = counted?.n ?? 0;
    return new Page(rows, total, total > countCap);
  }

  find(id: string, today: Day): Promise<PrintRunView | undefined> {
    return this.house.row<PrintRunView>(
      `select ${columns('$2')}, r.specification,
              r.printed_on::text as "printedOn", r.printed_in as "printedIn", r.legal_deposit_on::text as "legalDepositOn",
              r.legal_deposit_receipt as "legalDepositReceipt", r.notes,
              (select coalesce(json_agg(json_build_object('locationId', l.id, 'name', l.name, 'copies', a.copies) order by l.name), '[]')
               from house.print_run_place a join house.location l on l.id = a.location_id where a.print_run_id = r.id) as places,
              (select coalesce(json_agg(json_build_object('id', d.id, 'sequence', d.sequence, 'receivedOn', d.received_on,
                 'locationId', d.location_id, 'locationName', l.name, 'copies', d.copies, 'deliveryNote', d.delivery_note,
                 'reversesId', d.reverses_id, 'reversedById', v.id, 'recordedBy', d.recorded_by,
                 'recordedAt', to_char(d.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by d.sequence), '[]')
               from house.print_run_delivery d join house.location l on l.id = d.location_id
               left join house.print_run_delivery v on v.reverses_id = d.id where d.print_run_id = r.id) as deliveries
       ${from} where r.id = $1`,
      [id, today],
    );
  }

  /** What has been delivered of a run so far, reversals taken off, and how many rows that is. */
  async delivered(id: string): Promise<{ copies: number; rows: number }> {
    const found = await this.house.row<{ copies: number; rows: number }>(
      `select ${received}::int as copies, (select count(*)::int from house.print_run_delivery d where d.print_run_id = r.id) as rows
       from house.print_run r where r.id = $1`,
      [id],
    );
    return found ?? { copies: 0, rows: 0 };
  }

  /** The home page: how many runs are awaited, and how many of them should have come. */
  async awaited(today: Day): Promise<{ open: number; late: number; copies: number; soon: number; lateTitle: string | null }> {
    const row = await this.house.row<{ open: number; late: number; copies: number; soon: number; lateTitle: string | null }>(
      `select count(*)::int as open, count(*) filter (where ${late('$1')})::int as late,
              count(*) filter (where r.expected_on between $1::date and $1::date + 7)::int as soon,
              coalesce(sum(greatest(r.quantity_ordered - ${received}, 0)), 0)::int as copies,
              (array_agg(p.title order by r.expected_on) filter (where ${late('$1')}))[1] as "lateTitle"
       ${from} where ${open}`,
      [today],
    );
    return row ?? { open: 0, late: 0, copies: 0, soon: 0, lateTitle: null };
  }
}

const from = `
  from house.print_run r
  join house.product p on p.id = r.product_id
  left join house.party n on n.id = r.printer_id`;

const received = `coalesce((select sum(case when d.reverses_id is null then d.copies else -d.copies end)
  from house.print_run_delivery d where d.print_run_id = r.id), 0)`;

function late(today: string): string {
  return `${open} and coalesce(r.expected_on < ${today}::date, false)`;
}

function columns(today: string): string {
  return `r.id, r.product_id as "productId", p.work_id as "workId", p.gtin, p.isbn, p.title, p.form, r.number, r.state,
    r.printer_id as "printerId", n.public_name as "printerName", r.ordered_on::text as "orderedOn", r.expected_on::text as "expectedOn",
    ${late(today)} as late, r.quantity_ordered as "quantityOrdered", ${received}::int as received,
    (${received} - r.quantity_ordered)::int as difference, r.price::text as price, r.total_cost::text as "totalCost", r.currency,
    round(coalesce(r.total_cost, r.price) / nullif(${received}, 0), 4)::text as "costPerCopy", r.version`;
}
