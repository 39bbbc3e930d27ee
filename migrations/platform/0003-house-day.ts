import { Migration } from '@mikro-orm/migrations';

/** The day it is in a house, for guards that tell what is past from what is to come. */
export class HouseDayFunction extends Migration {
  override up(): void {
    // The application says with each transaction what instant it is (SET LOCAL, like the actor), so that tables and rules never disagree
    // about midnight; whoever says nothing, with psql, is judged by the server's clock. Days are those of the house's time zone.
    this.addSql(`
      create function public.house_today(house text) returns date language plpgsql stable as $$
      declare
        zone text;
        instant timestamptz := coalesce(nullif(current_setting('colophon.now', true), '')::timestamptz, now());
      begin
        execute format('select time_zone from %I.house_profile where id = 1', house) into zone;
        return (instant at time zone coalesce(zone, 'Europe/Paris'))::date;
      end $$`);
  }
}
