import { randomUUID } from 'node:crypto';
import { checkFec } from '@colophon/accounting';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LedgerCast } from '../../../test/ledger-cast.js';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import type { FiscalYearView } from './fiscal-year.schemas.js';
import type { JournalEntryView } from './journal-entry.schemas.js';
import type { AgedBalanceView, OpenItemView, PartyAccountView } from './open-item.schemas.js';
import type { LedgerLineView, TrialBalanceView, VatReturnView } from './report.schemas.js';

type Problem = { type: string; detail: string; confirmable?: boolean };

describe('A year of the books, told in order', () => {
  let house: TestHouse;
  let cast: LedgerCast;
  let halles: string;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2025-12-15' });
    cast = await LedgerCast.of(house);
    halles = await cast.shop();
    // 1,000.00 sold on 2 June and half of it paid on 1 August; rent of 300.00 on 30 September.
    await cast.post(cast.sale(halles, 'FA-1', '2025-06-02', '1000.00', '55.00', '2025-08-31'), randomUUID());
    await cast.post(cast.payment(halles, 'VIR-1', '2025-08-01', '500.00'), randomUUID(), 'payment');
    await cast.client.post('/api/v1/settlements', {
      parts: [{ postingId: await cast.posting('FA-1') }, { postingId: await cast.posting('VIR-1') }],
      settledOn: '2025-08-02',
    });
    await cast.client.post('/api/v1/journal-entries', {
      bookedOn: '2025-09-30',
      documentRef: 'LOYER',
      label: 'Loyer',
      lines: [
        { accountCode: '613', side: 'debit', amount: '300.00' },
        { accountCode: '512', side: 'credit', amount: '300.00' },
      ],
    });
  });
  afterAll(() => house.close());

  const years = async () => (await cast.client.get<FiscalYearView[]>('/api/v1/fiscal-years')).body;
  const year = async (name: string) => {
    const found = (await years()).find((one) => one.name === name);
    if (!found) throw new Error(`No year ${name}`);
    return found;
  };
  const close = async (name: string, month: number, confirmed = false) => {
    const { id, periods } = await year(name);
    return cast.client.post<FiscalYearView & Problem>(`/api/v1/fiscal-years/${id}/periods/${periods[month - 1]?.id}/closing`, {
      confirmed,
    });
  };
  const balance = async (from: string, to: string) =>
    (await cast.client.get<TrialBalanceView>(`/api/v1/trial-balances?from=${from}&to=${to}`)).body;

  it('adds up by account, with as much debited as credited in every column', async () => {
    const { rows, totals, provisional } = await balance('2025-07-01', '2026-01-01');
    expect(
      rows.map(({ accountCode, opening, posted, closing }) => [
        accountCode,
        opening.debit,
        opening.credit,
        posted.debit,
        posted.credit,
        closing.debit,
        closing.credit,
      ]),
    ).toEqual([
      ['411', '1055.00', '0.00', '0.00', '500.00', '555.00', '0.00'],
      ['44571', '0.00', '55.00', '0.00', '0.00', '0.00', '55.00'],
      ['512', '0.00', '0.00', '500.00', '300.00', '200.00', '0.00'],
      ['613', '0.00', '0.00', '300.00', '0.00', '300.00', '0.00'],
      ['7011', '0.00', '1000.00', '0.00', '0.00', '0.00', '1000.00'],
    ]);
    // 1,055.00 + 500.00 − 500.00 … : 555.00 + 200.00 + 300.00 = 55.00 + 1,000.00
    expect(totals).toEqual({
      opening: { debit: '1055.00', credit: '1055.00' },
      posted: { debit: '800.00', credit: '800.00' },
      closing: { debit: '1055.00', credit: '1055.00' },
    });
    expect(provisional).toBe(false);
  });

  it('runs the balance of an account from what it stood at', async () => {
    const { body, headers } = await cast.client.get<LedgerLineView[]>('/api/v1/ledger-lines?accountCode=512&from=2025-09-01&to=2026-01-01');
    expect(body.map(({ documentRef, credit, balance: after }) => [documentRef, credit, after])).toEqual([['LOYER', '300.00', '200.00']]);
    expect(headers['x-total-count']).toBe('1');
  });

  it('tells what is late at the end of any day, with the matchings of that day', async () => {
    const aged = async (on: string) => (await cast.client.get<AgedBalanceView>(`/api/v1/aged-balances?on=${on}`)).body.totals;
    expect(await aged('2025-08-01')).toEqual({
      notDue: '1055.00',
      late: ['0.00', '0.00', '0.00', '0.00'],
      unmatched: '500.00',
      balance: '555.00',
    });
    expect(await aged('2025-10-05')).toEqual({
      notDue: '0.00',
      late: ['0.00', '555.00', '0.00', '0.00'],
      unmatched: '0.00',
      balance: '555.00',
    });
  });

  it('lists what is open, late or not', async () => {
    const open = async (query: string) =>
      (await cast.client.get<OpenItemView[]>(`/api/v1/open-items?${query}`)).body.map(({ documentRef, openAmount }) => [
        documentRef,
        openAmount,
      ]);
    expect(await open(`partyId=${halles}&ledger=customer&late=true&sort=-openAmount`)).toEqual([['FA-1', '555.00']]);
    expect(await open('late=false')).toEqual([]);
  });

  it('gives a shop its account of a period', async () => {
    const { body } = await cast.client.get<PartyAccountView>(`/api/v1/party-accounts/${halles}?from=2025-07-01&to=2026-01-01`);
    expect([body.partyName, body.opening, body.closing]).toEqual(['Librairie des Halles', '1055.00', '555.00']);
    expect(body.lines.map(({ documentRef, credit, balance: after }) => [documentRef, credit, after])).toEqual([
      ['VIR-1', '500.00', '555.00'],
    ]);
    expect(body.openItems).toMatchObject([{ documentRef: 'FA-1', openAmount: '555.00', daysLate: 106 }]);
  });

  it('gives VAT by rate with the lines behind it', async () => {
    const { body } = await cast.client.get<VatReturnView>('/api/v1/vat-returns?from=2025-06-01&to=2025-07-01');
    expect(body.sales).toMatchObject([{ category: 'S', rate: '5.50', base: '1000.00', vat: '55.00', difference: '0.00' }]);
    expect([body.collected, body.deductible, body.due]).toEqual(['55.00', '0.00', '55.00']);
    const lines = await cast.client.get<unknown[]>('/api/v1/vat-return-lines?from=2025-06-01&to=2025-07-01&operation=sale&rate=5.5');
    expect(lines.body).toHaveLength(2);
  });

  it('closes its periods in order, each when it is over or confirmed, and for good', async () => {
    expect((await close('2025', 2)).body.type).toBe('/problems/accounting/earlier-period-open');
    for (let month = 1; month <= 11; month += 1) expect((await close('2025', month)).status).toBe(200);
    expect((await close('2025', 3)).body.type).toBe('/problems/accounting/period-already-closed');
    const early = await close('2025', 12);
    expect([early.status, early.body.confirmable]).toEqual([409, true]);
    const late = await cast.client.post<Problem>('/api/v1/journal-entries', {
      bookedOn: '2025-09-30',
      documentRef: 'OUBLI',
      label: 'Oubli',
      lines: [
        { accountCode: '613', side: 'debit', amount: '10.00' },
        { accountCode: '512', side: 'credit', amount: '10.00' },
      ],
    });
    expect(late.body.detail).toBe('The period of 30\u00A0September\u00A02025 is closed; the first open day is 1\u00A0December\u00A02025.');
    expect(await cast.within((facade) => facade.bookableOn('2025-09-30'))).toBe('2025-12-01');
  });

  it('waits for what is being posted before it closes, so that nothing lands in a closed period', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let posted = (): void => undefined;
    const ready = new Promise<void>((resolve) => {
      posted = resolve;
    });
    const posting = cast.within(async (facade) => {
      await facade.post(cast.sale(halles, 'FA-2', '2025-12-01', '100.00', '5.50', '2026-01-31'), { kind: 'invoice', id: randomUUID() });
      posted();
      await held;
    });
    await ready;
    const closing = close('2025', 12, true);
    const later = cast.post(cast.sale(halles, 'FA-3', '2025-12-02', '100.00', '5.50'), randomUUID());
    release();
    await posting;
    const [closed] = await Promise.all([closing, later.catch(() => undefined)]);
    expect(closed.status).toBe(200);
    const [row] = await cast.rows<{ late: number }>(
      `select count(*)::int as late from house.journal_entry e join house.accounting_period p
       on p.period_from <= e.booked_on and e.booked_on < p.period_to where e.document_ref = 'FA-3' and p.closed_at < e.posted_at`,
    );
    expect(row?.late).toBe(0);
  });

  it('keeps the months of the next year open until the year itself is closed', async () => {
    expect(await cast.within((facade) => facade.bookableOn('2026-01-10'))).toBe('2026-01-10');
    expect((await close('2026', 1, true)).body.type).toBe('/problems/accounting/period-of-next-year');
    const { provisional, rows } = await balance('2026-01-01', '2026-02-01');
    expect([provisional, rows.some(({ accountCode, opening }) => accountCode === '120' && Number(opening.credit) > 0)]).toEqual([
      true,
      true,
    ]);
  });

  it('opens the next year on what the balance sheet stood at and on the profit, and leaves open items as they were', async () => {
    const before = await house.enter(() => cast.facade().openItems({ partyId: halles }));
    const provisional = await balance('2026-01-01', '2026-02-01');
    const { id } = await year('2025');
    const [first, second] = await Promise.all(
      [1, 2].map(() => cast.client.post<FiscalYearView & Problem>(`/api/v1/fiscal-years/${id}/closing`, {})),
    );
    expect([first?.status, second?.status].sort()).toEqual([200, 409]);
    const { body } = await cast.client.get<JournalEntryView[]>('/api/v1/journal-entries?journalKind=opening');
    expect(body).toMatchObject([{ number: 'AN1', bookedOn: '2026-01-01', sourceKind: 'year-closing', sourceId: id }]);
    const after = await balance('2026-01-01', '2026-02-01');
    expect(after).toEqual({ ...provisional, provisional: false });
    expect(after.rows.filter(({ accountCode }) => /^[67]/.test(accountCode))).toEqual([]);
    expect(await house.enter(() => cast.facade().openItems({ partyId: halles }))).toEqual(before);
  });

  it('writes the FEC of each year without a fault', async () => {
    const fec = async (name: string) => {
      const one = await year(name);
      const answer = await cast.client.get<Buffer>(`/api/v1/fec?fiscalYear=${one.id}`);
      return { one, status: answer.status, text: String(answer.body), disposition: answer.headers['content-disposition'] };
    };
    expect((await fec('2025')).status).toBe(409);
    const profile = await cast.client.get<{ version: number }>('/api/v1/house-profile');
    await cast.client.patch('/api/v1/house-profile', { siren: '732829320' }, profile.body.version);
    const closed = await fec('2025');
    expect(closed.disposition).toBe('attachment; filename="732829320FEC20251231.txt"');
    expect(checkFec(closed.text, { from: closed.one.from, to: closed.one.to })).toEqual([]);
    const next = await fec('2026');
    expect(checkFec(next.text, { from: next.one.from, to: next.one.to })).toEqual([]);
    expect(next.text.split('\r\n')[1]).toMatch(/^AN\tÀ-nouveaux\tAN1\t20260101\t/);
    const description = await cast.client.get<Buffer>(`/api/v1/fec/description?fiscalYear=${closed.one.id}`);
    expect(String(description.body)).toContain('Fichier 732829320FEC20251231.txt');
  });

  it('gives a journal to another package as CSV', async () => {
    const { body } = await cast.client.get<Buffer>('/api/v1/journal-files?journalCode=VE&from=2025-06-01&to=2025-07-01');
    const [head, first] = String(body).split('\r\n');
    expect(head).toBe(
      '\ufeffJournal;Date;N° écriture;Compte;Compte auxiliaire;Nom du tiers;Pièce;Date de pièce;Libellé;Débit;Crédit;Échéance;Lettre',
    );
    expect(first).toMatch(
      /^VE;02\/06\/2025;1;411;C[0-9A-F]{12};Librairie des Halles;FA-1;02\/06\/2025;Facture FA-1;1055,00;0,00;31\/08\/2025;$/,
    );
  });

  it('opens a year of any length right after the last, and leaves no gap', async () => {
    const gap = await cast.client.post<Problem>('/api/v1/fiscal-years', { from: '2028-01-01', to: '2029-01-01' });
    expect(gap.body.type).toBe('/problems/accounting/fiscal-year-leaves-gap');
    const short = await cast.client.post<FiscalYearView>('/api/v1/fiscal-years', { from: '2027-01-01', to: '2027-07-01' });
    expect([short.status, short.body.periods.length]).toEqual([201, 6]);
  });
});
