/** The house's day, country and currency at the instant `$n`: what "the price in force" depends on. Read once per statement. */
export function houseDay(instant: string): string {
  return `(select (${instant}::timestamptz at time zone time_zone)::date as today, country, currency from house.house_profile where id = 1)`;
}

/** The names of a work's contributors in the order of the title page, each once, as the book credits them. */
export function contributorNames(workId: string, productId: string | null): string {
  const ofProduct = productId === null ? 'c.product_id is null' : `(c.product_id is null or c.product_id = ${productId})`;
  return `(select coalesce(string_agg(named.name, ', ' order by named.place), '')
    from (select coalesce(nullif(c.credited_as, ''), n.public_name) as name, min(c.sequence) as place
          from house.contributor c join house.party n on n.id = c.party_id
          where c.work_id = ${workId} and ${ofProduct} group by 1) named)`;
}

export function coverUrl(cover: string): string {
  return `'/api/v1/products/' || ${cover}.product_id || '/cover?size=small&v=' || left(${cover}.sha256, 8)`;
}

/** Copies of a product that are on a shelf somewhere, read only to be shown: the stock book itself is the stock module's. */
const onHand = `(select coalesce(sum(b.on_hand), 0)::int from house.stock_balance b where b.product_id = p.id)`;

/** That a row of `house.price` is in force on the house's day `d`, in the house's own market: one row of a product at most. */
export function inForce(price: string): string {
  return `${price}.territory = d.country and ${price}.currency = d.currency
    and (${price}.valid_from is null or ${price}.valid_from <= d.today) and (${price}.valid_to is null or d.today < ${price}.valid_to)`;
}

/** The price of product `p` on the house's day `d`, as a row of `house.price`. */
export const priceInForce = `select pr.* from house.price pr where pr.product_id = p.id and ${inForce('pr')} limit 1`;

const nextPrice = `select pr.* from house.price pr
  where pr.product_id = p.id and pr.territory = d.country and pr.currency = d.currency and pr.valid_from > d.today
  order by pr.valid_from limit 1`;

const priceAsJson = (price: string) => `case when ${price}.id is not null then json_build_object(
  'amount', ${price}.amount::text, 'amountExcludingTax', ${price}.amount_excluding_tax::text, 'currency', ${price}.currency,
  'vatRate', ${price}.vat_rate::text, 'from', ${price}.valid_from::text) end`;

/**
 * The rows every list of products shows, of the products `chosen` (a sub-select of `house.product` with a column `place`, their
 * order). Parameter `instant` says what time it is.
 */
export function productRows(chosen: string, instant: string): string {
  return `select p.id, p.work_id as "workId", p.isbn, p.gtin, p.title, p.subtitle, p.form,
      ${contributorNames('p.work_id', 'p.id')} as "contributorNames",
      i.name as "imprintName", k.name as "collectionName", p.collection_number as "collectionNumber",
      p.published_on::text as "publishedOn", p.publishing_status as "publishingStatus", p.availability,
      ${priceAsJson('price')} as price, ${priceAsJson('later')} as "nextPrice",
      ${coverUrl('cover')} as "coverUrl", ${onHand} as "onHand"
    from (${chosen}) p
    cross join ${houseDay(instant)} d
    left join lateral (${priceInForce}) price on true
    left join lateral (${nextPrice}) later on true
    left join house.cover cover on cover.product_id = p.id
    left join house.imprint i on i.id = p.imprint_id
    left join house.collection k on k.id = p.collection_id
    order by p.place`;
}
