import { Migration } from '@mikro-orm/migrations';
import { auditTriggersOfRecord } from './record-audit.ts';
import { appendOnly } from './triggers.ts';

/** The ledger: balanced entries numbered without gap in each fiscal year, and the settlement of what customers and suppliers owe. */
export class Accounting extends Migration {
  override up(): void {
    this.chart();
    this.years();
    this.entries();
    this.openItems();
    this.settlements();
    this.openedOnWhatWasApproved();
    for (const table of ['account', 'account_role', 'journal', 'fiscal_year']) {
      for (const statement of auditTriggersOfRecord({ table })) this.addSql(statement);
    }
    const partOf = [{ record: 'fiscal_year', id: 'r.fiscal_year_id' }];
    const named = { period_from: 'r.period_from', period_to: 'r.period_to' };
    for (const statement of auditTriggersOfRecord({ table: 'accounting_period', partOf, named })) this.addSql(statement);
  }

  /** Royalties approved before there was a ledger are posted to it once, by a task that this event asks for. */
  private openedOnWhatWasApproved(): void {
    this.addSql(`
      insert into outbox_event (id, name, payload)
      select gen_random_uuid(), 'accounting.opened', '{}'::jsonb where exists (select 1 from royalty_entry)`);
  }

  /** `ledger` marks the accounts kept party by party: customers, suppliers, authors. */
  private chart(): void {
    this.addSql(`
      create table account (
        id uuid not null,
        code text not null,
        label text not null,
        ledger text,
        closed boolean not null default false,
        version integer not null default 1,
        constraint account_pkey primary key (id),
        constraint account_code_key unique (code),
        constraint account_code_check check (code ~ '^[1-8][0-9]{2}[0-9A-Z]{0,9}$'),
        constraint account_label_check check (label <> ''),
        constraint account_ledger_check check (ledger in ('customer', 'supplier', 'author'))
      )`);
    this.addSql(`
      create table account_role (
        id uuid not null,
        role text not null,
        account_code text not null,
        version integer not null default 1,
        constraint account_role_pkey primary key (id),
        constraint account_role_key unique (role),
        constraint account_role_account_code_fkey foreign key (account_code) references account (code) on update cascade
      )`);
    this.addSql(`
      create table journal (
        id uuid not null,
        code text not null,
        label text not null,
        kind text not null,
        version integer not null default 1,
        constraint journal_pkey primary key (id),
        constraint journal_code_key unique (code),
        constraint journal_code_check check (code ~ '^[A-Z0-9]{2,6}$'),
        constraint journal_label_check check (label <> ''),
        constraint journal_kind_check check (kind in ('sales', 'purchases', 'bank', 'cash', 'general', 'opening'))
      )`);
  }

  /** A fiscal year of any length, cut into periods. What is closed stays closed, and is closed in order. */
  private years(): void {
    this.addSql(`
      create table fiscal_year (
        id uuid not null,
        year_from date not null,
        year_to date not null,
        closed_at timestamptz,
        version integer not null default 1,
        constraint fiscal_year_pkey primary key (id),
        constraint fiscal_year_period_check check (year_from < year_to),
        constraint fiscal_year_overlap_excl exclude using gist (daterange(year_from, year_to) with &&)
      )`);
    this.addSql(`
      create table accounting_period (
        id uuid not null,
        fiscal_year_id uuid not null,
        period_from date not null,
        period_to date not null,
        closed_at timestamptz,
        closed_by text,
        version integer not null default 1,
        constraint accounting_period_pkey primary key (id),
        constraint accounting_period_check check (period_from < period_to),
        constraint accounting_period_fiscal_year_id_fkey foreign key (fiscal_year_id) references fiscal_year (id),
        constraint accounting_period_overlap_excl exclude using gist (daterange(period_from, period_to) with &&)
      )`);
    this.addSql(`create index accounting_period_fiscal_year_id_idx on accounting_period (fiscal_year_id, period_from)`);
    this.addSql(`
      create function keep_closed_period() returns trigger language plpgsql as $$
      declare
        earlier boolean;
      begin
        if tg_op = 'DELETE' then
          raise exception 'an accounting period is never removed: constraint "accounting_period_kept"' using errcode = 'restrict_violation';
        end if;
        if (new.fiscal_year_id, new.period_from, new.period_to) is distinct from (old.fiscal_year_id, old.period_from, old.period_to)
           or (old.closed_at is not null and new.closed_at is distinct from old.closed_at) then
          raise exception 'constraint "accounting_period_kept": what is closed stays closed' using errcode = 'restrict_violation';
        end if;
        if old.closed_at is null and new.closed_at is not null then
          execute format('select exists (select 1 from %I.accounting_period where period_to <= $1 and closed_at is null)', tg_table_schema)
            into earlier using new.period_from;
          if earlier then
            raise exception 'constraint "accounting_period_in_order": an earlier period is open' using errcode = 'restrict_violation';
          end if;
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger accounting_period_kept before update or delete on accounting_period
      for each row execute function keep_closed_period()`);
    this.addSql(`
      create function keep_fiscal_year() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or new.year_from <> old.year_from
           or (old.closed_at is not null and new.closed_at is distinct from old.closed_at) then
          raise exception 'constraint "fiscal_year_kept": a fiscal year is never removed nor opened again' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger fiscal_year_kept before update or delete on fiscal_year for each row execute function keep_fiscal_year()`);
  }

