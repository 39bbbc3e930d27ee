import { accountRoles, journalKinds } from '@colophon/accounting';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, countCap, idList, orderBy, Page, readPage } from '../../platform/http/lists.js';
import { roleAndRate } from './account-settings.repository.js';
import type { AccountQuery, AccountRoleQuery, AccountRoleView, AccountView, JournalQuery, JournalView } from './chart.schemas.js';

/** The chart, the roles of its accounts and the journals, as the screens ask for them. */
@Injectable()
export class ChartRepository {
  constructor(private readonly house: HouseDatabase) {}

  accounts(query: AccountQuery): Promise<Page<AccountView>> {
    const where = new Conditions()
      .when(query.q, `(a.code like ? || '%' or public.search_text(a.label) like '%' || public.search_text($1) || '%')`)
      .when(query.code?.split(','), 'a.code = any(?::text[])')
      .when(query.class, `a.code like ?::text || '%'`)
      .when(query.ledger, 'a.ledger = ?')
      .when(query.open, 'a.closed <> ?')
      .when(idList(query.id), 'a.id = any(?::uuid[])');
    const order = `${orderBy(query.sort, { code: 'a.code', label: 'a.label' }, 'a.code')}, a.id`;
    return readPage<AccountView>(this.house, { columns: accountColumns, tables: 'house.account a', where, order }, query);
  }

  account(id: string): Promise<AccountView | undefined> {
    return this.house.row<AccountView>(`select ${accountColumns} from house.account a where a.id = $1`, [id]);
  }

  async roles(query: AccountRoleQuery): Promise<Page<AccountRoleView>> {
    const where = new Conditions()
      .when(query.accountCode, 'r.account_code = ?')
      .when(query.q, `r.account_code || ' ' || r.role like '%' || ? || '%'`)
      .when(idList(query.id), 'r.id = any(?::uuid[])');
    const rows = await this.house.rows<RoleRow>(`${roleSelect} where ${where}`, where.params);
    const views = rows.flatMap(roleView);
    const order = Object.keys(accountRoles);
    const rank = ({ role }: AccountRoleView) => order.indexOf(role);
    if (query.sort?.endsWith('accountCode')) views.sort((a, b) => (a.accountCode < b.accountCode ? -1 : 1));
    else views.sort((a, b) => rank(a) - rank(b) || Number(a.rate ?? 0) - Number(b.rate ?? 0));
    if (query.sort?.startsWith('-')) views.reverse();
    const from = (query.page - 1) * query.pageSize;
    return new Page(views.slice(from, from + query.pageSize), views.length, views.length > countCap);
  }

  async role(id: string): Promise<AccountRoleView | undefined> {
    const row = await this.house.row<RoleRow>(`${roleSelect} where r.id = $1`, [id]);
    return row && roleView(row)[0];
  }

  async journals(query: JournalQuery): Promise<Page<JournalView>> {
    const where = new Conditions()
      .when(query.kind, 'j.kind = ?')
      .when(query.q, `public.search_text(j.code || ' ' || j.label) like '%' || public.search_text(?) || '%'`)
      .when(idList(query.id), 'j.id = any(?::uuid[])');
    const order = `${orderBy(query.sort, { code: 'j.code', label: 'j.label', kind: 'j.kind' }, 'j.code')}, j.id`;
    const page = await readPage<JournalRow>(this.house, { columns: journalColumns, tables: 'house.journal j', where, order }, query);
    return new Page(page.rows.map(journalView), page.total, page.capped);
  }

  async journal(id: string): Promise<JournalView | undefined> {
    const row = await this.house.row<JournalRow>(`select ${journalColumns} from house.journal j where j.id = $1`, [id]);
    return row && journalView(row);
  }
}

const accountColumns = `
  a.id, a.code, a.label, a.ledger, a.closed, a.version,
  (select coalesce(json_agg(r.role order by r.role), '[]') from house.account_role r where r.account_code = a.code) as roles,
  exists (select 1 from house.posting p where p.account_code = a.code) as postings`;

const roleSelect = `select r.id, r.role as kept, r.account_code as "accountCode", a.label as "accountLabel", r.version
  from house.account_role r join house.account a on a.code = r.account_code`;

interface RoleRow extends Pick<AccountRoleView, 'id' | 'accountCode' | 'accountLabel' | 'version'> {
  readonly kept: string;
}

function roleView({ kept, ...row }: RoleRow): AccountRoleView[] {
  const found = roleAndRate(kept);
  if (!found) return [];
  const { account, confirmed, label } = accountRoles[found.role];
  const named =
    found.rate === null ? label : { fr: `${label.fr} à ${found.rate.replace('.', ',')}\u00A0%`, en: `${label.en} at ${found.rate}\u00A0%` };
  return [{ ...row, ...found, label: named, standardCode: account, confirmed }];
}

const journalColumns = `j.id, j.code, j.label, j.kind, j.version,
  (select count(*)::int from (select 1 from house.journal_entry e where e.journal_code = j.code limit ${countCap}) counted) as entries`;

type JournalRow = Omit<JournalView, 'kindLabel'>;

function journalView(row: JournalRow): JournalView {
  return { ...row, kindLabel: journalKinds[row.kind].label };
}
