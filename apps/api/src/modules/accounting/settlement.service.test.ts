import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LedgerCast } from '../../../test/ledger-cast.js';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import type { SettlementView } from './settlement.schemas.js';

type Answered = SettlementView & { type: string; detail: string };

describe('Matching invoices and payments', () => {
  let house: TestHouse;
  let cast: LedgerCast;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    cast = await LedgerCast.of(house);
  });
  afterAll(() => house.close());

  const invoice = async (party: string, ref: string, net: string, vat: string) => {
    await cast.post(cast.sale(party, ref, '2026-03-02', net, vat, '2026-04-30'), randomUUID());
    return cast.posting(ref);
  };
  const paid = async (party: string, ref: string, amount: string) => {
    await cast.post(cast.payment(party, ref, '2026-05-04', amount), randomUUID(), 'payment');
    return cast.posting(ref);
  };
  const settle = (...parts: [string, string?][]) =>
    cast.client.post<Answered>('/api/v1/settlements', {
      parts: parts.map(([postingId, amount]) => ({ postingId, ...(amount && { amount }) })),
    });
  const open = async (party: string) =>
    (await house.enter(() => cast.facade().openItems({ partyId: party }))).map(({ documentRef, openAmount }) => [documentRef, openAmount]);

  it('closes an invoice with its payment under a letter of the account and the shop', async () => {
    const [halles, lilas] = [await cast.shop(), await cast.shop('Librairie des Lilas')];
    for (const [shop, i] of [
      [halles, 1],
      [lilas, 2],
    ] as const) {
      const { status, body } = await settle([await invoice(shop, `S-${i}`, '100.00', '5.50')], [await paid(shop, `V-${i}`, '105.50')]);
      expect([status, body.letter, body.accountCode, body.settledOn]).toEqual([201, 'A', '411', '2026-11-21']);
      expect(await open(shop)).toEqual([]);
    }
  });

  it('matches in part, then the rest, several invoices with one payment, and leaves an over-payment open', async () => {
    const shop = await cast.shop('Librairie du Port');
    const first = await invoice(shop, 'P-1', '200.00', '11.00');
    const part = await paid(shop, 'PV-1', '100.00');
    expect((await settle([first], [part])).body.parts.map(({ amount, openAmount }) => [amount, openAmount])).toEqual([
      ['100.00', '111.00'],
      ['100.00', '0.00'],
    ]);
    const second = await invoice(shop, 'P-2', '100.00', '5.50');
    // 111.00 + 105.50 = 216.50 of 220.00: 3.50 too much stays open
    const { body } = await settle([first], [second], [await paid(shop, 'PV-2', '220.00')]);
    expect(body.letter).toBe('B');
    expect(await open(shop)).toEqual([['PV-2', '3.50']]);
  });

  it('opens the lines again when a matching is undone, keeps it to be read, and gives its letter to no other', async () => {
    const shop = await cast.shop('Librairie du Lac');
    const [invoiced, payment] = [await invoice(shop, 'L-1', '100.00', '5.50'), await paid(shop, 'LV-1', '105.50')];
    const { body } = await settle([invoiced], [payment]);
    const undone = await cast.client.post<Answered>(`/api/v1/settlements/${body.id}/undo`, { reason: 'Autre facture' });
    expect([undone.status, undone.body.undoneOn, undone.body.undoReason]).toEqual([201, '2026-11-21', 'Autre facture']);
    expect(await open(shop)).toEqual([
      ['L-1', '105.50'],
      ['LV-1', '105.50'],
    ]);
    const again = await cast.client.post<Answered>(`/api/v1/settlements/${body.id}/undo`, {});
    expect([again.status, again.body.type]).toEqual([409, '/problems/accounting/settlement-already-undone']);
    expect((await settle([invoiced], [payment])).body.letter).toBe('B');
  });

  it('refuses one of two who match the same payment at the same moment', async () => {
    const shop = await cast.shop('Librairie du Pont');
    const [one, two] = [await invoice(shop, 'D-1', '100.00', '5.50'), await invoice(shop, 'D-2', '100.00', '5.50')];
    const payment = await paid(shop, 'DV-1', '105.50');
    const answers = await Promise.all([settle([one], [payment]), settle([two], [payment])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.detail).toBe(
      '0.00 is open of DV-1, not 105.50: somebody may have matched it meanwhile. Read the open items again.',
    );
    expect(await open(shop)).toHaveLength(1);
  });

  it('gives letters without a clash to those who match different lines of one shop at once', async () => {
    const shop = await cast.shop('Librairie du Marché');
    const pairs: [string, string][] = [];
    for (let i = 0; i < 6; i += 1) pairs.push([await invoice(shop, `M-${i}`, '10.00', '0.55'), await paid(shop, `MV-${i}`, '10.55')]);
    const answers = await Promise.all(pairs.map(([invoiced, payment]) => settle([invoiced], [payment])));
    expect(answers.map(({ body }) => body.letter).sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });

  it.each([
    [
      'lines of two shops',
      async () =>
        settle([await invoice(await cast.shop('Un'), 'X-1', '100.00', '5.50')], [await paid(await cast.shop('Deux'), 'XV-1', '105.50')]),
      'settlement-accounts-differ',
    ],
    [
      'a line that is none of a party',
      async () => settle([await invoice(await cast.shop('Trois'), 'X-3', '100.00', '5.50')], [randomUUID()]),
      'settlement-posting-unknown',
    ],
    [
      'two invoices and no payment',
      async () => {
        const shop = await cast.shop('Quatre');
        return settle([await invoice(shop, 'X-4', '100.00', '5.50')], [await invoice(shop, 'X-5', '100.00', '5.50')]);
      },
      'settlement-too-few-parts',
    ],
    [
      'different amounts on each side',
      async () => {
        const shop = await cast.shop('Cinq');
        return settle([await invoice(shop, 'X-6', '100.00', '5.50'), '50.00'], [await paid(shop, 'XV-6', '105.50'), '60.00']);
      },
      'settlement-unbalanced',
    ],
  ] as const)('refuses %s', async (_, act, code) => {
    expect((await act()).body.type).toBe(`/problems/accounting/${code}`);
  });
});
