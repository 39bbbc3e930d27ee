import { Migration } from '@mikro-orm/migrations';
import { appendOnly, auditTriggers } from './triggers.ts';

/** Publishing agreements, the book of royalties they make, and the statements that show it. */
export class Royalties extends Migration {
  override up(): void {
    this.agreements();
    this.rules();
    this.statements();
    this.entries();
    this.immutability();
    // What an approved statement shows is closed: no entry joins it afterwards.
    for (const table of ['royalty_entry', 'entry_shown']) {
      this.addSql(`create trigger ${table}_kept_insert after insert on ${table} referencing new table as touched
        for each statement execute function keep_approved_lines()`);
    }
    for (const table of ['publishing_agreement', 'agreement_work', 'agreement_party', 'royalty_rule', 'rate_step', 'advance']) {
      for (const statement of auditTriggers(table)) this.addSql(statement);
    }
    for (const table of ['cross_work_agreement', 'cross_work_agreement_work']) {
      for (const statement of auditTriggers(table)) this.addSql(statement);
    }
  }

  /** The print part and the digital part each have their own terms: a digital grant must stand in a distinct part (CPI L132-17-1). */
  private agreements(): void {
    this.addSql(`
      create table publishing_agreement (
        id uuid not null,
        reference text not null,
        title text not null default '',
        signed_on date not null,
        ends_on date,
        territory text not null default '',
        term text not null default '',
        currency text not null default 'EUR',
        print_part boolean not null default true,
        print_terms text not null default '',
        digital_part boolean not null default false,
        digital_terms text not null default '',
        statement_frequency text not null default 'yearly',
        statement_month smallint,
        statement_day smallint,
        notes text not null default '',
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint publishing_agreement_pkey primary key (id),
        constraint publishing_agreement_reference_key unique (reference),
        constraint publishing_agreement_reference_check check (reference <> ''),
        constraint publishing_agreement_term_check check (ends_on > signed_on),
        constraint publishing_agreement_frequency_check check (statement_frequency in ('yearly', 'half-yearly')),
        constraint publishing_agreement_statement_date_check check (
          (statement_month is null) = (statement_day is null) and statement_month between 1 and 12 and statement_day between 1 and 31)
      )`);
    this.addSql(`
      create table agreement_work (
        id uuid not null,
        agreement_id uuid not null,
        work_id uuid not null,
        constraint agreement_work_pkey primary key (id),
        constraint agreement_work_key unique (agreement_id, work_id),
        constraint agreement_work_agreement_id_fkey foreign key (agreement_id) references publishing_agreement (id) on delete cascade,
        constraint agreement_work_work_id_fkey foreign key (work_id) references work (id)
      )`);
    this.addSql(`create index agreement_work_work_id_idx on agreement_work (work_id)`);
    this.addSql(`
      create table agreement_party (
        id uuid not null,
        agreement_id uuid not null,
        party_id uuid not null,
        role text not null,
        constraint agreement_party_pkey primary key (id),
        constraint agreement_party_key unique (agreement_id, party_id, role),
        constraint agreement_party_role_check check (role <> ''),
        constraint agreement_party_agreement_id_fkey foreign key (agreement_id) references publishing_agreement (id) on delete cascade,
        constraint agreement_party_party_id_fkey foreign key (party_id) references party (id)
      )`);
    this.addSql(`create index agreement_party_party_id_idx on agreement_party (party_id)`);
    // No work pays back the advance of another without this document, distinct from the agreements and expressly accepted (CPI L132-17-1-1).
    this.addSql(`
      create table cross_work_agreement (
        id uuid not null,
        reference text not null,
        beneficiary_id uuid not null,
        signed_on date not null,
        notes text not null default '',
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        constraint cross_work_agreement_pkey primary key (id),
        constraint cross_work_agreement_reference_key unique (reference),
        constraint cross_work_agreement_reference_check check (reference <> ''),
        constraint cross_work_agreement_beneficiary_id_fkey foreign key (beneficiary_id) references party (id)
      )`);
    this.addSql(`create index cross_work_agreement_beneficiary_id_idx on cross_work_agreement (beneficiary_id)`);
    this.addSql(`
      create table cross_work_agreement_work (
        id uuid not null,
        agreement_id uuid not null,
        work_id uuid not null,
        constraint cross_work_agreement_work_pkey primary key (id),
        constraint cross_work_agreement_work_key unique (agreement_id, work_id),
        constraint cross_work_agreement_work_agreement_fkey foreign key (agreement_id) references cross_work_agreement (id) on delete cascade,
        constraint cross_work_agreement_work_work_id_fkey foreign key (work_id) references work (id)
      )`);
    this.addSql(`create index cross_work_agreement_work_work_id_idx on cross_work_agreement_work (work_id)`);
  }

