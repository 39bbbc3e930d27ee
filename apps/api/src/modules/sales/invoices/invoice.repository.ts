import type { Day } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { vatRegimes } from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { HouseDay } from '../../../platform/houses/house-day.js';
import { Conditions, idList, orderBy, Page, readPage } from '../../../platform/http/lists.js';
import type { PlatformRefusal } from '../../../platform/platform.problems.js';
import type { SearchHit } from '../../../platform/search/search.js';
import type { InvoiceListItem, InvoiceQuery, InvoiceView, ToInvoiceItem, ToInvoiceQuery } from './invoice.schemas.js';

const sorts = { number: 'i.number', issuedOn: 'i.issued_on', dueOn: 'i.due_on', gross: 'i.gross', customerName: 'p.sort_name' };
const toInvoiceSorts = { customerName: '"customerName"', since: 'since', net: 'amount' };
const toInvoiceColumns = 'id, "customerId", "customerName", city, country, copies, net, since, until, despatches';

/** The customer's line of the entry of invoice `i`, and what is open of it. */
const openItem = `left join lateral (
  select o.open_amount from house.journal_entry e
  join house.posting g on g.entry_id = e.id join house.open_item o on o.posting_id = g.id
  where e.source_id = i.id and e.source_kind = 'invoice' and e.reverses_id is null limit 1) o on true`;

/** `today` is the parameter of the house's day. */
const columns = (today: string) => `i.id, i.kind, i.number, i.customer_id as "customerId", i.content#>>'{buyer,name}' as "customerName",
  i.issued_on::text as "issuedOn", i.due_on::text as "dueOn", i.net::text, i.vat::text, i.gross::text, i.currency,
  coalesce(o.open_amount, 0)::text as open,
  case when i.kind = 'credit-note' then 'credit' when coalesce(o.open_amount, 0) = 0 then 'paid'
       when i.due_on < ${today}::date then 'late' else 'open' end as state,
  case when i.kind = 'invoice' and o.open_amount > 0 then greatest(0, ${today}::date - i.due_on) else 0 end as "daysLate",
  exists (select 1 from house.invoice_document d where d.invoice_id = i.id) as "hasDocument"`;

/** Net of line `l` of a parcel, order line `ol`: rounded once (M2). */
const lineNet = 'round(l.copies * ol.unit_price * (1 - ol.discount / 100), 2)';

/** Invoices as the screens ask for them: plain rows. */
@Injectable()
export class InvoiceRepository {
  constructor(
    private readonly house: HouseDatabase,
    private readonly day: HouseDay,
  ) {}

  async list(query: InvoiceQuery): Promise<Page<InvoiceListItem>> {
    const where = new Conditions();
    const today = where.param(await this.day.today());
    where
      .add(`${today}::date is not null`)
      .when(query.kind, 'i.kind = ?')
      .when(query.customerId, 'i.customer_id = ?')
      .when(query.from, 'i.issued_on >= ?')
      .when(query.to, 'i.issued_on < ?')
      .when(idList(query.id), 'i.id = any(?::uuid[])');
    if (query.state) where.add(`i.kind = 'invoice'`);
    if (query.state === 'paid') where.add('coalesce(o.open_amount, 0) = 0');
    if (query.state === 'open' || query.state === 'late') where.add('o.open_amount > 0');
    if (query.state === 'late') where.add(`i.due_on < ${today}::date`);
    if (query.q) {
      const words = where.param(query.q);
      where.add(`i.number ilike '%' || ${words} || '%' or p.search_text like '%' || public.search_text(${words}) || '%'`);
    }
    const order = `${orderBy(query.sort, sorts, 'i.issued_on desc')}, i.id desc`;
    const tables = `house.invoice i join house.customer c on c.id = i.customer_id join house.party p on p.id = c.party_id ${openItem}`;
    return readPage<InvoiceListItem>(this.house, { columns: columns(today), tables, where, order }, query);
  }

