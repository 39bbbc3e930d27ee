import type pg from 'pg';

export type Row = Readonly<Record<string, unknown>>;

const rowsPerStatement = 2000;

/** Adds the rows to a table of the house's schema, a few thousand by statement. All rows name the same columns. */
export async function addRows(client: pg.Client, schema: string, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    await client.query(
      `insert into "${schema}".${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::"${schema}".${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(from, from + rowsPerStatement))],
    );
  }
}
