import { Migration } from '@mikro-orm/migrations';
import { appendOnly } from './triggers.ts';

/** Invoices and credit notes as issued: numbered without gap, chained, never altered. Terms are those of EN 16931. */
export class Invoices extends Migration {
  override up(): void {
    this.invoices();
    this.lines();
    this.toInvoice();
    this.documents();
  }

  /** `content` is the whole invoice in words and figures: what it is printed and sent from, today and in ten years (domain.md M6). */
  private invoices(): void {
    this.addSql(`
      create table invoice (
        id uuid not null,
        kind text not null,
        series text not null,
        sequence integer not null,
        number text not null,
        customer_id uuid not null,
        issued_on date not null,
        due_on date not null,
        currency text not null default 'EUR',
        tax_included boolean not null default false,
        corrects_id uuid,
        lines_net numeric(14, 2) not null,
        allowances numeric(14, 2) not null default 0,
        charges numeric(14, 2) not null default 0,
        net numeric(14, 2) not null,
        vat numeric(14, 2) not null,
        gross numeric(14, 2) not null,
        content jsonb not null,
        previous_hash text not null,
        hash text not null,
        issued_at timestamptz not null,
        issued_by text,
        constraint invoice_pkey primary key (id),
        constraint invoice_number_key unique (number),
        constraint invoice_sequence_key unique (series, sequence),
        constraint invoice_hash_key unique (hash),
        constraint invoice_kind_check check (kind in ('invoice', 'credit-note')),
        constraint invoice_sequence_check check (sequence > 0),
        constraint invoice_number_check check (number ~ '^[0-9A-Z+/_-]{1,35}$'),
        constraint invoice_due_check check (due_on >= issued_on),
        constraint invoice_total_check check (net = lines_net - allowances + charges and gross = net + vat
          and net >= 0 and vat >= 0 and allowances >= 0 and charges >= 0),
        constraint invoice_corrects_check check (corrects_id is null or kind = 'credit-note'),
        constraint invoice_hash_check check (hash ~ '^[0-9a-f]{64}$' and previous_hash ~ '^([0-9a-f]{64})?$'),
        constraint invoice_customer_id_fkey foreign key (customer_id) references customer (id),
        constraint invoice_corrects_id_fkey foreign key (corrects_id) references invoice (id)
      )`);
    this.addSql(`create index invoice_customer_id_idx on invoice (customer_id, issued_on desc)`);
    this.addSql(`create index invoice_issued_on_idx on invoice (issued_on desc, id desc)`);
    this.addSql(`create index invoice_corrects_id_idx on invoice (corrects_id) where corrects_id is not null`);
    this.addSql(appendOnly('invoice'));
    // One follows the other: the number, the day and the hash of the one before.
    this.addSql(`
      create function check_invoices() returns trigger language plpgsql as $$
      declare
        wrong text;
      begin
        execute format('
          select i.number from invoices i
          left join %1$I.invoice b on b.series = i.series and b.sequence = i.sequence - 1
          where (i.sequence = 1 and i.previous_hash <> '''')
             or (i.sequence > 1 and (b.id is null or b.hash <> i.previous_hash or b.issued_on > i.issued_on))
          limit 1', tg_table_schema) into wrong;
        if wrong is not null then
          raise exception 'invoice % violates constraint "invoice_continuous"', wrong using errcode = 'check_violation';
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger invoice_continuous after insert on invoice referencing new table as invoices
      for each statement execute function check_invoices()`);
  }

