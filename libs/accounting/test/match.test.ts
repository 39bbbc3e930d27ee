import { eur } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type BankLine, type MatchParty, matchKinds, matchReasonSentence, type OpenItem, proposeMatches } from '../src/index.ts';

const parties: readonly MatchParty[] = [
  { party: 'halles', names: ['Librairie des Halles'], ibans: ['FR76 3000 6000 0112 3456 7890 189'] },
  { party: 'mouettes', names: ['Les Mouettes rieuses SARL'], ibans: [] },
  { party: 'etoile', names: ['Librairie de l’Étoile', 'SAS Cœur de Lune'], ibans: [] },
  { party: 'duval', names: ['Marie Duval'], ibans: [] },
];

function item(number: string, party: string, cents: bigint, more: Partial<OpenItem> = {}): OpenItem {
  return { posting: number, party, side: 'debit', number, open: eur(cents), dueOn: '2026-05-31', ...more };
}

const items: readonly OpenItem[] = [
  item('FA-2026-00012', 'halles', 162_53n),
  item('FA-2026-00019', 'halles', 100_00n, { dueOn: '2026-06-30' }),
  item('FA-2026-00027', 'halles', 75_20n, { dueOn: '2026-07-31' }),
  item('AV-2026-00003', 'halles', 12_53n, { side: 'credit' }),
  item('FA-2026-00013', 'mouettes', 88_10n),
  item('FA-2026-00014', 'mouettes', 88_10n, { dueOn: '2026-06-30' }),
  item('FA-2026-00015', 'etoile', 240_00n),
  item('R-2026-014', 'duval', 920_00n, { side: 'credit' }),
];

function line(text: string, cents: bigint, more: Partial<BankLine> = {}): BankLine {
  return { id: 'line', direction: 'received', amount: eur(cents), text, counterpartName: null, counterpartIban: null, ...more };
}

/** The only proposal for a line, with its parts as `FA-2026-00012 162.53`. */
function proposed(text: string, cents: bigint, more: Partial<BankLine> = {}) {
  const [proposal] = proposeMatches([line(text, cents, more)], items, parties);
  if (!proposal) return undefined;
  const { kind, party, score, reasons } = proposal;
  const parts = proposal.parts.map(({ posting, amount }) => `${posting} ${amount.minor}`);
  return { kind, party, parts, rest: proposal.rest.minor, score, reasons: reasons.map(({ code }) => code) };
}

describe('A line that quotes a number', () => {
  it.each([
    'VIR SEPA LIBRAIRIE DES HALLES FA-2026-00012',
    'VIR LIBRAIRIE DES HALLES FACTURE FA2026-00012 MERCI',
    'VIR LIBRAIRIE DES HALLES FA 2026 00012',
    'VIR LIBRAIRIE DES HALLES 2026/00012',
  ])('is that invoice paid: %s', (text) => {
    // 50 for the number, 35 for the amount, 20 for the name, held at 100
    expect(proposed(text, 162_53n)).toEqual({
      kind: 'one',
      party: 'halles',
      parts: ['FA-2026-00012 16253'],
      rest: 0n,
      score: 100,
      reasons: ['number', 'amount', 'name'],
    });
  });

  it('pays it in part with less', () => {
    expect(proposed('FA-2026-00012 ACOMPTE', 100_00n)).toMatchObject({ kind: 'part', parts: ['FA-2026-00012 10000'], score: 50 });
  });

  it('pays it with too much with more, and the rest stays open', () => {
    // 170.00 − 162.53 = 7.47
    expect(proposed('FA-2026-00012', 170_00n)).toMatchObject({ kind: 'over-payment', parts: ['FA-2026-00012 16253'], rest: 7_47n });
  });

  it('pays others of the same customer too, when they make the amount', () => {
    // 162.53 + 75.20 = 237.73
    expect(proposed('FA-2026-00012 ET SOLDE', 237_73n)).toMatchObject({
      kind: 'several',
      parts: ['FA-2026-00012 16253', 'FA-2026-00027 7520'],
    });
  });

  it('has a credit note deducted', () => {
    // 162.53 − 12.53 = 150.00
    expect(proposed('FA-2026-00012', 150_00n)).toMatchObject({
      kind: 'several',
      parts: ['AV-2026-00003 1253', 'FA-2026-00012 16253'],
      rest: 0n,
    });
  });

  it('may quote several', () => {
    // 162.53 + 100.00 − 12.53 = 250.00
    expect(proposed('FA-2026-00012 FA-2026-00019 AV-2026-00003', 250_00n)).toMatchObject({
      kind: 'several',
      reasons: ['number', 'sum'],
      rest: 0n,
    });
  });
});

