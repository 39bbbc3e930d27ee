import { openCopies, reservedCopies } from '../order-rows.js';

/** What despatches under preparation will take of line `l`. */
export const preparingCopies = `coalesce((select sum(dx.copies)::int from house.despatch_line dx join house.despatch sx on sx.id = dx.despatch_id
  where dx.order_line_id = l.id and sx.state = 'preparing'), 0)`;

/** What is kept for line `l` and goes into a despatch only if someone prepares one. */
const readyCopies = `greatest(least(${reservedCopies}, ${openCopies}) - ${preparingCopies}, 0)`;

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

export const despatchTables = `house.despatch d
  join house.customer c on c.id = d.customer_id
  join house.party p on p.id = c.party_id
  join house.location s on s.id = d.location_id
  cross join lateral (
    select coalesce(sum(dl.copies), 0)::int as copies, count(distinct l.product_id)::int as titles,
           coalesce(sum(dl.copies * b.weight_grams), 0)::float8 as grams,
           coalesce(json_agg(distinct b.title) filter (where b.weight_grams is null), '[]') as unknown
    from house.despatch_line dl join house.sales_order_line l on l.id = dl.order_line_id join house.product b on b.id = l.product_id
    where dl.despatch_id = d.id) sum`;

export const despatchColumns = `d.id, d.number, d.state, d.purpose, d.customer_id as "customerId", p.public_name as "customerName",
  c.number as "customerNumber", d.location_id as "locationId", s.name as "locationName", d.despatched_on::text as "despatchedOn",
  d.delivery_city as city, d.collected, sum.copies, sum.titles, json_build_object('grams', sum.grams, 'unknown', sum.unknown) as weight,
  (select coalesce(json_agg(json_build_object('id', o.id, 'number', o.number, 'customerReference', o.customer_reference) order by o.number), '[]')
   from house.sales_order o where o.id in (select l.order_id from house.despatch_line dl
     join house.sales_order_line l on l.id = dl.order_line_id where dl.despatch_id = d.id)) as orders,
  (select coalesce(json_agg(json_build_object('id', k.id, 'carrier', k.carrier, 'trackingNumber', k.tracking_number,
     'trackingLink', k.tracking_link, 'weightGrams', k.weight_grams) order by k.position), '[]')
   from house.despatch_parcel k where k.despatch_id = d.id) as parcels,
  ${instant('d.workshop_sent_at')} as "workshopSentAt", ${instant('d.created_at')} as "createdAt", d.version`;

/** Despatch `d` left with sold copies that are on no invoice. */
export const isToInvoice = `exists (select 1 from house.despatch_to_invoice t where t.despatch_id = d.id)`;

export const lineTables = `house.despatch_line dl
  join house.despatch d on d.id = dl.despatch_id
  join house.sales_order_line l on l.id = dl.order_line_id
  join house.sales_order o on o.id = l.order_id
  join house.product b on b.id = l.product_id`;

export const lineColumns = `dl.id, dl.despatch_id as "despatchId", dl.position, l.id as "orderLineId", o.id as "orderId",
  o.number as "orderNumber", l.product_id as "productId", b.title, b.isbn, b.gtin, dl.copies, l.sale_term as "saleTerm",
  l.copies - l.cancelled as ordered,
  case d.state when 'preparing' then ${openCopies} - ${preparingCopies} + dl.copies else dl.copies end as most,
  ${openCopies} - case d.state when 'preparing' then dl.copies else 0 end as "toCome",
  coalesce((select r.copies from house.stock_reservation r
    where r.source_kind = 'order-line' and r.source_id = l.id and r.location_id = d.location_id), 0) as reserved,
  b.weight_grams::float8 as "weightGrams",
  exists (select 1 from house.invoice_line i where i.despatch_line_id = dl.id and i.credits_line_id is null) as invoiced`;

export const toPrepareTables = `house.sales_order o
  join house.customer c on c.id = o.customer_id
  join house.party p on p.id = c.party_id
  cross join lateral (
    select coalesce(sum(t.ready), 0)::int as ready, coalesce(sum(t.open), 0)::int as open, coalesce(sum(t.preparing), 0)::int as preparing,
           (count(*) filter (where t.ready > 0))::int as titles, coalesce(sum(t.ready * t.weight_grams), 0)::float8 as grams,
           coalesce(sum(t.ready + t.preparing), 0) = coalesce(sum(t.open), 0) as complete
    from (select ${readyCopies} as ready, ${openCopies} as open, ${preparingCopies} as preparing, b.weight_grams
          from house.sales_order_line l join house.product b on b.id = l.product_id
          where l.order_id = o.id and l.cancelled + l.despatched < l.copies) t) w`;

export const toPrepareColumns = `o.id, o.number, o.ordered_on::text as "orderedOn", o.customer_id as "customerId",
  p.public_name as "customerName", c.blocked, o.customer_reference as "customerReference", o.delivery_city as city, o.collected, w.ready,
  w.titles, w.open, w.preparing, w.complete, w.grams as "weightGrams",
  (select coalesce(json_agg(distinct s.name), '[]') from house.stock_reservation r join house.sales_order_line l on l.id = r.source_id
   join house.location s on s.id = r.location_id where r.source_kind = 'order-line' and l.order_id = o.id) as places`;