  /** Bases to come (sold copies, net receipts, subsidiary income) are further values of \`base\`, with columns of their own. */
  private rules(): void {
    this.addSql(`
      create table royalty_rule (
        id uuid not null,
        agreement_id uuid not null,
        position smallint not null,
        beneficiary_id uuid not null,
        part text not null,
        base text not null,
        counting_unit text not null,
        work_ids uuid[] not null default '{}',
        product_ids uuid[] not null default '{}',
        product_forms text[] not null default '{}',
        excluded_copies jsonb not null default '[]',
        effective_from date,
        effective_to date,
        constraint royalty_rule_pkey primary key (id),
        constraint royalty_rule_part_check check (part in ('print', 'digital', 'audio')),
        constraint royalty_rule_base_check check (base in ('printed-quantity')),
        constraint royalty_rule_counting_unit_check check (counting_unit in ('agreement', 'work', 'edition', 'product', 'run')),
        constraint royalty_rule_effective_check check (effective_from < effective_to),
        constraint royalty_rule_agreement_id_fkey foreign key (agreement_id) references publishing_agreement (id) on delete cascade,
        constraint royalty_rule_beneficiary_id_fkey foreign key (beneficiary_id) references party (id)
      )`);
    this.addSql(`create index royalty_rule_agreement_id_idx on royalty_rule (agreement_id, position)`);
    this.addSql(`create index royalty_rule_beneficiary_id_idx on royalty_rule (beneficiary_id)`);
    this.addSql(`
      create table rate_step (
        id uuid not null,
        rule_id uuid not null,
        above integer not null,
        rate numeric(5, 2) not null,
        constraint rate_step_pkey primary key (id),
        constraint rate_step_key unique (rule_id, above),
        constraint rate_step_above_check check (above >= 0),
        constraint rate_step_rate_check check (rate between 0 and 100),
        constraint rate_step_rule_id_fkey foreign key (rule_id) references royalty_rule (id) on delete cascade
      )`);
    this.addSql(`
      create table advance (
        id uuid not null,
        agreement_id uuid not null,
        beneficiary_id uuid not null,
        work_id uuid not null,
        part text not null,
        amount numeric(12, 2) not null,
        paid_on date,
        label text not null default '',
        constraint advance_pkey primary key (id),
        constraint advance_part_check check (part in ('print', 'digital', 'audio')),
        constraint advance_amount_check check (amount > 0),
        constraint advance_agreement_id_fkey foreign key (agreement_id) references publishing_agreement (id) on delete cascade,
        constraint advance_beneficiary_id_fkey foreign key (beneficiary_id) references party (id),
        constraint advance_work_id_fkey foreign key (work_id) references work (id)
      )`);
    this.addSql(`create index advance_agreement_id_idx on advance (agreement_id)`);
    this.addSql(`create index advance_beneficiary_id_idx on advance (beneficiary_id)`);
  }

