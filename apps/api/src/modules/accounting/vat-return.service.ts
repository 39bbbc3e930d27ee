import { type VatLine, type VatTag, vatCategoryLabels, vatReturn } from '@colophon/accounting';
import { period } from '@colophon/calendar';
import { moneyFromDecimal, percent, percentToDecimal, toDecimal } from '@colophon/money';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, orderBy, type Page, readPage } from '../../platform/http/lists.js';
import type { PeriodQuery, VatLineQuery, VatLineView, VatReturnView } from './report.schemas.js';

interface SummedRow extends Pick<VatTag, 'operation' | 'part' | 'category'> {
  readonly rate: string;
  readonly side: 'debit' | 'credit';
  readonly amount: string;
}

/** The figures of the VAT return by rate, and the lines behind each. */
@Injectable()
export class VatReturnService {
  constructor(private readonly house: HouseDatabase) {}

  async figures({ from, to }: PeriodQuery): Promise<VatReturnView> {
    const within = period(from, to);
    const rows = await this.house.rows<SummedRow>(
      `select p.vat_operation as operation, p.vat_part as part, p.vat_category as category, p.vat_rate::text as rate,
              case when p.debit > 0 then 'debit' else 'credit' end as side, sum(p.debit + p.credit)::text as amount
       from house.posting p join house.journal_entry e on e.id = p.entry_id
       where p.vat_operation is not null and e.booked_on >= $1::date and e.booked_on < $2::date group by 1, 2, 3, 4, 5`,
      [from, to],
    );
    const lines = rows.map(
      ({ side, amount, rate, ...tag }): VatLine => ({
        posting: '',
        bookedOn: from,
        side,
        amount: moneyFromDecimal(amount, 'EUR'),
        vat: { ...tag, rate: percent(rate) },
      }),
    );
    const { sales, purchases, collected, deductible, due } = vatReturn(lines, within);
    return {
      from,
      to,
      sales: sales.map(({ category, rate, base, vat, difference }) => ({
        category,
        categoryLabel: vatCategoryLabels[category],
        rate: percentToDecimal(rate),
        base: toDecimal(base),
        vat: toDecimal(vat),
        difference: toDecimal(difference),
      })),
      purchases: purchases.map(({ operation, vat }) => ({ operation, vat: toDecimal(vat) })),
      collected: toDecimal(collected),
      deductible: toDecimal(deductible),
      due: toDecimal(due),
    };
  }

  lines(query: VatLineQuery): Promise<Page<VatLineView>> {
    const where = new Conditions()
      .add('p.vat_operation is not null')
      .add('e.booked_on >= ?::date', query.from)
      .add('e.booked_on < ?::date', query.to)
      .when(query.operation, 'p.vat_operation = ?')
      .when(query.category, 'p.vat_category = ?')
      .when(query.rate, 'p.vat_rate = ?::numeric');
    const order = `${orderBy(query.sort, { bookedOn: 'e.booked_on', amount: 'p.debit + p.credit' }, 'e.booked_on, e.number')}, p.id`;
    return readPage<VatLineView>(
      this.house,
      { columns: lineColumns, tables: 'house.posting p join house.journal_entry e on e.id = p.entry_id', where, order },
      query,
    );
  }
}

const lineColumns = `
  p.id, e.id as "entryId", case when e.opening then 'AN' else '' end || e.number as number, e.booked_on::text as "bookedOn",
  e.document_ref as "documentRef", p.label, p.account_code as "accountCode", p.vat_operation as operation, p.vat_part as part,
  p.vat_category as category, p.vat_rate::text as rate, case when p.debit > 0 then 'debit' else 'credit' end as side,
  (p.debit + p.credit)::text as amount`;
