import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReceivedRun, rule } from '../test/royalty-cast.js';
import { columnSum, expectStatus, PetitVent, type Stated, year } from './petit-vent.js';

describe('A delivery is taken back after its statement was approved', () => {
  let petitVent: PetitVent;
  let marie: string;
  let album: { workId: string; productId: string };
  let mistaken: ReceivedRun;
  let original: Stated;
  let correction: Stated;

  beforeAll(async () => {
    petitVent = await PetitVent.on('2025-10-01');
    marie = await petitVent.marieDuval();
    album = await petitVent.cast.book('Compté deux fois', '10.55');
    await petitVent.cast.agreement({ reference: 'C-2025-05', workIds: [album.workId], rules: [rule(marie, '8.00')] });
    await petitVent.cast.run(album.productId, 1000, '2025-06-02');
    mistaken = await petitVent.cast.run(album.productId, 500, '2025-06-03');
    await petitVent.comes('2026-02-02');
    original = await petitVent.states(marie, year(2025));
  });
  afterAll(() => petitVent.close());

  it('was stated with the copies that never came', () => {
    // (1,000 + 500) × 10.00 × 8 % = 1,200.00
    expect(original).toMatchObject({ number: 'R-2026-001', totals: { earned: '1200.00', due: '1200.00' } });
  });

  it('goes back by an opposite movement; both stay in the stock book', async () => {
    await petitVent.cast.takeBack(mistaken, '2026-02-02');
    expect(await petitVent.onTheShelf(album.productId)).toEqual({ warehouse: 1000 });
    const movements = await petitVent.read<{ copies: number; reversesId: string | null }[]>(
      `/api/v1/stock-movements?productId=${album.productId}&reason=print-receipt`,
    );
    expect(movements.map(({ copies, reversesId }) => [copies, reversesId !== null]).sort()).toEqual([
      [1000, false],
      [500, false],
      [500, true],
    ]);
  });

  it('is corrected by another statement that names the first and shows the difference alone', async () => {
    correction = await petitVent.corrects(original);
    // 500 × 10.00 × 8 % = 400.00 less
    expect(correction).toMatchObject({ kind: 'correcting', corrects: { number: 'R-2026-001' } });
    expect(correction.totals).toMatchObject({ earned: '-400.00', carried: '400.00', due: '0.00' });
    const [line] = correction.accounts[0]?.lines ?? [];
    expect(line).toMatchObject({ kind: 'adjusted', deliveryId: mistaken.deliveryId, statement: 'R-2026-001', printed: '-400.00' });
    correction = await petitVent.approves(correction);
    expect(correction.number).toBe('R-2026-002');
  });

  it('leaves the first statement as it was read, to the byte of its document', async () => {
    const before = await petitVent.document(original);
    const read = await petitVent.read<Stated>(`/api/v1/royalty-statements/${original.id}`);
    expect(read.totals).toEqual(original.totals);
    expect((await petitVent.document(original)).equals(before)).toBe(true);
    expect((await petitVent.document(correction)).equals(before)).toBe(false);
    const again = await petitVent.client.post(`/api/v1/royalty-statements/${original.id}/correction`);
    expect(again.status).toBe(409);
  });

  it('claims nothing back: the difference is carried to the next statement', async () => {
    await petitVent.comes('2027-01-15');
    await petitVent.cast.run(album.productId, 800, '2026-05-04');
    const next = await petitVent.states(marie, year(2026));
    // 800 × 10.00 × 8 % = 640.00, less the 400.00 carried = 240.00
    expect(next.totals).toMatchObject({ earned: '640.00', carried: '-400.00', due: '240.00' });
  });

  it('ends on what the copies that came have earned', async () => {
    // 1,200.00 + 0.00 + 240.00 = 1,440.00 = (1,000 + 800) × 10.00 × 8 %
    expect(await petitVent.owedTo(marie)).toBe('1440.00');
    const [totals = [], , entries = []] = await petitVent.workbook({ periodFrom: '2025-01-01', periodTo: '2027-01-01' });
    expect(columnSum(totals, 'Due')).toBe('1440.00');
    // Earned 1,200.00 − 400.00 + 640.00, carried + 400.00 − 400.00
    expect(columnSum(entries, 'Exact amount')).toBe('1440.00');
    expect(await petitVent.onTheShelf(album.productId)).toEqual({ warehouse: 1800 });
    expect(expectStatus(200, await petitVent.client.get('/api/v1/royalty-proposals'))).toEqual([]);
  });
});