  /** EN 16931 gives a unit price six decimals; `account_role` is what the books call the sale. */
  private lines(): void {
    this.addSql(`
      create table invoice_line (
        id uuid not null,
        invoice_id uuid not null,
        position smallint not null,
        kind text not null,
        product_id uuid,
        order_line_id uuid,
        despatch_line_id uuid,
        part smallint not null default 1,
        credits_line_id uuid,
        description text not null,
        copies integer not null,
        sale_term text,
        public_price numeric(12, 2),
        unit_price numeric(14, 6) not null,
        discount numeric(5, 2) not null default 0,
        net_price numeric(14, 6) not null,
        vat_category text not null,
        vat_rate numeric(5, 2) not null,
        vat_regime text not null,
        account_role text not null,
        net numeric(14, 2) not null,
        constraint invoice_line_pkey primary key (id),
        constraint invoice_line_position_key unique (invoice_id, position),
        constraint invoice_line_kind_check check (kind in ('product', 'other')),
        constraint invoice_line_copies_check check (copies > 0),
        constraint invoice_line_amounts_check check (unit_price >= 0 and net_price >= 0 and net >= 0 and discount between 0 and 100 and vat_rate between 0 and 100),
        constraint invoice_line_product_check check ((kind = 'product') = (product_id is not null)),
        constraint invoice_line_vat_category_check check (vat_category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O')),
        constraint invoice_line_invoice_id_fkey foreign key (invoice_id) references invoice (id),
        constraint invoice_line_product_id_fkey foreign key (product_id) references product (id),
        constraint invoice_line_order_line_id_fkey foreign key (order_line_id) references sales_order_line (id),
        constraint invoice_line_despatch_line_id_fkey foreign key (despatch_line_id) references despatch_line (id),
        constraint invoice_line_credits_line_id_fkey foreign key (credits_line_id) references invoice_line (id)
      )`);
    // A parcel's line is invoiced once; a set whose parts bear several rates of VAT is one line of the parcel and a part for each rate.
    this.addSql(`create unique index invoice_line_despatch_line_key on invoice_line (despatch_line_id, part)
      where despatch_line_id is not null and credits_line_id is null`);
    this.addSql(`create index invoice_line_credits_line_id_idx on invoice_line (credits_line_id) where credits_line_id is not null`);
    this.addSql(`create index invoice_line_product_id_idx on invoice_line (product_id) where product_id is not null`);
    this.addSql(`create index invoice_line_order_line_id_idx on invoice_line (order_line_id) where order_line_id is not null`);
    this.addSql(appendOnly('invoice_line'));
    this.addSql(`
      create table invoice_vat (
        invoice_id uuid not null,
        vat_category text not null,
        vat_rate numeric(5, 2) not null,
        base numeric(14, 2) not null,
        amount numeric(14, 2) not null,
        exemption_code text,
        constraint invoice_vat_pkey primary key (invoice_id, vat_category, vat_rate),
        constraint invoice_vat_amount_check check (base >= 0 and amount >= 0),
        constraint invoice_vat_exemption_check check ((vat_category in ('E', 'AE', 'K', 'G', 'O')) = (exemption_code is not null)),
        constraint invoice_vat_invoice_id_fkey foreign key (invoice_id) references invoice (id)
      )`);
    this.addSql(appendOnly('invoice_vat'));
    // The lines and the tax are the invoice's, to the cent, once it is written; and no credit goes above what was invoiced.
    this.addSql(`
      create function check_invoice_lines() returns trigger language plpgsql as $$
      declare
        wrong text;
      begin
        execute format('
          select i.number from %1$I.invoice i
          where i.id in (select invoice_id from lines)
            and i.lines_net <> (select sum(l.net) from %1$I.invoice_line l where l.invoice_id = i.id) limit 1', tg_table_schema) into wrong;
        if wrong is not null then
          raise exception 'invoice % violates constraint "invoice_lines_total"', wrong using errcode = 'check_violation';
        end if;
        if not exists (select 1 from lines where credits_line_id is not null) then
          return null;
        end if;
        execute format('
          select i.number from lines n
          join %1$I.invoice_line o on o.id = n.credits_line_id
          join %1$I.invoice i on i.id = o.invoice_id
          cross join lateral (select sum(k.copies) as copies, sum(k.net) as net from %1$I.invoice_line k where k.credits_line_id = o.id) k
          where k.copies > o.copies or k.net > o.net limit 1', tg_table_schema) into wrong;
        if wrong is not null then
          raise exception 'invoice % violates constraint "invoice_line_credited"', wrong using errcode = 'check_violation';
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger invoice_line_checked after insert on invoice_line referencing new table as lines
      for each statement execute function check_invoice_lines()`);
    this.addSql(`
      create function check_invoice_vat() returns trigger language plpgsql as $$
      declare
        wrong text;
      begin
        execute format('
          select i.number from %1$I.invoice i
          where i.id in (select invoice_id from taxes)
            and row(i.net, i.vat) <> (select sum(v.base), sum(v.amount) from %1$I.invoice_vat v where v.invoice_id = i.id)
          limit 1', tg_table_schema) into wrong;
        if wrong is not null then
          raise exception 'invoice % violates constraint "invoice_vat_total"', wrong using errcode = 'check_violation';
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger invoice_vat_checked after insert on invoice_vat referencing new table as taxes
      for each statement execute function check_invoice_vat()`);
    this.addSql(`
      create function check_invoice_whole() returns trigger language plpgsql as $$
      declare
        whole boolean;
      begin
        execute format('select exists (select 1 from %1$I.invoice_line where invoice_id = $1)
          and exists (select 1 from %1$I.invoice_vat where invoice_id = $1)', tg_table_schema) into whole using new.id;
        if not whole then
          raise exception 'invoice % violates constraint "invoice_lines_total"', new.number using errcode = 'check_violation';
        end if;
        return null;
      end $$`);
    this.addSql(`create constraint trigger invoice_whole after insert on invoice
      deferrable initially deferred for each row execute function check_invoice_whole()`);
  }

