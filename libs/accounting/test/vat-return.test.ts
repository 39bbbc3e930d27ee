import { period } from '@colophon/calendar';
import { eur, percent } from '@colophon/money';
import { describe, expect, it } from 'vitest';
import { inEuros, type Side, type VatLine, type VatTag, vatCategoryLabels, vatReturn } from '../src/index.ts';

const march = period('2026-03-01', '2026-04-01');
let postings = 0;

function line(side: Side, cents: bigint, vat: Partial<VatTag>, bookedOn = '2026-03-16'): VatLine {
  postings += 1;
  const tag = { operation: 'sale', part: 'base', category: 'S', rate: percent('5.50'), ...vat } as const;
  return { posting: `p${postings}`, side, amount: eur(cents), bookedOn, vat: tag };
}

const full = percent('20.00');
const lines: readonly VatLine[] = [
  line('credit', 110_90n, {}),
  line('credit', 6_10n, { part: 'tax' }),
  line('credit', 50_05n, {}),
  line('credit', 2_75n, { part: 'tax' }),
  // A credit note of 10.00
  line('debit', 10_00n, {}),
  line('debit', 55n, { part: 'tax' }),
  line('credit', 100_00n, { rate: full }),
  line('credit', 20_00n, { rate: full, part: 'tax' }),
  line('credit', 80_00n, { category: 'K', rate: 0n }),
  line('credit', 999_00n, {}, '2026-04-01'),
  line('debit', 300_00n, { operation: 'purchase' }),
  line('debit', 16_50n, { operation: 'purchase', part: 'tax' }),
  line('debit', 40_00n, { operation: 'asset-purchase', part: 'tax', rate: full }),
];

describe('The VAT return of March', () => {
  const figures = vatReturn(lines, march);

  it('has sales by rate, less credit notes, with the lines behind', () => {
    // 110.90 + 50.05 − 10.00 = 150.95; 6.10 + 2.75 − 0.55 = 8.30; 150.95 × 5.5 % = 8.30225 → 8.30
    expect(figures.sales).toMatchObject([
      { category: 'S', rate: full, base: eur(100_00n), vat: eur(20_00n), difference: eur(0n) },
      {
        category: 'S',
        rate: percent('5.50'),
        base: eur(150_95n),
        vat: eur(8_30n),
        difference: eur(0n),
        lines: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'],
      },
      { category: 'K', rate: 0n, base: eur(80_00n), vat: eur(0n) },
    ]);
  });

  it('deducts purchases, assets apart', () => {
    expect(figures.purchases).toEqual([
      { operation: 'purchase', vat: eur(16_50n), lines: ['p12'] },
      { operation: 'asset-purchase', vat: eur(40_00n), lines: ['p13'] },
    ]);
    // 28.30 − 56.50 = −28.20: a credit
    expect([figures.collected, figures.deductible, figures.due]).toEqual([eur(28_30n), eur(56_50n), eur(-28_20n)]);
  });

  it('shows VAT that the base does not explain', () => {
    // 100.00 × 5.5 % = 5.50, 4.50 posted
    const [sale] = vatReturn([line('credit', 100_00n, {}), line('credit', 4_50n, { part: 'tax' })], march).sales;
    expect(sale?.difference).toEqual(eur(1_00n));
  });

  it('is asked in whole euros', () => {
    expect([eur(150_49n), eur(150_50n), eur(-150_50n)].map(inEuros)).toEqual([150n, 151n, -151n]);
  });

  it('names each category in both languages', () => {
    expect(Object.values(vatCategoryLabels).every(({ fr, en }) => fr !== '' && en !== '')).toBe(true);
  });
});
