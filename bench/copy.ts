import pg from 'pg';

/** What pg's connection can do during a COPY; its types leave it out. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** A COPY of one statement, from or to a buffer in memory, as pg runs a query object of one's own. */
class Copy implements pg.Submittable {
  readonly received: Buffer[] = [];
  readonly done: Promise<void>;
  private resolve: () => void = () => undefined;
  private reject: (error: Error) => void = () => undefined;
  private readonly text: string;
  private readonly given: Buffer;

  constructor(text: string, given: Buffer = Buffer.alloc(0)) {
    this.text = text;
    this.given = given;
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  submit(connection: unknown): void {
    (connection as CopyConnection).query(this.text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.given);
    connection.endCopyFrom();
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.received.push(Buffer.from(chunk));
  }

  handleError(error: Error): void {
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.resolve();
  }

  handleCommandComplete(): void {
    // Nothing to do: pg tells when it is ready for the next statement.
  }
}

export async function copyOut(client: pg.Client, schema: string, table: string): Promise<Buffer> {
  const copy = client.query(new Copy(`copy "${schema}".${table} (${await writtenColumns(client, schema, table)}) to stdout`));
  await copy.done;
  return Buffer.concat(copy.received);
}

export async function copyIn(client: pg.Client, schema: string, table: string, rows: Buffer): Promise<void> {
  await client.query(new Copy(`copy "${schema}".${table} (${await writtenColumns(client, schema, table)}) from stdin`, rows)).done;
}

/** Columns the database does not reckon by itself. */
async function writtenColumns(client: pg.Client, schema: string, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = $1 and table_name = $2 and is_generated = 'NEVER' order by ordinal_position`,
    [schema, table],
  );
  return rows.map(({ name }) => `"${name}"`).join(', ');
}
