import { eur, exact, type Money, percent, sum, toDecimal, unitPrice } from '@colophon/money';
import { describe, expect, it, test } from 'vitest';
import {
  type Advance,
  type AgreementTerms,
  correctStatement,
  draftStatement,
  draftStatements,
  type RoyaltyEntry,
  type RoyaltyStatement,
  type RunDelivery,
  type StatementLine,
  type StatementRequest,
} from '../src/index.ts';
import { agreement, approve, delivery, rule, steps, year } from './cast.ts';

const exclusions = [{ kind: 'fixed', copies: 100 }] as const;
const firstRun = delivery('2025-03-12', 3_000);
const reprint = delivery('2026-02-20', 2_000);

function request(changes: Partial<StatementRequest> = {}): StatementRequest {
  return {
    beneficiary: 'Marie Duval',
    period: year(2025),
    agreements: [agreement()],
    crossWorkAgreements: [],
    deliveries: [],
    entries: [],
    approved: [],
    ...changes,
  };
}

function advance(amount: bigint, changes: Partial<Advance> = {}): Advance {
  return {
    id: 'advance',
    beneficiary: 'Marie Duval',
    work: 'Le Vent',
    part: 'print',
    amount: eur(amount),
    paidOn: '2024-02-01',
    ...changes,
  };
}

/** Drafts and approves the years one after the other; the statements, and the book at the end. */
function stateYears(years: readonly number[], changes: Partial<StatementRequest>) {
  let entries: RoyaltyEntry[] = [];
  const statements = years.map((of) => {
    const statement = draftStatement(request({ ...changes, period: year(of), entries }));
    entries = approve(entries, statement, `R-${of}`);
    return statement;
  });
  return { statements, entries };
}

function printed(lines: readonly StatementLine[]): [StatementLine['kind'], string][] {
  return lines.map((line) => [line.kind, toDecimal(line.printed)]);
}

function linesOf(statement: RoyaltyStatement): readonly StatementLine[] {
  return statement.accounts.flatMap((account) => account.lines);
}

function dues(statements: readonly RoyaltyStatement[]): string[] {
  return statements.map(({ totals }) => toDecimal(totals.dueBeforeContributions));
}

describe('A run of 3,000 with 100 excluded in 2025, a reprint of 2,000 in 2026', () => {
  it('is 2,320.00 due in one year and 1,520.00 in the next, life to date 3,840.00', () => {
    // 2,900 × 10 × 8 % = 2,320.00 ; (2,000 − 100) × 10 × 8 % = 1,520.00
    const terms = agreement({ rules: [rule({ excludedCopies: exclusions })] });
    const { statements } = stateYears([2025, 2026], { agreements: [terms], deliveries: [firstRun, reprint] });
    expect(dues(statements)).toEqual(['2320.00', '1520.00']);
    expect(statements[1]?.accounts[0]?.lifeToDate).toMatchObject({ copiesReceived: 5_000, earned: eur(3840_00n), due: eur(3840_00n) });
  });

  it('lists the runs of the period only', () => {
    const { statements } = stateYears([2025, 2026], { deliveries: [firstRun, reprint] });
    expect(statements.map((it) => it.accounts[0]?.receptions)).toEqual([[firstRun], [reprint]]);
  });
});

describe('An advance of 6,000.00 larger than what three years earn', () => {
  const terms = agreement({ advances: [advance(6000_00n)] });
  const deliveries = [firstRun, reprint, delivery('2027-05-03', 1_000)];
  const { statements, entries } = stateYears([2025, 2026, 2027], { agreements: [terms], deliveries });

  it('is recouped without any payment', () => {
    // 2,400.00 + 1,600.00 + 800.00 = 4,800.00 recouped of 6,000.00
    expect(statements.map(({ totals }) => toDecimal(totals.recouped))).toEqual(['2400.00', '1600.00', '800.00']);
    expect(dues(statements)).toEqual(['0.00', '0.00', '0.00']);
  });

  it('shows what is left of it each year', () => {
    const left = statements.map((it) => it.accounts[0]?.advances[0]?.balance);
    expect(left).toEqual([eur(3600_00n), eur(2000_00n), eur(1200_00n)]);
    expect(statements[2]?.accounts[0]?.opening.unearnedAdvance).toEqual(eur(2000_00n));
    expect(statements[2]?.accounts[0]?.closing.unearnedAdvance).toEqual(eur(1200_00n));
  });

  it('is posted once', () => {
    expect(entries.filter((entry) => entry.kind === 'advance').map((entry) => entry.amount)).toEqual([exact('6000')]);
  });

  it('stays the author’s: a year without a run neither pays nor claims', () => {
    const idle = draftStatement(request({ agreements: [terms], deliveries, entries, period: year(2028) }));
    expect(idle.entries).toEqual([]);
    expect(idle.accounts[0]?.closing.unearnedAdvance).toEqual(eur(1200_00n));
  });
});

