import { Migration } from '@mikro-orm/migrations';

/** What has been told, counted or paid stays as it was, whoever asks the tables to change it. */
export class WhatIsPastStays extends Migration {
  override up(): void {
    this.prices();
    this.numberSeries();
    this.agreements();
    this.files();
    this.works();
    this.runsAndPlaces();
    this.feed();
    this.neverEmptied();
  }

  /**
   * A price has run once a day began with it: what held on a day before today is the past. An end is announced and withdrawn from today on.
   * A first history may be told whole, as it comes out of an old system: nothing was known of those days. Later on the past of a market is
   * told only by an import, in days no price covers (the exclusion constraint sees to it). A price that has run goes with its product, or
   * with the import that brought it while that import is undone; the tables know both.
   */
  private prices(): void {
    this.addSql(`
      create or replace function price_keeps_past() returns trigger language plpgsql as $$
      declare
        today date := public.house_today(tg_table_schema);
      begin
        if (new.id, new.product_id, new.price_type, new.amount, new.currency, new.vat_rate, new.territory, new.valid_from, new.created_at)
           is distinct from
           (old.id, old.product_id, old.price_type, old.amount, old.currency, old.vat_rate, old.territory, old.valid_from, old.created_at) then
          raise exception 'constraint "price_keeps_past": a price is ended and followed by another, never rewritten'
            using errcode = 'restrict_violation', constraint = 'price_keeps_past';
        end if;
        if new.valid_to is distinct from old.valid_to
           and least(coalesce(old.valid_to, 'infinity'), coalesce(new.valid_to, 'infinity')) < today then
          raise exception 'constraint "price_keeps_past": a price ends today at the earliest, and one that ended stays ended'
            using errcode = 'restrict_violation', constraint = 'price_keeps_past';
        end if;
        return new;
      end $$`);
    this.addSql(`
      create function price_leaves_with_reason() returns trigger language plpgsql as $$
      declare
        leaves boolean := old.valid_from >= public.house_today(tg_table_schema);
      begin
        if leaves is not true then
          execute format('select not exists (select 1 from %1$I.product p where p.id = $1)
              or exists (select 1 from %1$I.import i join %1$I.import_row r on r.import_id = i.id
                where i.state = ''undoing'' and r.product_id = $1 and r.written_at = $2 and r.undone_at is null)', tg_table_schema)
            into leaves using old.product_id, old.created_at;
        end if;
        if not leaves then
          raise exception 'constraint "price_keeps_past": a price that has run is never removed'
            using errcode = 'restrict_violation', constraint = 'price_keeps_past';
        end if;
        return old;
      end $$`);
    this.addSql(`create trigger price_leaves_with_reason before delete on price for each row execute function price_leaves_with_reason()`);
    // Prices of one transaction are one telling, in however many statements: now() is the instant it began.
    this.addSql(`
      create function price_begins_from_today() returns trigger language plpgsql as $$
      declare
        late uuid;
      begin
        execute format('
          select n.id from added n
          where coalesce(n.valid_from, ''-infinity'') < $1
            and exists (select 1 from %1$I.price p where p.product_id = n.product_id and p.territory = n.territory and p.currency = n.currency
              and p.id <> n.id and p.created_at <> now() and coalesce(p.valid_from, ''-infinity'') < $1)
            and not exists (select 1 from %1$I.import i join %1$I.import_row r on r.import_id = i.id
              where i.state = ''confirming'' and r.product_id = n.product_id and r.written_at is null)
          limit 1', tg_table_schema) into late using public.house_today(tg_table_schema);
        if late is not null then
          raise exception 'constraint "price_keeps_past": where a price has run, another begins today at the earliest'
            using errcode = 'restrict_violation', constraint = 'price_keeps_past';
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger price_begins_from_today after insert on price referencing new table as added
      for each statement execute function price_begins_from_today()`);
  }

  /** One by one from the number it began with, which may continue a series kept elsewhere: no number twice, none left out. */
  private numberSeries(): void {
    this.addSql(`
      create function keep_number_series() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and new.series = old.series and new.last_number = old.last_number + 1 then
          return new;
        end if;
        raise exception 'constraint "number_series_kept": a number series goes up one by one and is never removed'
          using errcode = 'restrict_violation', constraint = 'number_series_kept';
      end $$`);
    this.addSql(`create trigger number_series_kept before update or delete on number_series
      for each row execute function keep_number_series()`);
  }

  /**
   * An amount that was posted is of the currency its agreement had, and an advance in the book is the one that was paid (an advance bears
   * the currency of its agreement). Locking the row as for its removal waits for whoever is posting under it at this moment.
   */
  private agreements(): void {
    this.addSql(`
      create function keep_agreement_currency() returns trigger language plpgsql as $$
      declare
        posted boolean;
      begin
        execute format('select 1 from %I.publishing_agreement where id = $1 for update', tg_table_schema) using old.id;
        execute format('select exists (select 1 from %I.royalty_entry where agreement_id = $1)', tg_table_schema) into posted using old.id;
        if posted then
          raise exception 'constraint "publishing_agreement_currency_kept": royalties are posted in the currency of this agreement'
            using errcode = 'restrict_violation', constraint = 'publishing_agreement_currency_kept';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger publishing_agreement_currency_kept before update on publishing_agreement
      for each row when (new.currency is distinct from old.currency) execute function keep_agreement_currency()`);
    this.addSql(`
      create function keep_posted_advance() returns trigger language plpgsql as $$
      declare
        posted boolean;
      begin
        execute format('select 1 from %I.advance where id = $1 for update', tg_table_schema) using old.id;
        execute format('select exists (select 1 from %I.royalty_entry where advance_id = $1)', tg_table_schema) into posted using old.id;
        if posted then
          raise exception 'constraint "advance_stays_as_posted": this advance is in the book of royalties'
            using errcode = 'restrict_violation', constraint = 'advance_stays_as_posted';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger advance_stays_as_posted before update on advance
      for each row when ((new.id, new.agreement_id, new.beneficiary_id, new.work_id, new.part, new.amount, new.paid_on)
        is distinct from (old.id, old.agreement_id, old.beneficiary_id, old.work_id, old.part, old.amount, old.paid_on))
      execute function keep_posted_advance()`);
  }