describe('A line that says who pays', () => {
  it('is the invoice of that amount', () => {
    expect(proposed('VIR MOUETTES RIEUSES', 88_10n)).toMatchObject({
      parts: ['FA-2026-00013 8810'],
      reasons: ['amount-of-several', 'name'],
    });
  });

  it('is the one whose number ends in the digits it gives', () => {
    const later = [item('FA-2026-00113', 'mouettes', 88_10n), item('FA-2026-00114', 'mouettes', 88_10n)];
    const [proposal] = proposeMatches([line('MOUETTES RIEUSES 114', 88_10n)], later, parties);
    expect(proposal).toMatchObject({ parts: [{ posting: 'FA-2026-00114' }], score: 75 });
  });

  it('is several that make the amount, whoever the account is named after', () => {
    // 100.00 + 75.20 = 175.20
    const known = { counterpartName: 'SCI DU 12', counterpartIban: 'FR7630006000011234567890189' };
    expect(proposed('VIREMENT', 175_20n, known)).toMatchObject({
      party: 'halles',
      kind: 'several',
      parts: ['FA-2026-00019 10000', 'FA-2026-00027 7520'],
    });
  });

  it('is everything open when it makes all of it, credit note deducted', () => {
    // 162.53 + 100.00 + 75.20 − 12.53 = 325.20
    expect(proposed('HALLES', 325_20n)).toMatchObject({ kind: 'several', rest: 0n });
  });

  it('is the earliest due in part, when nothing adds up and the account is known', () => {
    const known = { counterpartIban: 'FR7630006000011234567890189' };
    expect(proposed('VIREMENT', 180_00n, known)).toMatchObject({ kind: 'part', parts: ['FA-2026-00012 16253', 'FA-2026-00019 1747'] });
    expect(proposed('LIBRAIRIE DES HALLES', 180_00n)).toBeUndefined();
  });

  it('is read without accents, by any of its names', () => {
    expect(proposed('VIR COEUR DE LUNE', 240_00n)).toMatchObject({ party: 'etoile', reasons: ['amount', 'name'] });
    expect(proposed('LIB. DE L’ETOILE', 240_00n)).toMatchObject({ party: 'etoile', reasons: ['amount', 'name'] });
  });
});

describe('A line that says nothing', () => {
  it('is the only invoice of its amount', () => {
    expect(proposed('REMISE', 240_00n)).toMatchObject({ parts: ['FA-2026-00015 24000'], score: 32, reasons: ['amount-unique'] });
  });

  it('is none when two invoices are of its amount, when none is, or when its account is another customer’s', () => {
    expect(proposed('REMISE', 88_10n)).toBeUndefined();
    expect(proposed('REMISE', 88_11n)).toBeUndefined();
    const [fromHalles] = proposeMatches([line('VIR', 240_00n, { counterpartIban: 'FR7630006000011234567890189' })], items, parties);
    expect(fromHalles?.party).toBe('halles');
  });
});

describe('Money paid', () => {
  it('settles what is owed to an author or a supplier, never what a customer owes', () => {
    expect(proposed('VIR MARIE DUVAL R-2026-014', 920_00n, { direction: 'paid' })).toMatchObject({ party: 'duval', kind: 'one' });
    expect(proposed('VIR', 240_00n, { direction: 'paid' })).toBeUndefined();
  });
});

describe('Several lines', () => {
  it('share out invoices of the same amount, the surest line choosing first', () => {
    const lines = [line('MOUETTES RIEUSES', 88_10n, { id: 'by name' }), line('FA-2026-00013', 88_10n, { id: 'by number' })];
    expect(proposeMatches(lines, items, parties).map(({ line, parts }) => [line, parts[0]?.posting])).toEqual([
      ['by name', 'FA-2026-00014'],
      ['by number', 'FA-2026-00013'],
    ]);
  });
});

describe('A reason', () => {
  it('is said in both languages, with amounts as each writes them', () => {
    const reason = { code: 'part', points: 0, facts: { amount: '1000.00', open: '1234567.80' } } as const;
    expect(matchReasonSentence(reason, 'fr')).toBe('1\u202f000,00\u00a0€ sont payés sur 1\u202f234\u202f567,80\u00a0€ dus.');
    expect(matchReasonSentence(reason, 'en')).toBe('€1,000.00 is paid of €1,234,567.80 owed.');
    expect(matchKinds['over-payment'].fr).toBe('Trop-perçu');
  });
});

const anyItems = fc
  .array(
    fc.record({ party: fc.constantFrom('halles', 'mouettes', 'etoile'), cents: fc.bigInt({ min: 1n, max: 40n }), owed: fc.boolean() }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ party, cents, owed }, i) =>
      item(`FA-2026-${String(i).padStart(5, '0')}`, party, cents, { side: owed ? 'debit' : 'credit' }),
    ),
  );
