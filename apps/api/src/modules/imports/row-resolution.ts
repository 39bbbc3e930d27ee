import type { Day } from '@colophon/calendar';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { CatalogueSnapshots, type Snapshot } from './catalogue/catalogue-snapshots.js';
import { type Changes, compareDraft } from './catalogue/compare-draft.js';
import type { DraftedProduct, RowFault } from './catalogue/drafted-product.js';
import { type DraftMatch, DraftMatcher } from './catalogue/match-drafts.js';
import type { ImportSettings, RowState } from './import.schemas.js';
import { ownCopy } from './own-copy.js';

/** What the rows before this one in the file were given: their lines by key, their works by key. */
export interface FileMemory {
  readonly lines: Map<string, number>;
  readonly works: Map<string, string>;
}

export interface Resolution {
  readonly state: RowState;
  readonly key: string;
  readonly workKey: string | null;
  readonly workId: string | null;
  readonly productId: string | null;
  readonly draft: DraftedProduct;
  readonly changes: Changes;
  readonly faults: readonly RowFault[];
}

export interface DraftedRow {
  readonly line: number;
  readonly draft: DraftedProduct;
  readonly faults: readonly RowFault[];
}

/** Sets the rows of a file beside the catalogue: which product each is, what it would change, which work it belongs to. */
@Injectable()
export class RowResolution {
  constructor(
    private readonly matcher: DraftMatcher,
    private readonly snapshots: CatalogueSnapshots,
  ) {}

  async resolve(rows: readonly DraftedRow[], memory: FileMemory, defaults: ImportSettings['defaults'], today: Day): Promise<Resolution[]> {
    const matches = await this.matcher.match(rows.map(({ draft }) => draft));
    const known = matches.flatMap(({ productId }) => (productId === null ? [] : [productId]));
    const snapshots = await this.snapshots.of([...new Set(known)]);
    const inHouse = await this.matcher.numbersKnown(rows.flatMap(({ draft }) => (draft.parts ?? []).map(({ gtin }) => gtin)));
    return rows.map((row, i) => resolveRow(withKnownParts(row, inHouse), matches[i] as DraftMatch, snapshots, memory, defaults, today));
  }
}

/** Parts of a set that the house does not have yet are named and passed over; they may stand further down in the same file. */
function withKnownParts(row: DraftedRow, inHouse: ReadonlySet<string>): DraftedRow {
  const missing = (row.draft.parts ?? []).filter(({ gtin }) => !inHouse.has(gtin));
  if (missing.length === 0) return row;
  const faults = missing.map(({ gtin }) => ({ field: 'parts', code: 'part-not-in-house', facts: { number: gtin }, blocking: false }));
  return { ...row, faults: [...row.faults, ...faults] };
}

function resolveRow(
  row: DraftedRow,
  match: DraftMatch,
  snapshots: ReadonlyMap<string, Snapshot>,
  memory: FileMemory,
  defaults: ImportSettings['defaults'],
  today: Day,
): Resolution {
  const snapshot = match.productId === null ? undefined : snapshots.get(match.productId);
  const faults = [...row.faults, ...faultsOf(row, match, snapshot, memory)];
  const wrong = faults.some(({ blocking }) => blocking);
  const draft = snapshot ? row.draft : withDefaults(row.draft, defaults);
  const changes = snapshot && !wrong ? compareDraft(withoutUnknownParts(draft, faults), snapshot, today) : {};
  const same = Object.keys(changes).length === 0;
  return {
    state: wrong ? 'wrong' : snapshot ? (same ? 'unchanged' : 'changed') : 'new',
    key: match.key,
    workKey: match.workKeys[0] ?? null,
    workId: snapshot ? ofKnownWork(snapshot, match, memory) : wrong ? null : workOf(match, memory),
    productId: snapshot?.productId ?? (wrong ? null : uuid()),
    draft,
    changes,
    faults,
  };
}

function withoutUnknownParts(draft: DraftedProduct, faults: readonly RowFault[]): DraftedProduct {
  const unknown = new Set(faults.filter(({ code }) => code === 'part-not-in-house').map(({ facts }) => facts['number']));
  return unknown.size === 0 || !draft.parts ? draft : { ...draft, parts: draft.parts.filter(({ gtin }) => !unknown.has(gtin)) };
}

function faultsOf(
  { line, draft, faults }: DraftedRow,
  match: DraftMatch,
  snapshot: Snapshot | undefined,
  { lines }: FileMemory,
): RowFault[] {
  const found: RowFault[] = [];
  const numberUnread = faults.some(({ field, blocking }) => field === 'gtin' && blocking);
  if (!snapshot && draft.title === undefined && !faults.some(({ field }) => field === 'title')) {
    found.push({ field: 'title', code: 'title-missing', facts: {}, blocking: true });
  }
  if (match.referenceOfOther) {
    found.push({
      field: 'recordReference',
      code: 'reference-of-another-product',
      facts: { reference: draft.recordReference },
      blocking: true,
    });
  }
  // A row whose number cannot be read has no key yet: its title may well be that of another row.
  for (const key of numberUnread ? [] : keysOf(match, draft, snapshot)) {
    const first = lines.get(key);
    if (first === undefined) lines.set(ownCopy(key), line);
    else if (first !== line && found.every(({ code }) => code !== 'twice-in-file')) {
      found.push({
        field: draft.gtin ? 'gtin' : 'title',
        code: 'twice-in-file',
        facts: { number: draft.gtin ?? draft.title, line: first },
        blocking: true,
      });
    }
  }
  return found;
}

function keysOf({ key }: DraftMatch, draft: DraftedProduct, snapshot: Snapshot | undefined): string[] {
  const keys = [key];
  if (snapshot) keys.push(`product:${snapshot.productId}`);
  if (draft.recordReference && !key.startsWith('reference:')) keys.push(`reference:${draft.recordReference}`);
  return keys;
}

/** The work the house has, or one an earlier row of the file was given; else a new one that later rows may join. */
function workOf({ workId, workKeys }: DraftMatch, { works }: FileMemory): string {
  const [first] = workKeys;
  const known = workId ?? (first === undefined ? undefined : works.get(first)) ?? uuid();
  for (const key of workKeys.slice(0, 1)) if (!works.has(key)) works.set(ownCopy(key), known);
  return known;
}

function ofKnownWork({ workId }: Snapshot, { workKeys }: DraftMatch, { works }: FileMemory): string {
  const [first] = workKeys;
  if (first !== undefined && !works.has(first)) works.set(ownCopy(first), workId);
  return workId;
}

function withDefaults(draft: DraftedProduct, defaults: ImportSettings['defaults'] = {}): DraftedProduct {
  const { form, imprint, vatRate } = defaults;
  return {
    ...draft,
    ...(form !== undefined && draft.form === undefined && { form }),
    ...(imprint !== undefined && draft.imprint === undefined && { imprint }),
    ...(vatRate !== undefined &&
      draft.prices && { prices: draft.prices.map((price) => ({ ...price, vatRate: price.vatRate ?? vatRate })) }),
  };
}