describe('Two works, one with an advance of 3,000.00', () => {
  const terms = agreement({ works: ['Le Vent', 'La Pluie'], advances: [advance(3000_00n)] });
  const deliveries = [delivery('2025-03-12', 1_000), delivery('2025-04-02', 2_000, { work: 'La Pluie' })];

  it('are not compensated: the other work is paid in full', () => {
    // Le Vent 800.00 recouped; La Pluie 2,000 × 0.80 = 1,600.00 due (CPI L132-17-1-1).
    const statement = draftStatement(request({ agreements: [terms], deliveries }));
    expect(statement.accounts.map(({ totals }) => [totals.recouped, totals.due])).toEqual([
      [eur(800_00n), eur(0n)],
      [eur(0n), eur(1600_00n)],
    ]);
  });

  it('are one account under a separate agreement', () => {
    // 800.00 + 1,600.00 = 2,400.00 recouped of 3,000.00
    const pool = { id: 'compensation', beneficiary: 'Marie Duval', signedOn: '2025-02-01', works: ['Le Vent', 'La Pluie'] };
    const statement = draftStatement(request({ agreements: [terms], deliveries, crossWorkAgreements: [pool] }));
    expect(statement.accounts).toHaveLength(1);
    expect(statement.accounts[0]).toMatchObject({ crossWorkAgreement: 'compensation', closing: { unearnedAdvance: eur(600_00n) } });
    expect(dues([statement])).toEqual(['0.00']);
  });

  it('are not pooled by an agreement signed after the period', () => {
    const pool = { id: 'compensation', beneficiary: 'Marie Duval', signedOn: '2026-02-01', works: ['Le Vent', 'La Pluie'] };
    expect(draftStatement(request({ agreements: [terms], deliveries, crossWorkAgreements: [pool] })).accounts).toHaveLength(2);
  });
});

describe('Amounts that do not fall on a cent', () => {
  // 1 × 12.45 × 7 % = 0.8715, printed 0.87 on each line; three make 2.6145 → 2.61 ; six make 5.229 → 5.23.
  const terms = agreement({ rules: [rule({ steps: steps([0, '7']) })] });
  const single = (day: string): RunDelivery => delivery(day, 1, { priceExcludingTax: unitPrice('12.45') });
  const deliveries = ['2025-01-05', '2025-02-05', '2025-03-05', '2026-01-05', '2026-02-05', '2026-03-05'].map(single);
  const { statements, entries } = stateYears([2025, 2026], { agreements: [terms], deliveries });

  it('are rounded once, cumulatively, the cent standing on its own line', () => {
    expect(dues(statements)).toEqual(['2.61', '2.62']);
    expect(statements.map((it) => printed(linesOf(it)))).toEqual([
      [
        ['earned', '0.87'],
        ['earned', '0.87'],
        ['earned', '0.87'],
      ],
      [
        ['earned', '0.87'],
        ['earned', '0.87'],
        ['earned', '0.87'],
        ['rounding', '0.01'],
      ],
    ]);
  });

  it('are in the book exactly, brought to whole cents by the rounding entries', () => {
    const total = (kind: string) => entries.filter((it) => it.kind === kind).reduce((exactly, it) => exactly + it.amount, 0n);
    expect(total('earned')).toBe(exact('5.229'));
    expect(total('earned') + total('adjusted')).toBe(exact('5.23'));
  });
});