  /** What was despatched as a sale and waits for its invoice: whoever issues takes it from here, so that two at once do not both. */
  private toInvoice(): void {
    this.addSql(`
      create table despatch_to_invoice (
        despatch_id uuid not null,
        customer_id uuid not null,
        despatched_on date not null,
        constraint despatch_to_invoice_pkey primary key (despatch_id),
        constraint despatch_to_invoice_despatch_id_fkey foreign key (despatch_id) references despatch (id),
        constraint despatch_to_invoice_customer_id_fkey foreign key (customer_id) references customer (id)
      )`);
    this.addSql(`create index despatch_to_invoice_customer_id_idx on despatch_to_invoice (customer_id, despatched_on)`);
    this.addSql(`create index despatch_to_invoice_despatched_on_idx on despatch_to_invoice (despatched_on)`);
    this.addSql(`
      create function note_despatch_to_invoice() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' or old.state <> 'despatched' then
          execute format('insert into %I.despatch_to_invoice (despatch_id, customer_id, despatched_on) values ($1, $2, $3)', tg_table_schema)
            using new.id, new.customer_id, new.despatched_on;
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger despatch_to_invoice after insert or update of state on despatch
      for each row when (new.state = 'despatched' and new.purpose = 'sale') execute function note_despatch_to_invoice()`);
  }

  /** The Factur-X made of it, and each time it was sent. */
  private documents(): void {
    this.addSql(`
      create table invoice_document (
        invoice_id uuid not null,
        file_id uuid not null,
        constraint invoice_document_pkey primary key (invoice_id),
        constraint invoice_document_invoice_id_fkey foreign key (invoice_id) references invoice (id),
        constraint invoice_document_file_id_fkey foreign key (file_id) references stored_file (id)
      )`);
    this.addSql(appendOnly('invoice_document'));
    this.addSql(`
      create table invoice_mail (
        id uuid not null,
        invoice_id uuid not null,
        mail_id uuid not null,
        constraint invoice_mail_pkey primary key (id),
        constraint invoice_mail_invoice_id_fkey foreign key (invoice_id) references invoice (id),
        constraint invoice_mail_mail_id_fkey foreign key (mail_id) references mail_message (id)
      )`);
    this.addSql(`create index invoice_mail_invoice_id_idx on invoice_mail (invoice_id)`);
  }
}
