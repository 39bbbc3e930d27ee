import { z } from 'zod';
import type { HouseDatabase } from '../database/house-database.js';

/** One page of a list and how many rows there are in all; counted up to 10,000, then "more than that". */
export class Page<Row> {
  constructor(
    readonly rows: readonly Row[],
    readonly total: number,
    readonly capped: boolean,
  ) {}
}

export const countCap = 10_000;

const words = z.string().trim().max(200);

/** The query every list accepts: page, page size, sort (`-publishedOn` is descending), search, and its own filters. */
export function listQuery<Sort extends string, Filters extends z.ZodRawShape>(sorts: readonly [Sort, ...Sort[]], filters: Filters) {
  const directions = sorts.flatMap((sort) => [sort, `-${sort}` as const]);
  return z
    .object({
      page: z.coerce.number().int().min(1).default(1),
      pageSize: z.coerce.number().int().min(1).max(200).default(50),
      sort: z.enum(directions as [Sort | `-${Sort}`, ...(Sort | `-${Sort}`)[]]).optional(),
      q: words.optional(),
      id: z.string().optional().describe('Several ids separated by commas: only these records'),
      ...filters,
    })
    .strict();
}

/** `order by` of a list: the column its sort names (each list gives its own table of expressions), ties by id. */
export function orderBy(sort: string | undefined, columns: Readonly<Record<string, string>>, fallback: string): string {
  if (sort === undefined) return fallback;
  const descending = sort.startsWith('-');
  const column = columns[descending ? sort.slice(1) : sort];
  if (column === undefined) throw new Error(`The list has no column for the sort "${sort}".`);
  return `${column} ${descending ? 'desc nulls last' : 'asc nulls last'}`;
}

/** Gathers conditions and their parameters while a list's SQL is put together; `?` becomes the next `$n`. */
export class Conditions {
  private readonly parts: string[] = [];
  readonly params: unknown[] = [];

  add(condition: string, ...params: unknown[]): this {
    this.parts.push(condition.replaceAll('?', () => `$${this.params.push(params.shift())}`));
    return this;
  }

  /** The same, when the value was given. */
  when(value: unknown, condition: string): this {
    return value === undefined || value === '' ? this : this.add(condition, value);
  }

  /** The next parameter's place, for what stands outside the conditions. */
  param(value: unknown): string {
    return `$${this.params.push(value)}`;
  }

  toString(): string {
    return this.parts.length === 0 ? 'true' : this.parts.map((part) => `(${part})`).join(' and ');
  }
}

interface ListSql {
  readonly columns: string;
  /** The tables of the list, after `from`. */
  readonly tables: string;
  readonly where: Conditions;
  /** With its ties settled, so that no row stands on two pages. */
  readonly order: string;
}

/** One page of a list and its capped count: two statements, whatever the list. */
export async function readPage<Row>(
  house: HouseDatabase,
  { columns, tables, where, order }: ListSql,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<Page<Row>> {
  const [counted] = await house.rows<{ n: number }>(
    `select count(*)::int as n from (select 1 from ${tables} where ${where} limit ${countCap + 1}) counted`,
    where.params,
  );
  const rows = await house.rows<Row>(
    `select ${columns} from ${tables} where ${where} order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize}`,
    where.params,
  );
  const total = counted?.n ?? 0;
  return new Page(rows, total, total > countCap);
}

export function idList(id: string | undefined): string[] | undefined {
  return id === undefined ? undefined : id.split(',').filter((one) => /^[0-9a-f-]{36}$/i.test(one));
}
