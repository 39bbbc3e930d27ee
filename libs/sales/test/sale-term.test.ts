import { isPlace, movementReasons } from '@colophon/stock';
import { expect, test } from 'vitest';
import { channelOf, royaltyEffectOf, type SaleTerm, saleTerms } from '../src/index.ts';

const terms = Object.keys(saleTerms) as SaleTerm[];

test.each(terms)('%s moves copies as the stock book allows', (term) => {
  const { movement, to } = saleTerms[term];
  expect(movementReasons[movement].to).toContain(to);
});

test('what is free is never invoiced and is out of rights; a deposit stays ours and is neither', () => {
  for (const term of terms.filter((term) => saleTerms[term].invoiced === 'never')) expect(royaltyEffectOf(term)).toBe('free');
  expect([royaltyEffectOf('deposit'), isPlace(saleTerms.deposit.to)]).toEqual(['none', true]);
  expect(royaltyEffectOf('firm')).toBe('sale');
});

test('a shop abroad is export, a reader abroad is not', () => {
  expect([channelOf('bookseller', false), channelOf('bookseller', true), channelOf('reader', true)]).toEqual([
    'bookshop',
    'export',
    'direct',
  ]);
});
