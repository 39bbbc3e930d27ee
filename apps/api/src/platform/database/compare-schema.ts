import type { MikroORM } from '@mikro-orm/postgresql';

interface Column {
  table_name: string;
  column_name: string;
  formatted: string;
  nullable: boolean;
  generated: boolean;
}

/** Where the entities and the tables that the migrations made disagree, one sentence each; none when they agree. */
export async function compareSchema(orm: MikroORM, schema: string): Promise<string[]> {
  const columns = await orm.em.getConnection().execute<Column[]>(
    `select c.relname as table_name, a.attname as column_name, format_type(a.atttypid, a.atttypmod) as formatted,
            not a.attnotnull as nullable, a.attgenerated <> '' as generated
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = '${schema}' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
  );
  const tables = Map.groupBy(columns, (column) => column.table_name);
  return [...orm.getMetadata().getAll().values()].flatMap((entity) => {
    const table = tables.get(entity.tableName);
    if (!table) return [`The entity ${entity.className} has no table ${entity.tableName}.`];
    const mapped = new Map(
      Object.values(entity.properties).flatMap((property) =>
        (property.fieldNames ?? []).map((name, i) => [name, { property, type: property.columnTypes?.[i] ?? '' }] as const),
      ),
    );
    const missing = table
      .filter((column) => !column.generated && !mapped.has(column.column_name))
      .map((column) => `The column ${entity.tableName}.${column.column_name} is in no property of ${entity.className}.`);
    const wrong = [...mapped].flatMap(([name, { property, type }]) => {
      const column = table.find((one) => one.column_name === name);
      if (!column) return [`The property ${entity.className}.${property.name} has no column ${entity.tableName}.${name}.`];
      const faults: string[] = [];
      if (normal(column.formatted) !== normal(type))
        faults.push(`${entity.tableName}.${name} is ${column.formatted}, its property says ${type}.`);
      if (column.nullable !== (property.nullable ?? false))
        faults.push(`${entity.tableName}.${name} may ${column.nullable ? '' : 'not '}be null, its property says otherwise.`);
      return faults;
    });
    return [...missing, ...wrong];
  });
}

const sameTypes: Record<string, string> = {
  varchar: 'text',
  'character varying': 'text',
  'character varying(255)': 'text',
  'varchar(255)': 'text',
  int: 'integer',
  'timestamp with time zone': 'timestamptz',
  'timestamptz(0)': 'timestamptz',
  'timestamptz(6)': 'timestamptz',
  'timestamptz(3)': 'timestamptz',
  'timestamp(0) with time zone': 'timestamptz',
  bool: 'boolean',
};

function normal(type: string): string {
  const lower = type.toLowerCase().replaceAll(/,\s+/g, ',');
  return sameTypes[lower] ?? lower;
}