describe('After the statement of 2025 is approved', () => {
  const approved = [{ id: 'R-2025', period: year(2025) }];
  const { entries } = stateYears([2025], { deliveries: [firstRun] });

  it('a period that overlaps it is refused', () => {
    const overlapping = { from: '2025-07-01', to: '2026-07-01' };
    expect(() => draftStatement(request({ period: overlapping, entries, approved }))).toThrow(
      expect.objectContaining({
        code: 'period-overlaps-approved',
        facts: { statement: 'R-2025', from: '2025-01-01', lastDay: '2025-12-31' },
      }),
    );
  });

  it('a delivery recorded late is in the next statement, marked as such', () => {
    const late = delivery('2025-11-30', 500);
    const next = draftStatement(request({ period: year(2026), deliveries: [firstRun, late], entries, approved }));
    expect(linesOf(next)).toMatchObject([{ kind: 'earned', receivedBeforePeriod: true, printed: eur(400_00n) }]);
    expect(next.accounts[0]?.receptions).toEqual([late]);
  });

  it('a delivery counted wrong is corrected by the difference only', () => {
    // 3,000 were 2,950: 2,360.00 − 2,400.00 = −40.00, carried; the next 1,600.00 pay 1,560.00.
    const recounted = { ...firstRun, receivedCopies: 2_950 };
    const facts = request({ deliveries: [recounted, reprint], entries, approved });
    const correction = correctStatement({ id: 'R-2025', period: year(2025) }, facts);
    expect(linesOf(correction)).toMatchObject([{ kind: 'adjusted', statement: 'R-2025', before: exact('2400'), after: exact('2360') }]);
    expect(correction.totals).toMatchObject({ earned: eur(-40_00n), carried: eur(40_00n), dueBeforeContributions: eur(0n) });

    const book = approve(entries, correction, 'R-2025-bis');
    const next = draftStatement({ ...facts, period: year(2026), entries: book });
    expect(linesOf(next).map((line) => line.kind)).toEqual(['earned']);
    expect(next.totals.dueBeforeContributions).toEqual(eur(1560_00n));
  });

  it('a delivery that never was is taken back by the correction', () => {
    const correction = correctStatement({ id: 'R-2025', period: year(2025) }, request({ deliveries: [], entries, approved }));
    expect(printed(linesOf(correction))).toEqual([['adjusted', '-2400.00']]);
  });

  it('a work that leaves the agreement keeps its account until what was posted on it is settled', () => {
    const terms = agreement({ works: ['La Pluie'] });
    const moved = { ...firstRun, work: 'La Pluie' };
    const next = draftStatement(request({ period: year(2026), agreements: [terms], deliveries: [moved], entries, approved }));
    expect(printed(linesOf(next))).toEqual([
      ['earned', '2400.00'],
      ['adjusted', '-2400.00'],
    ]);
  });

  it('there is nothing to correct while the facts agree', () => {
    expect(() => correctStatement({ id: 'R-2025', period: year(2025) }, request({ deliveries: [firstRun], entries, approved }))).toThrow(
      expect.objectContaining({ code: 'nothing-to-correct' }),
    );
  });
});

test('a beneficiary without an agreement is refused', () => {
  expect(() => draftStatement(request({ beneficiary: 'Paul Lenoir' }))).toThrow(expect.objectContaining({ code: 'no-agreement' }));
});

test('base and rate are shown even for a year that earns nothing, at the step reached so far', () => {
  const terms = agreement({ rules: [rule({ steps: steps([0, '8'], [2_500, '10']) })] });
  const at = (of: number) => draftStatement(request({ agreements: [terms], deliveries: [firstRun], period: year(of) })).accounts[0]?.rules;
  expect(at(2024)).toMatchObject([{ rule: 'marie-print', countedCopies: 0, rate: percent('8') }]);
  expect(at(2027)).toMatchObject([{ rule: 'marie-print', countedCopies: 3_000, stepAbove: 2_500, rate: percent('10') }]);
});

test('a book without any run still has its account, at zero', () => {
  const statement = draftStatement(request());
  expect(statement.accounts).toHaveLength(1);
  expect(statement.totals.due).toEqual(eur(0n));
});

test('all statements of a period come one by one, a refused one among them with its reason', () => {
  const jean = agreement({ id: 'C-2', works: ['La Pluie'], rules: [rule({ id: 'jean', beneficiary: 'Jean Roy' })] });
  const agreements: AgreementTerms[] = [agreement(), jean];
  const deliveries = [firstRun, delivery('2025-03-12', 10, { work: 'La Pluie', priceExcludingTax: null, priceSource: null })];
  const drafted = [...draftStatements({ ...request({ agreements, deliveries }), approved: [] })];
  const outcome = drafted.map((it) => [it.beneficiary, 'statement' in it ? toDecimal(it.statement.totals.due) : it.refusal.code]);
  expect(outcome).toEqual([
    ['Marie Duval', '2400.00'],
    ['Jean Roy', 'price-unknown'],
  ]);
});

test('the recap is the sum of the accounts', () => {
  const terms = agreement({ works: ['Le Vent', 'La Pluie'] });
  const deliveries = [firstRun, delivery('2025-04-02', 2_000, { work: 'La Pluie' })];
  const statement = draftStatement(request({ agreements: [terms], deliveries }));
  const due = (money: readonly Money[]) => sum(money);
  expect(statement.totals.due).toEqual(due(statement.accounts.map((account) => account.totals.due)));
});
