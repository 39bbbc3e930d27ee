import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProposalView } from '../src/modules/royalties/royalty-proposal.schemas.js';
import { type ReceivedRun, rule } from '../test/royalty-cast.js';
import { columnSum, PetitVent, type Stated, year } from './petit-vent.js';

describe('A print run comes back, and the author is paid', () => {
  let petitVent: PetitVent;
  let marie: string;
  let book: { workId: string; productId: string };
  let firstRun: ReceivedRun;
  let statement: Stated;

  beforeAll(async () => {
    petitVent = await PetitVent.on('2025-01-06');
    marie = await petitVent.marieDuval();
    book = await petitVent.cast.book('Le Conte de la brume', '10.55');
    await petitVent.cast.agreement({
      reference: 'C-2025-01',
      signedOn: '2025-01-06',
      workIds: [book.workId],
      rules: [rule(marie, '8.00', { excludedCopies: [{ kind: 'fixed', copies: 100 }] })],
    });
  });
  afterAll(() => petitVent.close());

  it('proposes 2,320.00 the day 3,000 copies come, and owes it once it is approved', async () => {
    await petitVent.comes('2025-05-02');
    firstRun = await petitVent.cast.run(book.productId, 3000, '2025-05-02');
    const [proposal] = await petitVent.read<ProposalView[]>('/api/v1/royalty-proposals', { 'accept-language': 'en' });
    // (3,000 − 100) × 10.00 × 8 % = 2,320.00
    expect(proposal).toMatchObject({ deliveryId: firstRun.deliveryId, due: '2320.00' });
    expect(proposal?.shares[0]?.lines[0]?.calculation).toBe('2,900\u00A0copies × 10.00 × 8\u00A0% = 2,320.00');
    expect(await petitVent.approvesReception(firstRun.deliveryId)).toBe('2320.00');
    expect(await petitVent.read('/api/v1/royalty-proposals')).toEqual([]);
  });

  it('earns 1,600.00 more on the reprint, whose price and rate are the same and whose excluded copies its agreement counts once a run', async () => {
    await petitVent.comes('2025-11-20');
    const reprint = await petitVent.cast.run(book.productId, 2100, '2025-11-20');
    // (2,100 − 100) × 10.00 × 8 % = 1,600.00
    expect(await petitVent.approvesReception(reprint.deliveryId)).toBe('1600.00');
  });

  it('sends copies out: to the press, the author, the legal deposit and Librairie des Halles', async () => {
    await petitVent.comes('2025-12-31');
    const { consignmentId } = await petitVent.librairieDesHalles();
    const copies = { productId: book.productId };
    await petitVent.moves(
      { ...copies, reason: 'review-copies', copies: 60, movedOn: '2025-05-05' },
      { ...copies, reason: 'author-copies', copies: 20, movedOn: '2025-05-05' },
      { ...copies, reason: 'legal-deposit', copies: 1, movedOn: '2025-05-05' },
      { ...copies, reason: 'sale', copies: 1200, movedOn: '2025-06-10' },
      { ...copies, reason: 'return-restocked', copies: 150, movedOn: '2025-09-01' },
      { ...copies, reason: 'consignment-out', copies: 40, movedOn: '2025-06-15', toLocationId: consignmentId },
      { ...copies, reason: 'consignment-sale', copies: 25, movedOn: '2025-10-01', fromLocationId: consignmentId },
      { ...copies, reason: 'pulping', copies: 9, movedOn: '2025-12-01' },
    );
    // 5,100 − 60 − 20 − 1 − 1,200 + 150 − 40 − 9 = 3,920 in the warehouse, 40 − 25 = 15 at the bookseller's
    expect(await petitVent.onTheShelf(book.productId)).toEqual({ warehouse: 3920, consignment: 15 });
  });

  it('states the year: both runs with their day and size, and every term of the stock identity', async () => {
    await petitVent.comes('2026-03-31');
    statement = await petitVent.states(marie, year(2025));
    expect(statement).toMatchObject({
      number: 'R-2026-001',
      publisher: { name: 'Petit Vent' },
      beneficiary: { publicName: 'Marie Duval' },
    });
    // 2,320.00 + 1,600.00 = 3,920.00, all of it due when the runs came
    expect(statement.totals).toMatchObject({
      earned: '3920.00',
      due: '3920.00',
      dueAtReception: '3920.00',
      dueBeforeContributions: '0.00',
    });
    const [account] = statement.accounts;
    expect(account?.lines.map(({ deliveryId, copies, printed }) => [deliveryId === firstRun.deliveryId, copies, printed])).toEqual([
      [true, 2900, '2320.00'],
      [false, 2000, '1600.00'],
    ]);
    expect(account?.products[0]?.runs.map(({ receivedOn, copies }) => [receivedOn, copies])).toEqual([
      ['2025-05-02', 3000],
      ['2025-11-20', 2100],
    ]);
    // 0 + 5,100 − (1,200 + 25) + 150 − (60 + 20 + 1) − 9 = 3,935
    const terms = { opening: 0, printed: 5100, sold: 1225, restocked: 150, free: 81, destroyed: 9, counted: 0, closing: 3935 };
    expect(account?.products[0]?.stock).toMatchObject(terms);
    expect(await petitVent.stockIdentity(book.productId, year(2025))).toEqual({ ...terms, holds: true });
  });

  it('hands over a PDF, and a workbook whose sheets tell the same sum', async () => {
    expect((await petitVent.document(statement)).subarray(0, 5).toString()).toBe('%PDF-');
    const [totals = [], lines = [], entries = []] = await petitVent.workbook(year(2025));
    expect(totals[0]).toMatchObject({ Statement: 'R-2026-001', Payee: 'Marie Duval', Earned: 3920, 'Due on reception': 3920 });
    expect(lines.slice(0, 2).map((line) => line['Royalty'])).toEqual([2320, 1600]);
    expect(lines[2]?.['Royalty']).toMatchObject({ result: 3920 });
    expect(columnSum(entries, 'Exact amount')).toBe('3920.00');
  });

  it('ends on what the author is owed and what is on the shelf', async () => {
    expect(await petitVent.owedTo(marie)).toBe('3920.00');
    // 3,920 + 15 = 3,935, the closing stock of the statement
    expect(await petitVent.onTheShelf(book.productId)).toEqual({ warehouse: 3920, consignment: 15 });
  });
});
