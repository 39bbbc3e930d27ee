import { unitPrice } from '@colophon/money';
import { describe, expect, it, test } from 'vitest';
import {
  type EarnedLine,
  earnedLines,
  earnOnPrintedQuantity,
  explain,
  explainLine,
  inCountingOrder,
  type RoyaltyRule,
  type RunDelivery,
} from '../src/index.ts';
import { agreement, delivery, rule, steps } from './cast.ts';

function lastLine(it: RoyaltyRule, deliveries: readonly RunDelivery[]): EarnedLine {
  const terms = agreement({ rules: [it] });
  const earning = earnOnPrintedQuantity(terms, it, inCountingOrder(deliveries, '9999-12-31')).at(-1);
  const line = earning && earnedLines(terms, it, earning).at(-1);
  if (!line) throw new Error('The case earns nothing.');
  return line;
}

/** Makes the spaces of a French text visible: `_` no-break, `'` narrow no-break. */
function visible(text: string): string {
  return text.replaceAll('\u00A0', '_').replaceAll('\u202F', "'");
}

describe('2,900 of 3,000 copies at 10.00 and 8 %', () => {
  const line = lastLine(rule({ excludedCopies: [{ kind: 'fixed', copies: 100 }] }), [delivery('2025-03-01', 3_000)]);

  it('is spelled out in French with its no-break spaces', () => {
    const { calculation, details } = explain(line, 'fr');
    expect(visible(calculation)).toBe("2'900_ex. × 10,00_€ × 8_% = 2'320,00_€");
    expect(details.map(visible)).toEqual([
      "3'000_ex. reçus le 1er_mars_2025, moins 100_ex. hors droits_: 2'900_ex. comptés.",
      "Du 1er au 2'900e exemplaire compté_: 8_% sur tous les exemplaires.",
      'Prix hors taxe en vigueur à la réception.',
    ]);
  });

  it('is spelled out in English', () => {
    const { calculation, details } = explain(line, 'en');
    expect(visible(calculation)).toBe('2,900_copies × 10.00 × 8_% = 2,320.00');
    expect(details.map(visible)).toEqual([
      '3,000_copies received on 1_March_2025, less 100 royalty-free: 2,900 counted.',
      'Copies 1 to 2,900 of the count: 8_% on all copies.',
      'Tax-excluded price in force on reception.',
    ]);
  });
});

test('a step, a half percent and a price of four decimals keep their digits', () => {
  // 1,000 × 14.2181 × 7.5 % = 1,066.3575 → 1,066.36
  const stepped = rule({ steps: steps([0, '5'], [1_000, '7.5'], [2_000, '10']) });
  const priced = { priceExcludingTax: unitPrice('14.2181'), priceSource: 'first-announced' } as const;
  const line = lastLine(stepped, [delivery('2025-03-12', 2_000, priced)]);
  const french = explain(line, 'fr');
  expect(visible(french.calculation)).toBe("1'000_ex. × 14,2181_€ × 7,5_% = 1'066,36_€");
  expect(visible(french.details[1] ?? '')).toBe("Du 1'001e au 2'000e exemplaire compté_: 7,5_% au-delà de 1'000 et jusqu’à 2'000_ex.");
  expect(visible(french.details[2] ?? '')).toBe('Prix hors taxe_: le premier annoncé, aucun n’étant encore en vigueur à la réception.');
});

test('a correction says what was stated and what it is now', () => {
  const line = {
    kind: 'adjusted',
    agreement: 'C',
    rule: 'r',
    work: 'w',
    run: 'run',
    delivery: 'd',
    receivedOn: '2025-03-12',
    statement: 'R-2025-001',
    before: 2400_00000000n,
    after: 2360_00000000n,
    printed: { minor: -40_00n, currency: 'EUR' },
  } as const;
  expect(visible(explainLine(line, 'fr').calculation)).toBe("2'360,00_€ − 2'400,00_€ = −40,00_€");
  expect(visible(explainLine(line, 'en').details[0] ?? '')).toBe(
    'Reception of 12_March_2025: statement R-2025-001 gave 2,400.00, the calculation now gives 2,360.00.',
  );
});
