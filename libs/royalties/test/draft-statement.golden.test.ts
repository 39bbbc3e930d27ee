import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { correctStatement, draftStatement, type RoyaltyEntry, type StatementRequest } from '../src/index.ts';
import { approve } from './cast.ts';
import { printStatement } from './print-statement.ts';
import { readCase, type StatedPeriod } from './read-case.ts';

const folder = join(import.meta.dirname, 'draft-statement.golden');

test.each(readdirSync(folder))('the statements of %s read as they did', (name) => {
  const file = join(folder, name, 'statement.txt');
  const text = stateCase(join(folder, name));
  if (process.env['GOLDEN'] === 'write') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

/** Drafts and approves the statements of the case in order, and prints them one under the other. */
function stateCase(path: string): string {
  const { language, statements, ...facts } = readCase(path);
  const approved: { id: string; period: StatedPeriod['period'] }[] = [];
  let entries: RoyaltyEntry[] = [];
  const texts = statements.map(({ id, period, corrects, recounted }) => {
    const deliveries = facts.deliveries.map((it) => ({ ...it, receivedCopies: recounted[it.delivery] ?? it.receivedCopies }));
    const request: StatementRequest = { ...facts, deliveries, period, entries, approved };
    const statement = corrects === null ? draftStatement(request) : correctStatement({ id: corrects, period }, request);
    entries = approve(entries, statement, id);
    approved.push({ id, period });
    return printStatement(id, statement, language);
  });
  return texts.join('\n');
}
