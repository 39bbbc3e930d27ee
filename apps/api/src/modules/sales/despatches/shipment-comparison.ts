import type { DespatchState } from './despatch.entity.js';
import type { ShippedRow } from './workshop-reading.js';

/** A despatch as it was asked for, or as it left. */
export interface AskedDespatch {
  readonly id: string;
  readonly number: string | null;
  readonly customerName: string;
  readonly state: DespatchState;
  readonly lines: readonly AskedLine[];
}

export interface AskedLine {
  readonly id: string;
  readonly orderLineId: string;
  readonly title: string;
  readonly gtin: string | null;
  readonly copies: number;
  /** What its order still takes. */
  readonly most: number;
}

export type LineFinding = 'as-asked' | 'short' | 'more' | 'not-in-file';
export type StrangerFinding = 'unknown-line' | 'other-title' | 'unreadable';

export interface ComparedLine {
  readonly lineId: string;
  readonly orderLineId: string;
  readonly title: string;
  readonly gtin: string | null;
  readonly asked: number;
  readonly shipped: number;
  /** What will be written: never more than the order still takes. */
  readonly recorded: number;
  readonly finding: LineFinding;
}

export interface ComparedDespatch {
  readonly despatchId: string;
  readonly number: string | null;
  readonly customerName: string;
  readonly state: DespatchState;
  readonly shippedOn: string | null;
  readonly parcels: { readonly carrier: string; readonly trackingNumber: string }[];
  readonly lines: ComparedLine[];
}

export interface Comparison {
  readonly despatches: ComparedDespatch[];
  readonly strangers: { readonly row: number; readonly ean: string; readonly finding: StrangerFinding }[];
  /** How many points the file and the house do not agree on. */
  readonly differences: number;
  /** Despatches that confirming would write. */
  readonly toRecord: number;
}

/**
 * What the workshop says it sent, against what it was asked. Lines are known by their own id, so the same file read twice says the same:
 * a despatch that has left is compared with what left and is not written again.
 */
export function compareShipments(rows: readonly ShippedRow[], asked: readonly AskedDespatch[]): Comparison {
  const lines = new Map(asked.flatMap((despatch) => despatch.lines.map((line) => [line.id, { despatch, line }] as const)));
  const strangers: { row: number; ean: string; finding: StrangerFinding }[] = [];
  const read = rows.flatMap((row) => {
    const known = lines.get(row.line);
    if (!known || (row.despatch !== '' && row.despatch !== known.despatch.id)) return stranger(row, 'unknown-line');
    if (row.ean !== '' && known.line.gtin !== null && row.ean !== known.line.gtin) return stranger(row, 'other-title');
    if (row.copies === null) return stranger(row, 'unreadable');
    return [{ ...row, copies: row.copies, despatchId: known.despatch.id }];
  });
  const mentioned = new Set(read.map(({ despatchId }) => despatchId));
  const despatches = asked
    .filter(({ id }) => mentioned.has(id))
    .map((despatch) =>
      compared(
        despatch,
        read.filter(({ despatchId }) => despatchId === despatch.id),
      ),
    );
  const differing = despatches.flatMap(({ lines: of }) => of.filter(({ finding }) => finding !== 'as-asked'));
  return {
    despatches,
    strangers,
    differences: differing.length + strangers.length + despatches.filter(({ state }) => state === 'cancelled').length,
    toRecord: despatches.filter(({ state }) => state === 'preparing').length,
  };

  function stranger({ row, ean }: ShippedRow, finding: StrangerFinding): [] {
    strangers.push({ row, ean, finding });
    return [];
  }
}

type ReadRow = ShippedRow & { readonly copies: number };

function compared({ id, number, customerName, state, lines }: AskedDespatch, rows: readonly ReadRow[]): ComparedDespatch {
  const parcels = rows.flatMap(({ carrier, parcels: numbers }) => numbers.map((trackingNumber) => ({ carrier, trackingNumber })));
  return {
    despatchId: id,
    number,
    customerName,
    state,
    shippedOn:
      rows
        .flatMap(({ shippedOn }) => shippedOn ?? [])
        .sort()
        .at(-1) ?? null,
    parcels: [...new Map(parcels.map((parcel) => [parcel.trackingNumber, parcel])).values()],
    lines: lines.map((line) => {
      const mine = rows.filter((row) => row.line === line.id);
      const shipped = mine.reduce((sum, { copies }) => sum + copies, 0);
      return {
        lineId: line.id,
        orderLineId: line.orderLineId,
        title: line.title,
        gtin: line.gtin,
        asked: line.copies,
        shipped,
        recorded: Math.min(shipped, line.most),
        finding: findingOf(line.copies, shipped, mine.length),
      };
    }),
  };
}

function findingOf(asked: number, shipped: number, rows: number): LineFinding {
  if (rows === 0) return 'not-in-file';
  if (shipped === asked) return 'as-asked';
  return shipped < asked ? 'short' : 'more';
}
