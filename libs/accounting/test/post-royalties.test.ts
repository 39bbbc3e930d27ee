import { eur } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { postAdvance, postRoyalties, type RoyaltiesToPost, standardAccounts, totals } from '../src/index.ts';
import { anyCents } from './any-entry.ts';
import { postings } from './postings.ts';
import { refusalOf } from './refusal-of.ts';

const statement: RoyaltiesToPost = {
  documentRef: 'R-2026-014',
  approvedOn: '2027-03-31',
  bookedOn: '2026-12-31',
  author: 'duval',
  authorName: 'Marie Duval',
  earned: eur(1_600_00n),
  recouped: eur(680_00n),
  carried: eur(0n),
  dueOn: '2027-06-30',
};

describe('Royalties approved', () => {
  it('are an expense, take the advance earned off what the author holds, and are due for the rest', () => {
    // 1,600.00 − 680.00 = 920.00: the second statement of the tale in libs/royalties
    expect(postings(postRoyalties(statement, standardAccounts))).toEqual([
      'Dr 6516 1600.00',
      '   Cr 4091 duval 680.00',
      '   Cr 467 duval 920.00',
    ]);
  });

  it('wholly recouped leave nothing due', () => {
    expect(postings(postRoyalties({ ...statement, recouped: eur(1_600_00n) }, standardAccounts))).toEqual([
      'Dr 6516 1600.00',
      '   Cr 4091 duval 1600.00',
    ]);
  });

  it('that fall below zero are carried, not claimed: nothing is posted', () => {
    const below = { ...statement, earned: eur(-50_00n), recouped: eur(0n), carried: eur(50_00n) };
    expect(refusalOf(() => postRoyalties(below, standardAccounts))).toEqual({
      code: 'royalties-nothing-to-post',
      documentRef: 'R-2026-014',
    });
  });

  it('that absorb what was carried are an expense of what is left', () => {
    // 80.00 earned − 50.00 carried before = 30.00
    const absorbed = { ...statement, earned: eur(80_00n), recouped: eur(0n), carried: eur(-50_00n) };
    expect(postings(postRoyalties(absorbed, standardAccounts))).toEqual(['Dr 6516 30.00', '   Cr 467 duval 30.00']);
  });

  it('that give back an advance recouped by mistake raise it again', () => {
    const corrected = { ...statement, earned: eur(-20_00n), recouped: eur(-20_00n) };
    expect(postings(postRoyalties(corrected, standardAccounts))).toEqual(['   Cr 6516 20.00', 'Dr 4091 duval 20.00']);
  });

  test('always balance', () => {
    const anySigned = fc.tuple(anyCents, fc.boolean()).map(([cents, negative]) => eur(negative ? -cents : cents));
    fc.assert(
      fc.property(anySigned, anySigned, (earned, recouped) => {
        const [debits, credits] = totals(postRoyalties({ ...statement, earned, recouped }, standardAccounts).lines);
        expect(debits).toEqual(credits);
      }),
    );
  });
});

describe('An advance paid', () => {
  const advance = { documentRef: 'A-2026-003', paidOn: '2026-02-02', bookedOn: '2026-02-02', author: 'duval', authorName: 'Marie Duval' };

  it('is held by the author until it is earned', () => {
    expect(postings(postAdvance({ ...advance, amount: eur(3_000_00n) }, standardAccounts))).toEqual([
      'Dr 4091 duval 3000.00',
      '   Cr 512 3000.00',
    ]);
  });

  it('of nothing is refused', () => {
    expect(refusalOf(() => postAdvance({ ...advance, amount: eur(0n) }, standardAccounts))).toMatchObject({
      code: 'advance-amount-invalid',
    });
  });
});
