import type { Day } from '@colophon/calendar';
import { sanitiseHtml } from '@colophon/onix';
import type { Snapshot, SnapshotContributor } from './catalogue-snapshots.js';
import type { DraftContributor, DraftedProduct, DraftField, DraftSubject, DraftText } from './drafted-product.js';
import { plainText } from './plain-text.js';
import { planPrices } from './plan-prices.js';

/** What would change, field by field: from what to what. */
export type Changes = Partial<Record<DraftField, readonly [old: unknown, now: unknown]>>;

/** Compared as they stand; an empty text is the same as none. */
const plainFields = [
  'gtin',
  'recordReference',
  'title',
  'subtitle',
  'originalTitle',
  'form',
  'composition',
  'collectionIssn',
  'collectionNumber',
  'editionNumber',
  'editionStatement',
  'language',
  'originalLanguage',
  'pages',
  'durationMinutes',
  'heightMm',
  'widthMm',
  'thicknessMm',
  'weightGrams',
  'publishedOn',
  'onSaleOn',
  'publishingStatus',
  'availability',
  'audienceCode',
  'ageFrom',
  'ageTo',
  'noContributor',
] as const satisfies readonly DraftField[];

/** Names of records of their own, the same whatever their accents and capitals. */
const namedFields = ['imprint', 'collection'] as const satisfies readonly DraftField[];

/**
 * What a draft changes in a product. What several products of one work share, contributors, texts and subjects, is only added to: a
 * file that tells less of the e-book than of the paper book must not take away what the paper book has.
 */
export function compareDraft(draft: DraftedProduct, snapshot: Snapshot, today: Day): Changes {
  const changes: Changes = {};
  for (const field of plainFields) {
    const [old, now] = [bare(snapshot[field]), bare(draft[field])];
    if (draft[field] !== undefined && old !== now) changes[field] = [old, now];
  }
  for (const field of namedFields) {
    const [old, now] = [snapshot[field] ?? '', draft[field]];
    if (now !== undefined && plainText(old) !== plainText(now ?? '')) changes[field] = [old || null, now];
  }
  note(changes, 'formDetails', draft.formDetails && [[...(snapshot.formDetails ?? [])].sort(), [...draft.formDetails].sort()]);
  note(changes, 'parts', draft.parts && [sorted(snapshot.parts ?? []), sorted(draft.parts)]);
  note(changes, 'otherIdentifiers', draft.otherIdentifiers && identifiers(draft.otherIdentifiers, snapshot));
  note(changes, 'contributors', draft.contributors && contributors(draft.contributors, snapshot));
  note(changes, 'subjects', draft.subjects && subjects(draft.subjects, snapshot));
  note(changes, 'texts', draft.texts && texts(draft.texts, snapshot));
  if (draft.prices) {
    const context = { today, form: snapshot.form, identifierKind: snapshot.identifierKind, vatRate: null };
    note(changes, 'prices', [snapshot.prices, planPrices(snapshot.prices, draft.prices, context)]);
  }
  return changes;
}

function note(changes: Changes, field: DraftField, pair: readonly [unknown, unknown] | undefined): void {
  if (pair && JSON.stringify(pair[0]) !== JSON.stringify(pair[1])) changes[field] = pair;
}

function bare(value: unknown): unknown {
  return value === '' || value === undefined ? null : value;
}

function sorted<T>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Numbers of other kinds are only added to. */
function identifiers(given: NonNullable<DraftedProduct['otherIdentifiers']>, { otherIdentifiers = [] }: Snapshot) {
  const key = ({ type, typeName, value }: (typeof given)[number]) => `${type} ${typeName} ${value}`;
  const known = new Set(otherIdentifiers.map(key));
  return [otherIdentifiers, [...otherIdentifiers, ...given.filter((one) => !known.has(key(one)))]] as const;
}

/** The same person in the same role: by ISNI when both have one, else by the name of the book or of the record. */
export function isSameContributor(given: DraftContributor, known: SnapshotContributor): boolean {
  if (given.role !== known.role) return false;
  if (given.isni !== null && known.isni !== null) return given.isni === known.isni;
  const name = plainText(given.name);
  return name === plainText(known.name) || name === plainText(known.publicName);
}

function contributors(given: readonly DraftContributor[], snapshot: Snapshot) {
  const known = snapshot.contributors;
  const shared = snapshot.productsOfWork > 1;
  const matched = given.map((one) => known.find((other) => isSameContributor(one, other)) ?? { ...one, ofProduct: shared });
  const result = new Set(shared ? [...known, ...matched] : matched);
  return [known, [...result]] as const;
}

function subjects(given: readonly DraftSubject[], snapshot: Snapshot) {
  const key = ({ scheme, code, heading }: DraftSubject) => JSON.stringify(code === '' ? [scheme, heading] : [scheme, code]);
  const known = snapshot.subjects ?? [];
  const byKey = new Map(known.map((one) => [key(one), one]));
  // A table's label may stand beside a code in the house and not in the file: the code is what tells subjects apart.
  const matched = given.map((one) => {
    const same = byKey.get(key(one));
    return same && (same.main === one.main || snapshot.productsOfWork > 1) ? same : same ? { ...same, main: one.main } : one;
  });
  const kept = snapshot.productsOfWork > 1 ? [...known, ...matched.filter((one) => !byKey.has(key(one)))] : matched;
  return [sorted(known), sorted(kept)] as const;
}

/** Only the texts the file gives are compared: it may give a description and leave the biography out. */
function texts(given: readonly DraftText[], snapshot: Snapshot) {
  const key = ({ type, language }: DraftText) => `${type} ${language}`;
  const known = new Map(snapshot.texts.map((one) => [key(one), one]));
  const differing = given.filter((one) => comparable(known.get(key(one))?.content ?? '') !== comparable(one.content));
  return [
    differing.map((one) => known.get(key(one)) ?? null),
    differing.map((one) => ({
      ...one,
      ofProduct: known.has(key(one)) && (snapshot.productsOfWork > 1 || known.get(key(one))?.ofProduct === true),
    })),
  ] as const;
}

const markup = /<\/?(?:p|br|em|strong|i|b|ul|ol|li|dl|dt|dd|sub|sup|a|h\d|div|span)\b[^>]*>/i;

export function isHtml(content: string): boolean {
  return markup.test(content);
}

function comparable(content: string): string {
  return (isHtml(content) ? sanitiseHtml(content) : content).replaceAll(/\r\n?/g, '\n').trim();
}