  /**
   * An entry says how many postings it has and for how much: with its postings, written in one statement, it is whole, and nothing can
   * be added to it later. Its VAT marks (EN 16931, BT-118 and BT-119) make the VAT return a query. Opening entries have a series of their
   * own in the year, because they come first in the FEC and are known last.
   */
  private entries(): void {
    this.addSql(`
      create table journal_entry (
        id uuid not null,
        fiscal_year_id uuid not null,
        opening boolean not null default false,
        number integer not null,
        journal_code text not null,
        booked_on date not null,
        document_ref text not null,
        document_on date not null,
        label text not null,
        source_kind text not null,
        source_id uuid,
        reverses_id uuid,
        postings integer not null,
        total numeric(14, 2) not null,
        posted_at timestamptz not null,
        posted_by text,
        constraint journal_entry_pkey primary key (id),
        constraint journal_entry_number_key unique (fiscal_year_id, opening, number),
        constraint journal_entry_reverses_key unique (reverses_id),
        constraint journal_entry_number_check check (number > 0),
        constraint journal_entry_document_check check (document_ref <> '' and label <> ''),
        constraint journal_entry_postings_check check (postings >= 2 and total > 0),
        constraint journal_entry_source_check check (source_kind = 'manual' or source_id is not null),
        constraint journal_entry_fiscal_year_id_fkey foreign key (fiscal_year_id) references fiscal_year (id),
        constraint journal_entry_journal_code_fkey foreign key (journal_code) references journal (code),
        constraint journal_entry_reverses_fkey foreign key (reverses_id) references journal_entry (id)
      )`);
    // Each fact posts once; what takes it back names the entry it reverses.
    this.addSql(`create unique index journal_entry_source_key on journal_entry (source_kind, source_id)
      where source_kind <> 'manual' and reverses_id is null`);
    this.addSql(`create index journal_entry_source_id_idx on journal_entry (source_id) where source_id is not null`);
    this.addSql(`create index journal_entry_booked_on_idx on journal_entry (booked_on, id)`);
    this.addSql(`create index journal_entry_journal_idx on journal_entry (journal_code, booked_on)`);
    this.addSql(`
      create table posting (
        id uuid not null,
        entry_id uuid not null,
        line_number integer not null,
        account_code text not null,
        party_id uuid,
        label text not null default '',
        debit numeric(14, 2) not null default 0,
        credit numeric(14, 2) not null default 0,
        due_on date,
        vat_operation text,
        vat_part text,
        vat_category text,
        vat_rate numeric(5, 2),
        constraint posting_pkey primary key (id),
        constraint posting_line_key unique (entry_id, line_number),
        constraint posting_line_check check (line_number > 0),
        constraint posting_side_check check (debit >= 0 and credit >= 0 and (debit > 0) <> (credit > 0)),
        constraint posting_vat_check check (num_nulls(vat_operation, vat_part, vat_category, vat_rate) in (0, 4)
          and vat_operation in ('sale', 'purchase', 'asset-purchase') and vat_part in ('base', 'tax')
          and vat_category in ('S', 'K', 'G', 'E', 'O', 'AE', 'Z') and vat_rate between 0 and 100),
        constraint posting_entry_id_fkey foreign key (entry_id) references journal_entry (id),
        constraint posting_account_code_fkey foreign key (account_code) references account (code),
        constraint posting_party_id_fkey foreign key (party_id) references party (id)
      )`);
    this.addSql(`create index posting_account_code_idx on posting (account_code)`);
    this.addSql(`create index posting_party_id_idx on posting (party_id) where party_id is not null`);
    this.addSql(appendOnly('journal_entry'));
    this.addSql(appendOnly('posting'));
    this.addSql(`
      create function check_entries() returns trigger language plpgsql as $$
      declare
        wrong uuid;
        broken text;
      begin
        execute format('
          select e.id,
            case when e.number > 1 and b.id is null then ''journal_entry_continuous''
                 when y.id is null then ''journal_entry_fiscal_year''
                 when p.id is null or p.closed_at is not null or y.closed_at is not null then ''journal_entry_period_open''
                 when e.opening <> (j.kind = ''opening'') or (e.opening and e.booked_on <> y.year_from) then ''journal_entry_opening''
                 else ''journal_entry_reversal'' end
          from entries e
          left join %1$I.journal j on j.code = e.journal_code
          left join %1$I.journal_entry b on b.fiscal_year_id = e.fiscal_year_id and b.opening = e.opening and b.number = e.number - 1
          left join %1$I.fiscal_year y on y.id = e.fiscal_year_id and e.booked_on >= y.year_from and e.booked_on < y.year_to
          left join %1$I.accounting_period p on p.fiscal_year_id = e.fiscal_year_id and e.booked_on >= p.period_from and e.booked_on < p.period_to
          left join %1$I.journal_entry o on o.id = e.reverses_id and o.reverses_id is null and o.total = e.total and o.postings = e.postings
          where (e.number > 1 and b.id is null) or y.id is null or p.id is null or p.closed_at is not null or y.closed_at is not null
            or e.opening <> (j.kind = ''opening'') or (e.opening and e.booked_on <> y.year_from)
            or (e.reverses_id is not null and o.id is null)
          limit 1', tg_table_schema) into wrong, broken;
        if wrong is not null then
          raise exception 'entry % violates constraint "%"', wrong, broken using errcode = 'check_violation';
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger journal_entry_allowed after insert on journal_entry referencing new table as entries
      for each statement execute function check_entries()`);
    // Lines are numbered up to how many the entry has and no number is used twice: whoever adds some later finds them taken.
    this.addSql(`
      create function check_postings() returns trigger language plpgsql as $$
      declare
        wrong uuid;
        broken text;
      begin
        execute format('
          select t.entry_id, case when t.unfit then ''posting_account'' else ''journal_entry_balanced'' end
          from (select p.entry_id, count(*) as lines, max(p.line_number) as last, sum(p.debit) as debit, sum(p.credit) as credit,
                  bool_or(c.closed or (c.ledger is not null) <> (p.party_id is not null)) as unfit
                from postings p join %1$I.account c on c.code = p.account_code group by p.entry_id) t
          join %1$I.journal_entry e on e.id = t.entry_id
          where t.unfit or t.lines <> e.postings or t.last <> e.postings or t.debit <> e.total or t.credit <> e.total
          limit 1', tg_table_schema) into wrong, broken;
        if wrong is not null then
          raise exception 'entry % violates constraint "%"', wrong, broken using errcode = 'check_violation';
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger posting_balanced after insert on posting referencing new table as postings
      for each statement execute function check_postings()`);
    // The net: at the end of the transaction, no entry without its postings.
    this.addSql(`
      create function check_entry_whole() returns trigger language plpgsql as $$
      declare
        lines integer;
      begin
        execute format('select count(*) from %I.posting where entry_id = $1', tg_table_schema) into lines using new.id;
        if lines <> new.postings then
          raise exception 'entry % violates constraint "journal_entry_balanced"', new.id using errcode = 'check_violation';
        end if;
        return null;
      end $$`);
    this.addSql(`create constraint trigger journal_entry_whole after insert on journal_entry
      deferrable initially deferred for each row execute function check_entry_whole()`);
  }

