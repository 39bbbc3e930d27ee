import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CatalogueReading, type CatalogueRecord, readOnix, toCatalogue, writeOnix } from '../src/index.ts';

const fixtures = resolve(import.meta.dirname, '../../../fixtures/onix');

export function fixture(name: string): string {
  return readFileSync(join(fixtures, name), 'utf8');
}

/** Every record of a text, given to the reader in pieces of a size that cuts tags and characters anywhere. */
export async function readings(text: string, pieceLength = 1_000): Promise<CatalogueReading[]> {
  const found: CatalogueReading[] = [];
  for await (const record of readOnix(pieces(text, pieceLength))) found.push(toCatalogue(record));
  return found;
}

export function* pieces(text: string, length: number): Generator<string> {
  for (let from = 0; from < text.length; from += length) yield text.slice(from, from + length);
}

export async function onixOf(records: Iterable<CatalogueRecord>, release: '3.0' | '3.1' = '3.0'): Promise<string> {
  let text = '';
  const header = { senderName: 'Petit Vent', senderGln: '3012345678902', sentAt: '2026-03-02T08:00:00Z', release };
  for await (const piece of writeOnix(records, header)) text += piece;
  return text;
}