  private statements(): void {
    // `content` is the whole statement in words and figures: what it is printed from, today and in ten years (domain.md M6).
    this.addSql(`
      create table royalty_statement (
        id uuid not null,
        beneficiary_id uuid not null,
        period_from date not null,
        period_to date not null,
        state text not null default 'draft',
        number text,
        corrects_id uuid,
        currency text not null default 'EUR',
        earned numeric(14, 2) not null,
        recouped numeric(14, 2) not null,
        carried numeric(14, 2) not null,
        due numeric(14, 2) not null,
        due_at_reception numeric(14, 2) not null,
        due_before_contributions numeric(14, 2) not null,
        due_on date not null,
        content jsonb not null,
        drafted_at timestamptz not null default now(),
        approved_on date,
        approved_at timestamptz,
        approved_by text,
        constraint royalty_statement_pkey primary key (id),
        constraint royalty_statement_number_key unique (number),
        constraint royalty_statement_period_check check (period_from < period_to),
        constraint royalty_statement_state_check check (state in ('draft', 'approved')),
        constraint royalty_statement_approved_check check (
          (state = 'approved') = (number is not null) and (state = 'approved') = (approved_on is not null)
          and (state = 'approved') = (approved_at is not null)),
        constraint royalty_statement_due_check check (due = earned - recouped + carried and due = due_at_reception + due_before_contributions),
        constraint royalty_statement_beneficiary_id_fkey foreign key (beneficiary_id) references party (id),
        constraint royalty_statement_corrects_id_fkey foreign key (corrects_id) references royalty_statement (id),
        constraint royalty_statement_overlap_excl exclude using gist (
          beneficiary_id with =, daterange(period_from, period_to) with &&) where (state = 'approved' and corrects_id is null)
      )`);
    this.addSql(`create unique index royalty_statement_draft_key on royalty_statement (beneficiary_id, period_from, period_to)
      where state = 'draft' and corrects_id is null`);
    this.addSql(`create unique index royalty_statement_correction_draft_key on royalty_statement (corrects_id) where state = 'draft'`);
    this.addSql(`create index royalty_statement_period_idx on royalty_statement (period_to desc, id)`);
    this.addSql(`create index royalty_statement_corrects_id_idx on royalty_statement (corrects_id) where corrects_id is not null`);
    this.addSql(`
      create table statement_line (
        id uuid not null,
        statement_id uuid not null,
        position integer not null,
        kind text not null,
        agreement_id uuid not null,
        rule_id uuid not null,
        work_id uuid not null,
        product_id uuid,
        print_run_id uuid,
        delivery_id uuid,
        received_on date,
        copies integer,
        price numeric(12, 4),
        rate numeric(5, 2),
        amount numeric(20, 8) not null,
        printed numeric(14, 2) not null,
        constraint statement_line_pkey primary key (id),
        constraint statement_line_position_key unique (statement_id, position),
        constraint statement_line_kind_check check (kind in ('earned', 'adjusted', 'rounding')),
        constraint statement_line_statement_id_fkey foreign key (statement_id) references royalty_statement (id) on delete cascade,
        constraint statement_line_agreement_id_fkey foreign key (agreement_id) references publishing_agreement (id),
        constraint statement_line_rule_id_fkey foreign key (rule_id) references royalty_rule (id),
        constraint statement_line_work_id_fkey foreign key (work_id) references work (id),
        constraint statement_line_delivery_id_fkey foreign key (delivery_id) references print_run_delivery (id)
      )`);
    this.addSql(`create index statement_line_agreement_id_idx on statement_line (agreement_id)`);
    this.addSql(`create index statement_line_rule_id_idx on statement_line (rule_id)`);
    this.addSql(`create index statement_line_delivery_id_idx on statement_line (delivery_id)`);
    this.addSql(`
      create table statement_document (
        statement_id uuid not null,
        file_id uuid not null,
        constraint statement_document_pkey primary key (statement_id),
        constraint statement_document_statement_id_fkey foreign key (statement_id) references royalty_statement (id),
        constraint statement_document_file_id_fkey foreign key (file_id) references stored_file (id)
      )`);
  }

  /** An entry is posted by one act: the approval of a statement, or the approval of the royalty due when a delivery was received. */
  private entries(): void {
    this.addSql(`
      create table royalty_entry (
        id uuid not null,
        agreement_id uuid not null,
        work_id uuid not null,
        part text not null,
        rule_id uuid,
        beneficiary_id uuid not null,
        kind text not null,
        reason text,
        amount numeric(20, 8) not null,
        currency text not null default 'EUR',
        print_run_id uuid,
        delivery_id uuid,
        advance_id uuid,
        occurred_on date not null,
        statement_id uuid,
        reception_id uuid,
        recorded_by text,
        recorded_at timestamptz not null default now(),
        constraint royalty_entry_pkey primary key (id),
        constraint royalty_entry_part_check check (part in ('print', 'digital', 'audio')),
        constraint royalty_entry_kind_check check (kind in (
          'earned', 'advance', 'reserve-held', 'reserve-released', 'recouped', 'carried', 'subsidiary', 'withheld', 'paid', 'adjusted')),
        constraint royalty_entry_reason_check check ((kind = 'adjusted') = (reason is not null) and reason in ('rounding', 'correction')),
        constraint royalty_entry_amount_check check (amount <> 0),
        constraint royalty_entry_act_check check ((statement_id is null) <> (reception_id is null)),
        constraint royalty_entry_source_check check (
          (kind in ('earned', 'adjusted')) = (rule_id is not null)
          and (kind in ('advance', 'recouped')) = (advance_id is not null)
          and (kind <> 'earned' or delivery_id is not null)),
        constraint royalty_entry_agreement_id_fkey foreign key (agreement_id) references publishing_agreement (id),
        constraint royalty_entry_work_id_fkey foreign key (work_id) references work (id),
        constraint royalty_entry_rule_id_fkey foreign key (rule_id) references royalty_rule (id),
        constraint royalty_entry_beneficiary_id_fkey foreign key (beneficiary_id) references party (id),
        constraint royalty_entry_print_run_id_fkey foreign key (print_run_id) references print_run (id),
        constraint royalty_entry_delivery_id_fkey foreign key (delivery_id) references print_run_delivery (id),
        constraint royalty_entry_reception_id_fkey foreign key (reception_id) references print_run_delivery (id),
        constraint royalty_entry_advance_id_fkey foreign key (advance_id) references advance (id),
        constraint royalty_entry_statement_id_fkey foreign key (statement_id) references royalty_statement (id)
      )`);
    this.addSql(`create index royalty_entry_beneficiary_id_idx on royalty_entry (beneficiary_id, occurred_on)`);
    this.addSql(`create index royalty_entry_agreement_id_idx on royalty_entry (agreement_id, occurred_on)`);
    this.addSql(`create index royalty_entry_rule_id_idx on royalty_entry (rule_id)`);
    this.addSql(`create index royalty_entry_delivery_id_idx on royalty_entry (delivery_id)`);
    this.addSql(`create index royalty_entry_reception_id_idx on royalty_entry (reception_id) where reception_id is not null`);
    this.addSql(`create index royalty_entry_statement_id_idx on royalty_entry (statement_id) where statement_id is not null`);
    this.addSql(`create index royalty_entry_advance_id_idx on royalty_entry (advance_id) where advance_id is not null`);
    this.addSql(`create unique index royalty_entry_advance_key on royalty_entry (advance_id) where kind = 'advance'`);
    this.addSql(appendOnly('royalty_entry'));
    // What was posted when a run came in stands in one statement, the first of its period; the entry itself never changes.
    this.addSql(`
      create table entry_shown (
        entry_id uuid not null,
        statement_id uuid not null,
        constraint entry_shown_pkey primary key (entry_id),
        constraint entry_shown_entry_id_fkey foreign key (entry_id) references royalty_entry (id),
        constraint entry_shown_statement_id_fkey foreign key (statement_id) references royalty_statement (id)
      )`);
    this.addSql(`create index entry_shown_statement_id_idx on entry_shown (statement_id)`);
    this.addSql(appendOnly('entry_shown'));
    this.addSql(appendOnly('statement_document'));
    this.appliedRules();
  }

