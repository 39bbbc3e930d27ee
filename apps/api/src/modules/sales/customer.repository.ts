import { customerKinds } from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, idList, orderBy, Page, readPage } from '../../platform/http/lists.js';
import type { SearchHit } from '../../platform/search/search.js';
import type { CustomerListItem, CustomerQuery, CustomerView } from './customer.schemas.js';
import { openCopies, reservedCopies } from './order-rows.js';

const sorts = {
  name: 'p.sort_name',
  number: 'c.number',
  city: 'p.city',
  lastOrderedOn: '"lastOrderedOn"',
  balance: 'owed.balance',
};

export type CustomerFigures = Pick<
  CustomerView,
  | 'name'
  | 'city'
  | 'country'
  | 'email'
  | 'phone'
  | 'party'
  | 'balance'
  | 'ordered'
  | 'lastOrderId'
  | 'lastOrderedOn'
  | 'openOrders'
  | 'waitingCopies'
>;

/** Customers as the screens ask for them: plain rows. */
@Injectable()
export class CustomerRepository {
  constructor(private readonly house: HouseDatabase) {}

  async list(query: CustomerQuery): Promise<Page<CustomerListItem>> {
    const where = new Conditions()
      .when(query.kind, 'c.kind = ?')
      .when(query.blocked, 'c.blocked = ?')
      .when(query.partyId, 'c.party_id = ?')
      .when(idList(query.id), 'c.id = any(?::uuid[])');
    if (query.q) {
      const words = where.param(query.q);
      where.add(`p.search_text like '%' || public.search_text(${words}) || '%' or c.number ilike ${words} || '%'
        or public.search_text(p.city) like public.search_text(${words}) || '%'`);
    }
    const page = await readPage<Omit<CustomerListItem, 'kindLabel'>>(
      this.house,
      {
        columns: `c.id, c.number, c.party_id as "partyId", p.public_name as name, c.kind, p.city, p.country, p.email, p.phone, c.blocked,
          ${usualRate} as discount, owed.balance::text as balance, last.ordered_on::text as "lastOrderedOn",
          (select count(*)::int from house.sales_order o where o.customer_id = c.id and o.state in ('draft', 'confirmed')) as "openOrders"`,
        tables: `house.customer c join house.party p on p.id = c.party_id cross join house.sales_settings s ${lastOrder} ${owed}`,
        where,
        order: `${orderBy(query.sort, sorts, 'p.sort_name')}, c.id`,
      },
      query,
    );
    return new Page(
      page.rows.map((row) => ({ ...row, kindLabel: customerKinds[row.kind].label })),
      page.total,
      page.capped,
    );
  }

  /** What a customer's page shows beside its terms. */
  figures(customerId: string): Promise<CustomerFigures | undefined> {
    return this.house.row<CustomerFigures>(
      `select p.public_name as name, p.city, p.country, p.email, p.phone,
              json_build_object('version', p.version, 'language', p.language, 'street', p.street, 'postalCode', p.postal_code,
                'siren', p.siren, 'siret', p.siret, 'vatNumber', p.vat_number, 'gln', p.gln) as party,
              owed.balance::text as balance, last.id as "lastOrderId", last.ordered_on::text as "lastOrderedOn",
              (select count(*)::int from house.sales_order o where o.customer_id = c.id and o.state in ('draft', 'confirmed')) as "openOrders",
              open.ordered::text as ordered, open.waiting as "waitingCopies"
       from house.customer c join house.party p on p.id = c.party_id ${lastOrder} ${owed}
       cross join lateral (
         select coalesce(sum(round((l.copies - l.cancelled - coalesce(i.copies, 0)) * l.unit_price * (1 - l.discount / 100)
                  * (1 + coalesce(l.vat_rate, 20) / 100), 2)) filter (where l.sale_term in ('firm', 'return-right', 'new-title')), 0) as ordered,
                coalesce(sum(${openCopies} - ${reservedCopies}), 0)::int as waiting
         from house.sales_order o join house.sales_order_line l on l.order_id = o.id
         left join lateral (select sum(i.copies) as copies from house.invoice_line i
           where i.order_line_id = l.id and i.credits_line_id is null) i on true
         where o.customer_id = c.id and o.state in ('confirmed', 'completed') and l.cancelled < l.copies) open
       where c.id = $1`,
      [customerId],
    );
  }

  search(words: string): Promise<SearchHit[]> {
    return this.house.rows<SearchHit>(
      `select 'customer' as kind, c.id, p.public_name as title, concat_ws(' · ', c.number, nullif(p.city, '')) as subtitle,
              '/customers/' || c.id as link, null as "coverUrl",
              case when upper(c.number) = upper($1) then 1 else public.word_similarity(public.search_text($1), p.search_text)::float8 + 0.01 end as rank
       from house.customer c join house.party p on p.id = c.party_id
       where p.search_text like '%' || public.search_text($1) || '%' or c.number ilike $1 || '%'
       order by rank desc, p.sort_name limit 10`,
      [words],
    );
  }
}

const usualRate = `coalesce(c.default_discount, case when c.kind in ('bookseller', 'wholesaler') then s.default_discount
  when c.kind in ('library', 'school', 'public-body') then s.institution_discount else 0 end)::numeric(5, 2)::text`;

const lastOrder = `left join lateral (
  select o.id, o.ordered_on from house.sales_order o where o.customer_id = c.id and o.state in ('confirmed', 'completed')
  order by o.ordered_on desc, o.id desc limit 1) last on true`;

/** What the party owes as a customer, read only to be shown: the ledger itself is the accounting module's. */
const owed = `cross join lateral (
  select coalesce(sum(case i.side when 'debit' then i.open_amount else -i.open_amount end), 0)::numeric(14, 2) as balance
  from house.open_item i join house.account a on a.code = i.account_code and a.ledger = 'customer'
  where i.party_id = c.party_id and i.open_amount > 0) owed`;
