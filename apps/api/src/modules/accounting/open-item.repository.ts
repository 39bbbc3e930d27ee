import { type AgedItem, agedBalance, standardAgeBands } from '@colophon/accounting';
import { type Day, day } from '@colophon/calendar';
import { moneyFromDecimal, sum, toDecimal } from '@colophon/money';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, idList, orderBy, type Page, readPage } from '../../platform/http/lists.js';
import type { AccountLedger } from './chart.schemas.js';
import type { AgedBalanceView, OpenItemQuery, OpenItemView } from './open-item.schemas.js';

interface AgedRow {
  readonly party: string;
  readonly name: string;
  readonly side: 'debit' | 'credit';
  readonly open: string;
  readonly dueOn: Day;
}

const sorts = { dueOn: 'i.due_on', bookedOn: 'i.booked_on', openAmount: 'i.open_amount', partyName: 't.sort_name' };

/** What is not settled yet of customers', suppliers' and authors' accounts. */
@Injectable()
export class OpenItemRepository {
  constructor(private readonly house: HouseDatabase) {}

  /** The earliest due first. */
  list(query: OpenItemQuery, today: Day): Promise<Page<OpenItemView>> {
    const where = new Conditions()
      .add('i.open_amount > 0')
      .when(query.partyId, 'i.party_id = ?')
      .when(query.accountCode, 'i.account_code = ?')
      .when(query.ledger, 'a.ledger = ?')
      .when(query.side, 'i.side = ?')
      .when(query.q, `t.search_text || ' ' || public.search_text(i.document_ref) like '%' || public.search_text(?) || '%'`)
      .when(idList(query.id), 'i.posting_id = any(?::uuid[])');
    if (query.late !== undefined) where.add(`(i.due_on < ?::date) = ?`, today, query.late);
    const order = `${orderBy(query.sort, sorts, 'i.due_on')}, i.posting_id`;
    const tables = `house.open_item i join house.party t on t.id = i.party_id join house.account a on a.code = i.account_code
      join house.posting p on p.id = i.posting_id`;
    return readPage<OpenItemView>(this.house, { columns: itemColumns(`date '${day(today)}'`), tables, where, order }, query);
  }

  /** Everything open of one party, or of one account: what a payment may be matched with. */
  of(scope: { readonly partyId?: string; readonly accountCode?: string }, today: Day): Promise<OpenItemView[]> {
    return this.house.rows<OpenItemView>(
      `select ${itemColumns('$1')} from house.open_item i join house.party t on t.id = i.party_id join house.posting p on p.id = i.posting_id
       where i.open_amount > 0 and ($2::uuid is null or i.party_id = $2) and ($3::text is null or i.account_code = $3)
       order by i.due_on, i.posting_id`,
      [today, scope.partyId ?? null, scope.accountCode ?? null],
    );
  }

  /** Debit less credit of what is open, by party: above zero, the party owes the house. */
  async balances(partyIds: readonly string[], ledger: AccountLedger): Promise<Map<string, string>> {
    const rows = await this.house.rows<{ party: string; balance: string }>(
      `select i.party_id::text as party, sum(case i.side when 'debit' then i.open_amount else -i.open_amount end)::numeric(14, 2)::text as balance
       from house.open_item i join house.account a on a.code = i.account_code
       where i.party_id = any($1::uuid[]) and a.ledger = $2 and i.open_amount > 0 group by i.party_id`,
      [partyIds, ledger],
    );
    return new Map(rows.map(({ party, balance }) => [party, balance]));
  }

  /** By how late it is, at the end of a day: with the matchings that stood then. */
  async aged(on: Day, ledger: AccountLedger, partyId: string | undefined): Promise<AgedBalanceView> {
    const rows = await this.house.rows<AgedRow>(
      `select i.party_id::text as party, t.public_name as name, i.side, i.due_on::text as "dueOn", (i.amount - coalesce(s.settled, 0))::text as open
       from house.open_item i
       join house.account a on a.code = i.account_code and a.ledger = $2
       join house.party t on t.id = i.party_id
       left join lateral (
         select sum(l.amount) as settled from house.settlement_line l
         join house.settlement s on s.id = l.settlement_id and s.settled_on <= $1::date
         left join house.settlement_undo u on u.settlement_id = s.id and u.undone_on <= $1::date
         where l.posting_id = i.posting_id and u.settlement_id is null) s on true
       where i.booked_on <= $1::date and i.amount > coalesce(s.settled, 0) and ($3::uuid is null or i.party_id = $3)
       order by t.sort_name, t.id`,
      [on, ledger, partyId ?? null],
    );
    const names = new Map(rows.map(({ party, name }) => [party, name]));
    const items = rows.map(({ open, ...row }): AgedItem => ({ ...row, open: moneyFromDecimal(open, 'EUR') }));
    const balances = agedBalance(items, on, ledger === 'customer' ? 'debit' : 'credit');
    const views = balances.map(({ party, notDue, late, unmatched, balance }) => ({
      partyId: party,
      partyName: names.get(party) ?? '',
      notDue: toDecimal(notDue),
      late: late.map(toDecimal),
      unmatched: toDecimal(unmatched),
      balance: toDecimal(balance),
    }));
    const total = (of: (row: (typeof balances)[number]) => (typeof balances)[number]['balance']) => toDecimal(sum(balances.map(of)));
    const totals = {
      notDue: total((row) => row.notDue),
      late: standardAgeBands.map((_, i) => total((row) => row.late[i] ?? { minor: 0n, currency: 'EUR' })),
      unmatched: total((row) => row.unmatched),
      balance: total((row) => row.balance),
    };
    return { on, ledger, bands: standardAgeBands.map((band) => ({ ...band })), rows: views, totals };
  }
}

function itemColumns(today: string): string {
  return `i.posting_id as id, i.posting_id as "postingId", p.entry_id as "entryId", i.account_code as "accountCode", i.party_id as "partyId",
    t.public_name as "partyName", i.document_ref as "documentRef", p.label, i.booked_on::text as "bookedOn", i.due_on::text as "dueOn",
    i.side, i.amount::text, i.open_amount::text as "openAmount", greatest(0, ${today}::date - i.due_on) as "daysLate"`;
}
