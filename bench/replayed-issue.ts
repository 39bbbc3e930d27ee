import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { CapturedStatement, CapturedValue } from './captured-statements.ts';
import type { FilledDespatch } from './fill-despatches.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The writes of one issue, as the application made them, ready to be made again for another parcel. */
export class ReplayedIssue {
  private readonly statements: readonly CapturedStatement[];
  private readonly issued: FilledDespatch;
  private readonly fixed: ReadonlySet<string>;

  /** `fixed` are the ids that every invoice names alike: the customer, the products, the fiscal year. */
  constructor(captured: readonly CapturedStatement[], issued: FilledDespatch, fixed: ReadonlySet<string>) {
    this.issued = issued;
    this.fixed = fixed;
    // What a read alone asks for is not replayed, but for the hash of the invoice before.
    this.statements = captured.filter(({ text }) => !/^\s*select/i.test(text) || /pg_notify|select number, hash/.test(text));
  }

  get texts(): string[] {
    return this.statements.map(({ text }) => text);
  }

  async run(client: pg.Client, despatch: FilledDespatch): Promise<void> {
    const ids = this.idsFor(despatch);
    const drawn: number[] = [];
    let previous = '';
    for (const { text, values } of this.statements) {
      const given = values.map((value) => replaced(value, ids));
      if (/insert into [^ ]+\.invoice \(/.test(text)) this.placeInvoice(given, drawn[0] ?? 0, previous);
      if (/insert into [^ ]+\.journal_entry \(/.test(text)) [given[3], given[6]] = [drawn[1], numberOf(drawn[0] ?? 0)];
      if (/select number, hash/.test(text)) given[1] = (drawn[0] ?? 0) - 1;
      if (/idempotency_key/.test(text)) given[0] = `bare ${despatch.id}`;
      const { rows } = await client.query(text, given);
      if (/number_series/.test(text)) drawn.push(rows[0].last_number);
      if (/select number, hash/.test(text)) previous = rows[0].hash;
    }
  }

  private placeInvoice(given: unknown[], sequence: number, previous: string): void {
    given[3] = sequence;
    given[4] = numberOf(sequence);
    const hashes = given.flatMap((value, i) => (typeof value === 'string' && /^([0-9a-f]{64})$/.test(value) ? [i] : []));
    const [before, own] = hashes as [number, number];
    given[before] = previous;
    given[own] = randomBytes(32).toString('hex');
  }

  private idsFor(despatch: FilledDespatch): (id: string) => string {
    const known = new Map([[this.issued.id, despatch.id]]);
    for (const [i, line] of this.issued.lines.entries()) {
      known.set(line.id, despatch.lines[i]?.id ?? '');
      known.set(line.orderLineId, despatch.lines[i]?.orderLineId ?? '');
    }
    return (id) => {
      if (this.fixed.has(id)) return id;
      const other = known.get(id) ?? randomUUID();
      known.set(id, other);
      return other;
    };
  }
}

function replaced(value: CapturedValue, ids: (id: string) => string): unknown {
  if (value.is === 'now') return new Date();
  if (value.is === 'token-hash') return Buffer.alloc(0);
  const one = (given: unknown) => (typeof given === 'string' && uuid.test(given) ? ids(given) : given);
  return Array.isArray(value.value) ? value.value.map(one) : one(value.value);
}

function numberOf(sequence: number): string {
  return `FA-${new Date().getFullYear()}-${String(sequence).padStart(5, '0')}`;
}
