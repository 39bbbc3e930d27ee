import { eur } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { recoup } from '../src/index.ts';

describe('An account with an advance of 3,000.00 not earned yet', () => {
  const opened = { unearnedAdvance: eur(3000_00n), negativeCarry: eur(0n) };

  it('recoups royalties until the advance is earned, then pays', () => {
    // 2,320.00 all recouped, 680.00 left; then 1,600.00: 680.00 recouped, 920.00 paid.
    const first = recoup(opened, eur(2320_00n));
    expect([first.recouped, first.payable, first.balance.unearnedAdvance]).toEqual([eur(2320_00n), eur(0n), eur(680_00n)]);
    const second = recoup(first.balance, eur(1600_00n));
    expect([second.recouped, second.payable, second.balance.unearnedAdvance]).toEqual([eur(680_00n), eur(920_00n), eur(0n)]);
  });

  it('carries a negative period to the next statement and claims nothing', () => {
    // −200.00 is carried; of the next 500.00, 200.00 absorb it and 300.00 are recouped.
    const negative = recoup(opened, eur(-200_00n));
    expect([negative.recouped, negative.payable, negative.carried]).toEqual([eur(0n), eur(0n), eur(200_00n)]);
    const next = recoup(negative.balance, eur(500_00n));
    expect([next.recouped, next.payable, next.carried]).toEqual([eur(300_00n), eur(0n), eur(-200_00n)]);
  });
});

const cents = fc.bigInt({ min: -1_000_000n, max: 1_000_000n });

test('recouped + payable − carried is the royalties, and nothing is ever claimed from the author', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 1_000_000n }), fc.array(cents, { maxLength: 12 }), (advance, periods) => {
      let balance = { unearnedAdvance: eur(advance), negativeCarry: eur(0n) };
      for (const royalties of periods) {
        const result = recoup(balance, eur(royalties));
        expect(result.recouped.minor + result.payable.minor - result.carried.minor).toBe(royalties);
        expect(result.payable.minor >= 0n && result.recouped.minor >= 0n).toBe(true);
        expect(result.balance.unearnedAdvance.minor >= 0n && result.balance.negativeCarry.minor >= 0n).toBe(true);
        balance = result.balance;
      }
    }),
  );
});