  /**
   * What is still open of each posting on a customer's, supplier's or author's account, kept by the postings and settlements alone. The
   * opening entry made when a year is closed says again what is open already: its postings are no open items.
   */
  private openItems(): void {
    this.addSql(`
      create table open_item (
        posting_id uuid not null,
        party_id uuid not null,
        account_code text not null,
        booked_on date not null,
        due_on date not null,
        document_ref text not null,
        side text not null,
        amount numeric(14, 2) not null,
        open_amount numeric(14, 2) not null,
        constraint open_item_pkey primary key (posting_id),
        constraint open_item_side_check check (side in ('debit', 'credit')),
        constraint open_item_open_check check (open_amount between 0 and amount),
        constraint open_item_posting_id_fkey foreign key (posting_id) references posting (id),
        constraint open_item_party_id_fkey foreign key (party_id) references party (id)
      )`);
    this.addSql(`create index open_item_open_idx on open_item (account_code, due_on, posting_id) where open_amount > 0`);
    this.addSql(`create index open_item_party_id_idx on open_item (party_id, booked_on)`);
    this.addSql(`
      create function keep_open_items() returns trigger language plpgsql as $$
      begin
        execute format('
          insert into %1$I.open_item (posting_id, party_id, account_code, booked_on, due_on, document_ref, side, amount, open_amount)
          select p.id, p.party_id, p.account_code, e.booked_on, coalesce(p.due_on, e.booked_on), e.document_ref,
                 case when p.debit > 0 then ''debit'' else ''credit'' end, p.debit + p.credit, p.debit + p.credit
          from postings p
          join %1$I.journal_entry e on e.id = p.entry_id
          where p.party_id is not null and e.source_kind <> ''year-closing''', tg_table_schema);
        return null;
      end $$`);
    this.addSql(`create trigger posting_open_item after insert on posting referencing new table as postings
      for each statement execute function keep_open_items()`);
    this.addSql(`create trigger open_item_kept before insert or update or delete on open_item
      for each row when (pg_trigger_depth() = 0) execute function public.refuse_change('open_item')`);
  }

