import { productClassOf, type TradeCheck, type TradeRecord, tradeChecks, tradeFaults } from '@colophon/catalogue';
import { moneyFromDecimal, percent } from '@colophon/money';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { houseDay, priceInForce } from './product-rows.js';

interface Row extends Omit<TradeRecord, 'productClass' | 'price' | 'vatRate' | 'contributors' | 'languages'> {
  id: string;
  identifierKind: 'isbn' | 'ismn' | 'gtin';
  signed: boolean;
  language: string;
  amount: string | null;
  currency: string | null;
  vatPercent: string | null;
  today: string;
}

/** Products no longer sold are not asked for anything: cancelled, sold off, out of print, withdrawn (ONIX list 64). */
const stillTraded = `p.publishing_status in ('00', '02', '03', '04', '06', '09', '13', '16', '18')`;

/** What the trade is told of each product, and what it still lacks: the rule itself is the library's. */
@Injectable()
export class TradeRecords {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
  ) {}

  /** The faults of the products still traded, by product id; those without a fault are left out. */
  async faults(productIds?: readonly string[]): Promise<Map<string, TradeCheck[]>> {
    const rows = await this.house.rows<Row>(productIds ? `${tradeRows} and p.id = any($2::uuid[])` : `${tradeRows} and ${stillTraded}`, [
      this.clock.now(),
      ...(productIds ? [productIds] : []),
    ]);
    return new Map(
      rows.map((row) => [row.id, tradeFaults(tradeRecord(row), row.today)] as const).filter(([, faults]) => faults.length > 0),
    );
  }

  /** The products that lack anything, what is required, or what one check names. */
  async lacking(missing: string): Promise<string[]> {
    const faults = await this.faults();
    const lacks = (found: TradeCheck[]) =>
      missing === 'anything' ||
      found.some((check) => (missing === 'required' ? tradeChecks[check].weight === 'required' : check === missing));
    return [...faults].filter(([, found]) => lacks(found)).map(([id]) => id);
  }
}

function tradeRecord(row: Row): TradeRecord {
  return {
    ...row,
    productClass: productClassOf(row.form ?? '', row.identifierKind),
    contributors: row.signed ? ['someone'] : [],
    languages: row.language === '' ? [] : [row.language],
    price: row.amount === null ? null : moneyFromDecimal(row.amount, row.currency ?? 'EUR'),
    vatRate: row.vatPercent === null ? null : percent(row.vatPercent),
  };
}

const subjectOf = (scheme: string) =>
  `(select s.code from house.subject s where s.work_id = p.work_id and s.scheme = '${scheme}' order by s.main desc limit 1)`;
const textOf = (types: string) =>
  `case when exists (select 1 from house.text_content t where t.work_id = p.work_id and t.text_type in (${types})) then 'given' end`;

/** The distributor is the party that has this role and a GLN; a house that distributes itself gives its own. */
const tradeRows = `
  select p.id, p.identifier_kind as "identifierKind", p.gtin as identifier, p.form, p.title, p.language, p.pages,
    exists (select 1 from house.contributor c where c.work_id = p.work_id) as signed, w.no_contributor as "withoutContributor",
    p.height_mm::float8 as "heightMm", p.width_mm::float8 as "widthMm", p.thickness_mm::float8 as "thicknessMm",
    p.weight_grams::float8 as "weightGrams", i.name as imprint, hp.name as publisher,
    p.publishing_status as "publishingStatus", p.published_on::text as "publishedOn", p.availability,
    coalesce((select n.gln from house.party n where 'distributor' = any(n.roles) and n.gln is not null order by n.created_at limit 1),
      hp.gln) as "distributorGln",
    price.amount::text as amount, price.currency, price.vat_rate::text as "vatPercent",
    ${subjectOf('29')} as "clilSubject", ${subjectOf('93')} as "themaSubject",
    ${textOf(`'03', '05'`)} as description, ${textOf(`'02'`)} as "shortDescription", cover.sha256 as cover,
    d.today::text as today
  from house.product p
  join house.work w on w.id = p.work_id
  cross join (select name, gln from house.house_profile where id = 1) hp
  cross join ${houseDay('$1')} d
  left join lateral (${priceInForce}) price on true
  left join house.imprint i on i.id = p.imprint_id
  left join house.cover cover on cover.product_id = p.id
  where true`;
