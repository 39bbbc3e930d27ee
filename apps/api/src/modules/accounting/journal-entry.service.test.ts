import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LedgerCast } from '../../../test/ledger-cast.js';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import type { JournalEntryView } from './journal-entry.schemas.js';

type Answered = JournalEntryView & { type: string; detail: string };

const manual = {
  journalCode: 'OD',
  bookedOn: '2026-03-31',
  documentRef: 'LOYER-03',
  label: 'Loyer de mars',
  lines: [
    { accountCode: '613', side: 'debit', amount: '800.00' },
    { accountCode: '512', side: 'credit', amount: '800.00' },
  ],
};

describe('The journal', () => {
  let house: TestHouse;
  let cast: LedgerCast;
  let shop: string;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    cast = await LedgerCast.of(house);
    shop = await cast.shop();
  });
  afterAll(() => house.close());

  const record = (input: object = manual) => cast.client.post<Answered>('/api/v1/journal-entries', input);

  it('takes an entry typed by hand, numbered at once', async () => {
    const { status, body } = await record();
    expect([status, body.number, body.journalCode, body.total, body.sourceKind]).toEqual([201, '1', 'OD', '800.00', 'manual']);
    expect(body.lines.map(({ accountCode, debit, credit, label }) => [accountCode, debit, credit, label])).toEqual([
      ['613', '800.00', '0.00', 'Loyer de mars'],
      ['512', '0.00', '800.00', 'Loyer de mars'],
    ]);
  });

  it.each([
    ['that does not balance', { lines: [manual.lines[0], { ...manual.lines[1], amount: '799.00' }] }, 'entry-unbalanced'],
    [
      'on an account that is not in the chart',
      { lines: [{ ...manual.lines[0], accountCode: '6139' }, manual.lines[1]] },
      'entry-account-unknown',
    ],
    [
      'on an account of parties that names nobody',
      { lines: [{ ...manual.lines[0], accountCode: '411' }, manual.lines[1]] },
      'entry-party-missing',
    ],
    ['in a journal nobody keeps', { journalCode: 'ZZ' }, 'entry-journal-unknown'],
    ['of a year far away', { bookedOn: '2062-03-31' }, 'fiscal-year-missing'],
    ['of opening on another day than the first', { journalCode: 'AN' }, 'entry-opening-day'],
  ])('refuses an entry %s, and gives its number to the next', async (_, change, code) => {
    const { status, body } = await record({ ...manual, ...change });
    expect([status >= 400 && status < 500, body.type]).toEqual([true, `/problems/accounting/${code}`]);
  });

  it('refuses a contact on an account that is not kept by parties, and one nobody knows', async () => {
    const lines = [{ ...manual.lines[0], partyId: shop }, manual.lines[1]];
    expect((await record({ ...manual, lines })).body.type).toBe('/problems/accounting/entry-party-not-kept');
    const unknown = [{ ...manual.lines[0], accountCode: '411', partyId: randomUUID() }, manual.lines[1]];
    expect((await record({ ...manual, lines: unknown })).body.type).toBe('/problems/accounting/entry-party-unknown');
  });

  it('takes an entry back by its opposite, once', async () => {
    const { body } = await record();
    const [first, second] = await Promise.all(
      [1, 2].map(() => cast.client.post<Answered>(`/api/v1/journal-entries/${body.id}/reversal`, {})),
    );
    const statuses = [first?.status, second?.status].sort();
    expect(statuses).toEqual([201, 409]);
    const made = first?.status === 201 ? first : second;
    expect(made?.body).toMatchObject({ bookedOn: '2026-11-21', reversesId: body.id, label: 'Contre-passation\u00A0: Loyer de mars' });
    const refused = first?.status === 409 ? first : second;
    expect(refused?.body.type).toBe('/problems/accounting/entry-already-reversed');
    const reversal = await cast.client.post<Answered>(`/api/v1/journal-entries/${made?.body.id}/reversal`, {});
    expect(reversal.body.type).toBe('/problems/accounting/entry-is-reversal');
  });

  it('posts each document once, and takes it back whole with what is open of it', async () => {
    const id = randomUUID();
    await cast.post(cast.sale(shop, 'FA-1', '2026-04-01', '100.00', '5.50', '2026-05-31'), id);
    await expect(cast.post(cast.sale(shop, 'FA-1', '2026-04-01', '100.00', '5.50'), id)).rejects.toThrow('journal_entry_source_key');
    expect((await house.enter(() => cast.facade().openItems({ partyId: shop })))[0]).toMatchObject({
      openAmount: '105.50',
      dueOn: '2026-05-31',
    });
    expect(await house.enter(() => cast.facade().balanceOf([shop]))).toEqual(new Map([[shop, '105.50']]));
    await cast.within((facade) => facade.reverse({ kind: 'invoice', id }, '2026-04-02'));
    expect(await house.enter(() => cast.facade().openItems({ partyId: shop }))).toEqual([]);
    const { body } = await cast.client.get<JournalEntryView[]>(`/api/v1/journal-entries?sourceId=${id}&sort=number`);
    expect(body.map(({ lines }) => lines[0]?.letters)).toEqual([['A'], ['A']]);
    const again = await cast.client.post<Answered>(`/api/v1/journal-entries/${body[0]?.id}/reversal`, {});
    expect(again.body.type).toBe('/problems/accounting/entry-of-document');
  });

  it('numbers without gap or double what many post at once, while some fail', async () => {
    const posting = Array.from({ length: 24 }, (_, i) =>
      cast.within(async (facade) => {
        const made = await facade.post(cast.sale(shop, `N-${i}`, '2026-05-04', '10.00', '0.55'), { kind: 'invoice', id: randomUUID() });
        if (i % 4 === 0) throw new Error('not issued');
        return made.number;
      }),
    );
    expect((await Promise.allSettled(posting)).filter(({ status }) => status === 'fulfilled')).toHaveLength(18);
    const [row] = await cast.rows<{ entries: number; last: number; first: number }>(
      'select count(*)::int as entries, max(number) as last, min(number) as first from house.journal_entry where not opening',
    );
    expect(row).toEqual({ entries: row?.last, last: row?.last, first: 1 });
  });

  it('is closed to lines that come later, whatever they add up to', async () => {
    const { id } = await cast.post(cast.sale(shop, 'LATER', '2026-06-01', '10.00', '0.55'), randomUUID());
    const add = (from: number) =>
      cast.within(() =>
        cast.rows(
          `insert into house.posting (id, entry_id, line_number, account_code, debit, credit)
           values ($1, $4, $5, '512', 10.55, 0), ($2, $4, $5 + 1, '512', 0, 10.00), ($3, $4, $5 + 2, '512', 0, 0.55)`,
          [randomUUID(), randomUUID(), randomUUID(), id, from],
        ),
      );
    await expect(add(4)).rejects.toThrow('journal_entry_balanced');
    await expect(add(1)).rejects.toThrow('posting_line_key');
  });

  it('finds entries by journal, account, contact and day', async () => {
    const found = async (query: string) => (await cast.client.get<JournalEntryView[]>(`/api/v1/journal-entries?${query}`)).body.length;
    expect(await found('journalCode=VE&accountCode=44571&from=2026-04-01&to=2026-05-01')).toBe(2);
    expect(await found(`partyId=${shop}&pageSize=100&from=2026-05-01&to=2026-06-01`)).toBe(18);
    expect(await found('q=loyer')).toBe(3);
  });

  it('holds an opening entry typed by hand in a series of its own, whose lines are open', async () => {
    const lines = [
      { accountCode: '411', side: 'debit', amount: '50.00', partyId: shop, dueOn: '2025-12-31', label: 'FA-2025-9' },
      { accountCode: '110', side: 'credit', amount: '50.00' },
    ];
    const { status, body } = await record({ ...manual, journalCode: 'AN', bookedOn: '2026-01-01', documentRef: 'BILAN', lines });
    expect([status, body.number]).toEqual([201, 'AN1']);
    expect(body.lines[0]).toMatchObject({ openAmount: '50.00', dueOn: '2025-12-31' });
  });
});