  /** Bytes bear their sum: another file is another row. One that a mail carries stays too; other uses are foreign keys. */
  private files(): void {
    this.addSql(`
      create function keep_stored_file() returns trigger language plpgsql as $$
      declare
        attached boolean := true;
      begin
        if tg_op = 'DELETE' then
          execute format('select exists (select 1 from %I.mail_message where attachments @> to_jsonb($1::text))', tg_table_schema)
            into attached using old.id;
        end if;
        if attached then
          raise exception 'constraint "stored_file_kept": a stored file is never altered, nor removed while a mail carries it'
            using errcode = 'restrict_violation', constraint = 'stored_file_kept';
        end if;
        return old;
      end $$`);
    this.addSql(`create trigger stored_file_kept before update or delete on stored_file
      for each row execute function keep_stored_file()`);
  }

  /**
   * Copies are counted, and royalties owed, by work: a product moves to another work only while nothing was ordered or moved and nobody is
   * credited or quoted for it alone. Royalties stand on deliveries, deliveries on print runs.
   */
  private works(): void {
    this.addSql(`
      create function keep_work_of_product() returns trigger language plpgsql as $$
      declare
        used boolean;
      begin
        execute format('select 1 from %I.product where id = $1 for update', tg_table_schema) using old.id;
        execute format('select exists (select 1 from %1$I.print_run where product_id = $1)
          or exists (select 1 from %1$I.stock_movement where product_id = $1)
          or exists (select 1 from %1$I.contributor where work_id = $2 and product_id = $1)
          or exists (select 1 from %1$I.text_content where work_id = $2 and product_id = $1)', tg_table_schema)
          into used using old.id, old.work_id;
        if used then
          raise exception 'constraint "product_work_kept": a product that was printed, moved or described stays with its work'
            using errcode = 'restrict_violation', constraint = 'product_work_kept';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger product_work_kept before update on product
      for each row when (new.work_id is distinct from old.work_id) execute function keep_work_of_product()`);
  }

  /** What was delivered was this product; whether a place holds copies of the house is part of every balance. */
  private runsAndPlaces(): void {
    this.addSql(`
      create function keep_product_of_run() returns trigger language plpgsql as $$
      declare
        delivered boolean;
      begin
        execute format('select 1 from %I.print_run where id = $1 for update', tg_table_schema) using old.id;
        execute format('select exists (select 1 from %I.print_run_delivery where print_run_id = $1)', tg_table_schema)
          into delivered using old.id;
        if delivered then
          raise exception 'constraint "print_run_product_kept": copies of this run were delivered'
            using errcode = 'restrict_violation', constraint = 'print_run_product_kept';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger print_run_product_kept before update on print_run
      for each row when (new.product_id is distinct from old.product_id) execute function keep_product_of_run()`);
    this.addSql(`
      create function keep_kind_of_location() returns trigger language plpgsql as $$
      declare
        used boolean;
      begin
        execute format('select 1 from %I.location where id = $1 for update', tg_table_schema) using old.id;
        execute format('select exists (select 1 from %I.stock_movement where from_location_id = $1 or to_location_id = $1)', tg_table_schema)
          into used using old.id;
        if used then
          raise exception 'constraint "location_kind_kept": copies went through this place as what it was'
            using errcode = 'restrict_violation', constraint = 'location_kind_kept';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger location_kind_kept before update on location
      for each row when (new.kind is distinct from old.kind) execute function keep_kind_of_location()`);
  }

  /** A shop that has read up to a position has read everything below it: positions only go up, and no object leaves the feed. */
  private feed(): void {
    this.addSql(`
      create function keep_feed_position() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and new.position >= old.position and to_jsonb(new) - 'position' = to_jsonb(old) - 'position' then
          return new;
        end if;
        raise exception 'constraint "feed_position_kept": positions of the change feed only go up'
          using errcode = 'restrict_violation', constraint = 'feed_position_kept';
      end $$`);
    for (const table of ['feed_counter', 'feed_entry']) {
      this.addSql(`create trigger ${table}_kept before update or delete on ${table} for each row execute function keep_feed_position()`);
    }
  }

  private neverEmptied(): void {
    const kept = ['audit_entry', 'number_series', 'price', 'stored_file', 'stock_balance', 'royalty_statement', 'statement_line'];
    for (const table of [...kept, 'feed_counter', 'feed_entry']) {
      this.addSql(`create trigger ${table}_never_emptied before truncate on ${table}
        for each statement execute function public.refuse_change('${table}')`);
    }
  }
}