  /** An approved statement is corrected by another one: the database refuses to alter or remove it, or its lines. */
  private immutability(): void {
    this.addSql(`
      create function keep_approved_statement() returns trigger language plpgsql as $$
      begin
        if old.state = 'approved' then
          raise exception 'an approved statement never changes: constraint "royalty_statement_immutable"' using errcode = 'restrict_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$`);
    this.addSql(`create trigger royalty_statement_immutable before update or delete on royalty_statement
      for each row execute function keep_approved_statement()`);
    this.addSql(`
      create function keep_approved_lines() returns trigger language plpgsql as $$
      declare
        approved boolean;
      begin
        execute format('select exists (select 1 from touched l join %I.royalty_statement s on s.id = l.statement_id
          where s.state = ''approved'')', tg_table_schema) into approved;
        if approved then
          raise exception 'the lines of an approved statement never change: constraint "royalty_statement_immutable"'
            using errcode = 'restrict_violation';
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger statement_line_kept_insert after insert on statement_line referencing new table as touched
      for each statement execute function keep_approved_lines()`);
    this.addSql(`create trigger statement_line_kept_update after update on statement_line referencing old table as touched
      for each statement execute function keep_approved_lines()`);
    this.addSql(`create trigger statement_line_kept_delete after delete on statement_line referencing old table as touched
      for each statement execute function keep_approved_lines()`);
  }

  /** What royalties were posted under stays what it was: a rule is ended by its date and another follows it. */
  private appliedRules(): void {
    this.addSql(`
      create function keep_applied_rule() returns trigger language plpgsql as $$
      declare
        rule uuid;
        applied boolean;
      begin
        if tg_argv[0] = 'royalty_rule' then
          if (new.beneficiary_id, new.part, new.base, new.counting_unit, new.work_ids, new.product_ids, new.product_forms,
              new.excluded_copies, new.effective_from)
             is not distinct from (old.beneficiary_id, old.part, old.base, old.counting_unit, old.work_ids, old.product_ids,
              old.product_forms, old.excluded_copies, old.effective_from) then
            return null;
          end if;
          rule := new.id;
        elsif tg_op = 'DELETE' then
          rule := old.rule_id;
        else
          rule := new.rule_id;
        end if;
        execute format('select exists (select 1 from %I.royalty_entry where rule_id = $1)', tg_table_schema) into applied using rule;
        if applied then
          raise exception 'constraint "royalty_rule_stays_as_applied": royalties are posted under this rule' using errcode = 'restrict_violation';
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger royalty_rule_stays_as_applied after update on royalty_rule
      for each row execute function keep_applied_rule('royalty_rule')`);
    this.addSql(`create trigger rate_step_stays_as_applied after insert or update or delete on rate_step
      for each row execute function keep_applied_rule('rate_step')`);
  }
}