  async get(id: string): Promise<InvoiceView> {
    const row = await this.house.row<InvoiceView>(
      `select ${columns('$2')}, i.content, i.previous_hash as "previousHash", i.hash, i.issued_by as "issuedBy", p.email as "customerEmail",
              to_char(i.issued_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "issuedAt",
              (select json_build_object('id', b.id, 'number', b.number) from house.invoice b where b.id = i.corrects_id) as corrects,
              exists (select 1 from house.invoice n where n.corrects_id = i.id and (n.charges > 0 or exists (
                select 1 from house.invoice_line l where l.invoice_id = n.id and l.account_role = 'carriage'))) as "carriageCredited",
              coalesce((select json_agg(json_build_object('line', i.content->'lines'->(l.position - 1)->>'line', 'productId', l.product_id,
                  'copies', l.copies, 'vatRegime', l.vat_regime, 'orderId', s.id, 'orderNumber', s.number, 'despatchId', d.despatch_id,
                  'credited', (select coalesce(sum(k.copies), 0)::int from house.invoice_line k where k.credits_line_id = l.id)) order by l.position)
                from house.invoice_line l left join house.sales_order_line ol on ol.id = l.order_line_id
                left join house.sales_order s on s.id = ol.order_id left join house.despatch_line d on d.id = l.despatch_line_id
                where l.invoice_id = i.id), '[]') as lines,
              coalesce((select json_agg(json_build_object('id', e.id, 'number', e.number, 'bookedOn', e.booked_on, 'label', e.label, 'postings',
                  (select json_agg(json_build_object('accountCode', g.account_code, 'accountLabel', a.label, 'label', g.label,
                     'debit', g.debit::text, 'credit', g.credit::text) order by g.line_number)
                   from house.posting g join house.account a on a.code = g.account_code where g.entry_id = e.id)) order by e.booked_on, e.number)
                from house.journal_entry e where e.source_id = i.id and e.source_kind = 'invoice'), '[]') as entries,
              coalesce((select json_agg(json_build_object('id', n.id, 'number', n.number, 'issuedOn', n.issued_on, 'gross', n.gross::text)
                order by n.issued_on, n.number) from house.invoice n where n.corrects_id = i.id), '[]') as "creditNotes",
              coalesce((select json_agg(json_build_object('id', m.id, 'recipient', m.recipient, 'state', m.state,
                'createdAt', to_char(m.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                'sentAt', to_char(m.sent_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by m.created_at desc)
                from house.invoice_mail im join house.mail_message m on m.id = im.mail_id where im.invoice_id = i.id), '[]') as mails
       from house.invoice i join house.customer c on c.id = i.customer_id join house.party p on p.id = c.party_id ${openItem}
       where i.id = $1`,
      [id, await this.day.today()],
    );
    if (!row) throw new Refusal<PlatformRefusal>('record-unknown');
    const words = ({ vatRegime }: { vatRegime: keyof typeof vatRegimes }) => vatRegimes[vatRegime].mention ?? vatRegimes[vatRegime].label;
    return { ...row, lines: row.lines.map((line) => ({ ...line, vatWords: words(line) })) };
  }

  /** What was sent as a sale and not invoiced, by customer and by the country it went to, for their VAT differs. */
  async toInvoice(query: ToInvoiceQuery): Promise<Page<ToInvoiceItem>> {
    const where = new Conditions()
      .when(query.customerId, 't.customer_id = ?')
      .when(query.from, 't.despatched_on >= ?')
      .when(query.to, 't.despatched_on < ?')
      .when(idList(query.id), 't.customer_id = any(?::uuid[])');
    if (query.q) where.add(`p.search_text like '%' || public.search_text(?) || '%'`, query.q);
    const tables = `(
      select t.customer_id || '-' || case when d.collected then '' else d.delivery_country end as id, t.customer_id as "customerId", p.public_name as "customerName", p.city,
             case when d.collected then '' else d.delivery_country end as country, sum(l.copies)::int as copies, sum(l.net)::text as net,
             sum(l.net) as amount, min(t.despatched_on)::text as since, max(t.despatched_on)::text as until,
             json_agg(json_build_object('id', d.id, 'number', d.number, 'despatchedOn', d.despatched_on, 'copies', l.copies, 'net', l.net::text)
               order by d.despatched_on, d.number) as despatches
      from house.despatch_to_invoice t
      join house.despatch d on d.id = t.despatch_id
      join house.customer c on c.id = t.customer_id
      join house.party p on p.id = c.party_id
      cross join lateral (select sum(l.copies)::int as copies, sum(${lineNet}) as net
        from house.despatch_line l join house.sales_order_line ol on ol.id = l.order_line_id
        where l.despatch_id = d.id and ol.sale_term in ('firm', 'return-right', 'new-title')) l
      where ${where} and l.copies > 0
      group by t.customer_id, p.public_name, p.city, case when d.collected then '' else d.delivery_country end) w`;
    const order = `${orderBy(query.sort, toInvoiceSorts, 'since')}, id, country`;
    return readPage<ToInvoiceItem>(this.house, { columns: toInvoiceColumns, tables, where: inside(where), order }, query);
  }

  /** Parcels of a period by customer and country, for a batch. */
  async waiting(from: Day, to: Day): Promise<{ customerId: string; customerName: string; despatchIds: string[] }[]> {
    return this.house.rows(
      `select t.customer_id as "customerId", p.public_name as "customerName", array_agg(d.id::text order by d.despatched_on, d.number) as "despatchIds"
       from house.despatch_to_invoice t join house.despatch d on d.id = t.despatch_id
       join house.customer c on c.id = t.customer_id join house.party p on p.id = c.party_id
       where t.despatched_on >= $1 and t.despatched_on < $2
       group by t.customer_id, p.public_name, p.sort_name, case when d.collected then '' else d.delivery_country end
       order by p.sort_name, t.customer_id`,
      [from, to],
    );
  }

  search(words: string): Promise<SearchHit[]> {
    return this.house.rows<SearchHit>(
      `select 'invoice' as kind, i.id, i.number as title, i.content#>>'{buyer,name}' as subtitle, '/invoices/' || i.id as link,
              null as "coverUrl", case when i.number = upper($1) then 1 else 0.5 end::float8 as rank
       from house.invoice i where i.number like upper($1) || '%' order by i.number desc limit 5`,
      [words],
    );
  }

  async todo(): Promise<{ toInvoice: number; since: Day | null }> {
    const row = await this.house.row<{ toInvoice: number; since: Day | null }>(
      `select count(*)::int as "toInvoice", min(despatched_on)::text as since from house.despatch_to_invoice`,
    );
    return row ?? { toInvoice: 0, since: null };
  }
}

/** The conditions stand inside the table of the list already; their parameters go with it. */
function inside(conditions: Conditions): Conditions {
  const all = new Conditions();
  all.params.push(...conditions.params);
  return all;
}