const anyLines = fc
  .array(
    fc.record({
      text: fc.constantFrom('', 'HALLES', 'MOUETTES RIEUSES', 'FA-2026-00001 FA-2026-00002', 'FA-2026-00007', 'ETOILE 2026-00003'),
      cents: fc.bigInt({ min: 1n, max: 100n }),
      direction: fc.constantFrom('received', 'paid'),
      known: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((all) =>
    all.map(({ text, cents, direction, known }, i) =>
      line(text, cents, { id: String(i), direction, counterpartIban: known ? 'FR7630006000011234567890189' : null }),
    ),
  );

describe('Whatever the lines and the items', () => {
  test('no line has two proposals, no item is in two, and no part is above what is open', () => {
    fc.assert(
      fc.property(anyLines, anyItems, (lines, open) => {
        const proposals = proposeMatches(lines, open, parties);
        const parts = proposals.flatMap((proposal) => proposal.parts);
        expect(new Set(proposals.map((proposal) => proposal.line)).size).toBe(proposals.length);
        expect(new Set(parts.map((part) => part.posting)).size).toBe(parts.length);
        for (const { posting, amount } of parts) {
          expect(amount.minor).toBeGreaterThan(0n);
          expect(amount.minor).toBeLessThanOrEqual(open.find((each) => each.posting === posting)?.open.minor ?? 0n);
        }
      }),
    );
  });

  test('what is settled, less what is deducted, and the rest make the amount of the line; all of one party', () => {
    fc.assert(
      fc.property(anyLines, anyItems, (lines, open) => {
        for (const { line: id, parts, rest, party, score, reasons } of proposeMatches(lines, open, parties)) {
          const of = lines.find((each) => each.id === id);
          const paidSide = of?.direction === 'received' ? 'debit' : 'credit';
          const settled = parts.reduce((sum, { posting, amount }) => {
            const each = open.find((candidate) => candidate.posting === posting);
            expect(each?.party).toBe(party);
            return sum + (each?.side === paidSide ? amount.minor : -amount.minor);
          }, 0n);
          expect(settled + rest.minor).toBe(of?.amount.minor);
          expect(score).toBe(
            Math.min(
              100,
              reasons.reduce((sum, { points }) => sum + points, 0),
            ),
          );
        }
      }),
    );
  });
});

/** Time of the processor, which other programs of the machine do not lengthen. */
function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}

describe('A month of a large house: 1,000 lines against 5,000 open items of 400 customers', () => {
  const customers: MatchParty[] = Array.from({ length: 400 }, (_, i) => ({
    party: `c${i}`,
    names: [`Librairie ${['Lune', 'Page', 'Mer', 'Quai'][i % 4]} ${(i * 7919).toString(36)}x${i}`],
    ibans: i % 2 === 0 ? [`FR76${String(i).padStart(23, '0')}`] : [],
  }));
  const open: OpenItem[] = Array.from({ length: 5_000 }, (_, i) =>
    item(`FA-2026-${String(i + 1).padStart(5, '0')}`, `c${(i * 31) % 400}`, BigInt(1_000 + ((i * 7_907) % 40_000)), {
      dueOn: `2026-0${1 + (i % 9)}-15`,
    }),
  );
  const cents = (i: number) => open[i % open.length]?.open.minor ?? 0n;
  const month: BankLine[] = Array.from({ length: 1_000 }, (_, i) => {
    const customer = customers[(i * 31) % 400];
    const known = { id: `l${i}`, counterpartName: customer?.names[0] ?? null, counterpartIban: customer?.ibans[0] ?? null };
    if (i % 4 === 0) return line(`VIR ${open[i]?.number}`, cents(i), known);
    if (i % 4 === 1) return line('VIREMENT', cents(i), known);
    // The items of a customer are 400 apart.
    if (i % 4 === 2) return line('VIREMENT', cents(i) + cents(i + 1_200) + cents(i + 2_400), known);
    return line('VIREMENT DIVERS', 98_765n + BigInt(i), known);
  });

  it('is proposed in less than two seconds', () => {
    const started = process.cpuUsage();
    const proposals = proposeMatches(month, open, customers);
    expect(milliseconds(started)).toBeLessThan(2_000);
    expect(proposals.length).toBeGreaterThan(700);
    expect(proposals.find(({ line }) => line === 'l0')).toMatchObject({ parts: [{ posting: 'FA-2026-00001' }], score: 100 });
  });

  it('is so too when every line and item has the same amount and payer', () => {
    const same = open.map((each) => ({ ...each, party: 'c0', open: eur(15_00n) }));
    const lines = month.map((each) => ({ ...each, amount: eur(15_00n), text: 'VIR', counterpartName: customers[0]?.names[0] ?? '' }));
    const started = process.cpuUsage();
    expect(proposeMatches(lines, same, customers)).toHaveLength(1_000);
    expect(milliseconds(started)).toBeLessThan(2_000);
  });
});
