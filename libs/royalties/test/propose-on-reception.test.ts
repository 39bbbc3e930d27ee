import { eur, toDecimal } from '@colophon/money';
import { describe, expect, it, test } from 'vitest';
import { draftStatement, proposeOnReception, type StatementRequest } from '../src/index.ts';
import { agreement, approve, delivery, post, rule, steps, year } from './cast.ts';

const terms = agreement({ rules: [rule({ excludedCopies: [{ kind: 'fixed', copies: 100 }] })] });
const firstRun = delivery('2025-03-12', 3_000);

function statementOf(changes: Partial<StatementRequest>) {
  const nothing = { crossWorkAgreements: [], deliveries: [], entries: [], approved: [] };
  return draftStatement({ beneficiary: 'Marie Duval', period: year(2025), agreements: [terms], ...nothing, ...changes });
}

describe('A run of 3,000 received, 100 excluded', () => {
  const [proposal] = proposeOnReception(terms, firstRun, { deliveries: [firstRun], entries: [] });
  const entries = post(proposal?.entries ?? [], 'reception', null);

  it('proposes 2,320.00 at once', () => {
    // 2,900 × 10.00 × 8 % = 2,320.00
    expect(proposal).toMatchObject({ beneficiary: 'Marie Duval', earned: eur(2320_00n), recouped: eur(0n), due: eur(2320_00n) });
    expect(proposal?.lines).toMatchObject([{ copies: 2_900, countedBefore: 0, countedAfter: 2_900 }]);
  });

  it('is not proposed twice', () => {
    expect(() => proposeOnReception(terms, firstRun, { deliveries: [firstRun], entries })).toThrow(
      expect.objectContaining({ code: 'reception-already-posted' }),
    );
  });

  it('is shown by the statement of the year, which has nothing left to pay and posts nothing again', () => {
    const statement = statementOf({ deliveries: [firstRun], entries });
    expect(statement.totals).toMatchObject({ earned: eur(2320_00n), dueAtReception: eur(2320_00n), dueBeforeContributions: eur(0n) });
    expect(statement.accounts[0]?.lines).toMatchObject([{ kind: 'earned', postedAtReception: true, printed: eur(2320_00n) }]);
    expect(statement.entries).toEqual([]);
    expect(statement.takesOver).toEqual(entries.map((entry) => entry.id));
  });

  it('is not shown again the year after', () => {
    const book = approve(entries, statementOf({ deliveries: [firstRun], entries }), 'R-2025');
    const next = statementOf({ deliveries: [firstRun], entries: book, period: year(2026) });
    expect(next.accounts[0]?.lines).toEqual([]);
    expect(next.accounts[0]?.lifeToDate.due).toEqual(eur(2320_00n));
  });

  it('is stated at its new amount when the copies are recounted before the statement', () => {
    // 2,950 − 100 = 2,850 × 0.80 = 2,280.00; 40.00 too much were posted and are carried.
    const statement = statementOf({ deliveries: [{ ...firstRun, receivedCopies: 2_950 }], entries });
    expect(statement.accounts[0]?.lines).toMatchObject([{ kind: 'earned', printed: eur(2280_00n) }]);
    expect(statement.totals).toMatchObject({ earned: eur(2280_00n), carried: eur(40_00n), dueBeforeContributions: eur(0n) });
  });
});

test('author and illustrator each have their proposal', () => {
  // 3,000 × 10 × 6 % = 1,800.00 ; × 4 % = 1,200.00
  const shared = agreement({
    rules: [rule({ id: 'a', steps: steps([0, '6']) }), rule({ id: 'i', beneficiary: 'Jean Roy', steps: steps([0, '4']) })],
  });
  const proposals = proposeOnReception(shared, firstRun, { deliveries: [], entries: [] });
  expect(proposals.map((it) => [it.beneficiary, toDecimal(it.due)])).toEqual([
    ['Marie Duval', '1800.00'],
    ['Jean Roy', '1200.00'],
  ]);
});

test('an advance is recouped at reception, and the statement goes on from what is left', () => {
  // 2,320.00 recouped of 3,000.00 at reception; a second run of 1,000: (1,000 − 100) × 0.80 = 720.00, of which 680.00 recouped.
  const advance = {
    id: 'adv',
    beneficiary: 'Marie Duval',
    work: 'Le Vent',
    part: 'print',
    amount: eur(3000_00n),
    paidOn: '2024-02-01',
  } as const;
  const withAdvance = { ...terms, advances: [advance] };
  const [proposal] = proposeOnReception(withAdvance, firstRun, { deliveries: [], entries: [] });
  expect(proposal).toMatchObject({ recouped: eur(2320_00n), due: eur(0n) });
  const entries = post(proposal?.entries ?? [], 'reception', null);
  const statement = statementOf({ agreements: [withAdvance], deliveries: [firstRun, delivery('2025-10-01', 1_000)], entries });
  expect(statement.totals).toMatchObject({ earned: eur(3040_00n), recouped: eur(3000_00n), dueBeforeContributions: eur(40_00n) });
  expect(statement.accounts[0]).toMatchObject({ advancesPaid: eur(3000_00n), closing: { unearnedAdvance: eur(0n) } });
});

test('a delivery that earns nobody anything proposes nothing', () => {
  expect(proposeOnReception(terms, delivery('2025-03-12', 80), { deliveries: [], entries: [] })).toEqual([]);
});

test('a run still at the printer’s has no royalty yet', () => {
  expect(() => proposeOnReception(terms, delivery(null, 0), { deliveries: [], entries: [] })).toThrow(
    expect.objectContaining({ code: 'reception-not-received' }),
  );
});

describe('A run of January 2026 posted at reception before the statement of 2025 is drafted', () => {
  const january = delivery('2026-01-20', 1_000);
  const [proposal] = proposeOnReception(terms, january, { deliveries: [firstRun, january], entries: [] });
  const entries = post(proposal?.entries ?? [], 'reception', null);
  const facts = { deliveries: [firstRun, january], entries };

  it('counts after the run of 2025', () => {
    expect(proposal?.lines).toMatchObject([{ countedBefore: 2_900, countedAfter: 3_800 }]);
  });

  it('is left to the statement of 2026', () => {
    // 2025: 2,320.00 due. 2026: 900 × 0.80 = 720.00, posted at reception.
    const first = statementOf(facts);
    expect(first.takesOver).toEqual([]);
    expect(first.totals).toMatchObject({ earned: eur(2320_00n), dueBeforeContributions: eur(2320_00n) });
    const second = statementOf({ ...facts, entries: approve(entries, first, 'R-2025'), period: year(2026) });
    expect(second.totals).toMatchObject({ earned: eur(720_00n), dueAtReception: eur(720_00n), dueBeforeContributions: eur(0n) });
  });
});
