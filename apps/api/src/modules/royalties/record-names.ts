import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';

const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The rules refuse with ids, because they know no names; a person reads the names. */
@Injectable()
export class RecordNames {
  constructor(private readonly house: HouseDatabase) {}

  /** Does `work`; a refusal names the people, works and products it is about. */
  async refusing<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw error instanceof Refusal ? await this.named(error) : error;
    }
  }

  async named(refusal: Refusal): Promise<Refusal> {
    const ids = Object.values(refusal.facts).filter((fact): fact is string => typeof fact === 'string' && isId.test(fact));
    if (ids.length === 0) return refusal;
    const names = await this.of(ids);
    const facts = Object.entries(refusal.facts).map(([key, fact]) => [key, (typeof fact === 'string' && names.get(fact)) || fact]);
    return new Refusal(refusal.code, Object.fromEntries(facts) as Refusal['facts']);
  }

  private async of(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.house.rows<{ id: string; name: string }>(
      `select id::text, public_name as name from house.party where id = any($1::uuid[])
       union all select id::text, title from house.work where id = any($1::uuid[])
       union all select id::text, title from house.product where id = any($1::uuid[])
       union all select id::text, reference from house.publishing_agreement where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