  /** A settlement sets debits against credits of one party's account, whole or in part; undoing it is a fact of its own. */
  private settlements(): void {
    this.addSql(`
      create table settlement (
        id uuid not null,
        account_code text not null,
        party_id uuid not null,
        letter text not null,
        settled_on date not null,
        source_kind text not null default 'manual',
        source_id uuid,
        recorded_by text,
        recorded_at timestamptz not null default now(),
        constraint settlement_pkey primary key (id),
        constraint settlement_letter_key unique (account_code, party_id, letter),
        constraint settlement_letter_check check (letter ~ '^[A-Z]{1,4}$'),
        constraint settlement_account_code_fkey foreign key (account_code) references account (code),
        constraint settlement_party_id_fkey foreign key (party_id) references party (id)
      )`);
    this.addSql(`create index settlement_source_id_idx on settlement (source_id) where source_id is not null`);
    this.addSql(`
      create table settlement_line (
        settlement_id uuid not null,
        posting_id uuid not null,
        amount numeric(14, 2) not null,
        constraint settlement_line_pkey primary key (settlement_id, posting_id),
        constraint settlement_line_amount_check check (amount > 0),
        constraint settlement_line_settlement_id_fkey foreign key (settlement_id) references settlement (id),
        constraint settlement_line_posting_id_fkey foreign key (posting_id) references posting (id)
      )`);
    this.addSql(`create index settlement_line_posting_id_idx on settlement_line (posting_id)`);
    this.addSql(`
      create table settlement_undo (
        settlement_id uuid not null,
        undone_on date not null,
        reason text not null default '',
        recorded_by text,
        recorded_at timestamptz not null default now(),
        constraint settlement_undo_pkey primary key (settlement_id),
        constraint settlement_undo_settlement_id_fkey foreign key (settlement_id) references settlement (id)
      )`);
    for (const table of ['settlement', 'settlement_line', 'settlement_undo']) this.addSql(appendOnly(table));
    // Two people who settle the same posting go one after the other: the open items are locked in one order, and never fall below zero.
    this.addSql(`
      create function settle_items() returns trigger language plpgsql as $$
      declare
        wrong uuid;
        lines text := case tg_argv[0] when 'undo'
          then format('select l.* from undone u join %I.settlement_line l on l.settlement_id = u.settlement_id', tg_table_schema)
          else 'select * from settled' end;
        change text := case tg_argv[0] when 'undo' then '+' else '-' end;
      begin
        execute format('select 1 from %1$I.open_item i join (%2$s) l on l.posting_id = i.posting_id order by i.posting_id for update of i',
          tg_table_schema, lines);
        execute format('
          update %1$I.open_item i set open_amount = i.open_amount %3$s l.amount
          from (select posting_id, sum(amount) as amount from (%2$s) t group by posting_id) l where l.posting_id = i.posting_id',
          tg_table_schema, lines, change);
        if tg_argv[0] = 'settle' then
          execute format('
            select s.id from (select settlement_id from settled group by settlement_id) t
            join %1$I.settlement s on s.id = t.settlement_id
            cross join lateral (
              select sum(case i.side when ''debit'' then l.amount else -l.amount end) as difference,
                     bool_and(i.party_id = s.party_id and i.account_code = s.account_code) as same, count(*) as lines, count(i.posting_id) as known
              from %1$I.settlement_line l left join %1$I.open_item i on i.posting_id = l.posting_id where l.settlement_id = s.id) d
            where d.difference is distinct from 0 or not d.same or d.lines <> d.known limit 1', tg_table_schema) into wrong;
          if wrong is not null then
            raise exception 'settlement % violates constraint "settlement_balanced"', wrong using errcode = 'check_violation';
          end if;
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger settlement_line_settles after insert on settlement_line referencing new table as settled
      for each statement execute function settle_items('settle')`);
    this.addSql(`create trigger settlement_undo_opens after insert on settlement_undo referencing new table as undone
      for each statement execute function settle_items('undo')`);
  }
}
