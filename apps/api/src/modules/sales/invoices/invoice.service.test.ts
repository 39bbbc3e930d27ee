import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmedOrder, despatchedOrder } from '../../../../test/despatched-order.js';
import { InvoicingHouse, type Problem } from '../../../../test/invoicing-house.js';
import type { TaskView } from '../../../platform/tasks/task.schemas.js';
import { AccountingFacade } from '../../accounting/accounting.facade.js';
import { StockFacade } from '../../stock/stock.facade.js';
import type { InvoiceListItem, ToInvoiceItem } from './invoice.schemas.js';
import { InvoiceProof } from './invoice-proof.js';

/** The spaces of French typography as plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('An invoice', () => {
  let house: InvoicingHouse;

  beforeAll(async () => {
    house = await InvoicingHouse.open();
  });
  afterAll(() => house.house.close());

  it('is shown whole before it is issued: figures, due day, VAT and why', async () => {
    const { halles } = house;
    const despatch = await house.sent();
    const shown = await house.preview({ customerId: halles.id, despatchIds: [despatch.id] });
    // 15.00 / 1.055 = 14.2180; 10 × 14.2180 × 70 % = 99.526 → 99.53; × 5.5 % = 5.474 → 5.47
    const line = {
      line: '1',
      copies: 10,
      grossPrice: '14.2180',
      discount: '30.00',
      net: '99.53',
      vatRate: '5.50',
      vatWords: { en: 'French VAT' },
    };
    expect(shown).toMatchObject({
      missing: [],
      issuedOn: '2026-11-21',
      deliveredOn: '2026-11-21',
      dueOn: '2027-01-20',
      pricesIncludeTax: false,
      lines: [line],
      vat: [
        {
          category: 'S',
          rate: '5.50',
          base: '99.53',
          amount: '5.47',
        },
      ],
      net: '99.53',
      vatTotal: '5.47',
      gross: '105.00',
    });
    expect(shown.content).toMatchObject({ number: '', payment: { terms: { fr: '60 jours nets' } } });
    const named = await house.preview({ customerId: halles.id, despatchIds: [despatch.id], dueOn: '2026-12-15' });
    expect([named.dueOn, plain(named.paymentWords.fr)]).toEqual(['2026-12-15', 'le 15 décembre 2026']);
    expect(await house.sql(`select 1 from house.invoice`)).toEqual([]);
  });

  it('is numbered, kept with its lines, and posted to the books', async () => {
    const despatch = await house.sent();
    const { status, body } = await house.issue({ customerId: house.halles.id, despatchIds: [despatch.id] });
    expect(status).toBe(201);
    expect(body).toMatchObject({ number: 'FA-2026-00001', net: '99.53', vat: '5.47', gross: '105.00', dueOn: '2027-01-20' });
    const invoice = await house.read(body.id);
    expect(invoice).toMatchObject({
      state: 'open',
      open: '105.00',
      previousHash: '',
      lines: [
        {
          line: '1',
          copies: 10,
          credited: 0,
          despatchId: despatch.id,
          orderNumber: expect.any(String),
        },
      ],
    });
    expect(invoice.entries.flatMap(({ postings }) => postings)).toMatchObject([
      { accountCode: '411', debit: '105.00' },
      { accountCode: '7011', credit: '99.53' },
      { accountCode: '44571', credit: '5.47' },
    ]);
    expect(invoice.content).toMatchObject({
      number: 'FA-2026-00001',
      seller: { name: 'Éditions du Petit Vent', siren: '732829320' },
      buyer: { name: 'Librairie des Halles', siren: '404833048' },
      despatches: [{ number: despatch.number, on: '2026-11-21' }],
      totals: { withVat: '105.00' },
    });
    const mentions = invoice.content.mentions.map(({ code }) => code);
    expect(mentions).toEqual(['supplies', 'late-penalty', 'recovery-fee', 'early-payment', 'seller-identity']);
  });

  it('gathers several parcels and rates; the carriage of an order is on the first of its invoices only', async () => {
    const { halles, wind, game, client } = house;
    const order = await confirmedOrder(
      client,
      halles.id,
      [
        { productId: wind.productId, copies: 10 },
        { productId: game.productId, copies: 2 },
      ],
      { carriage: '9.00' },
    );
    const half = order.lines.map(({ id, copies }) => ({ orderLineId: id, copies: copies / 2 }));
    const parcels: string[] = [];
    for (let n = 0; n < 2; n++) {
      const { body: prepared } = await client.post<{ id: string; version: number }>('/api/v1/despatches', {
        orderIds: [order.id],
        lines: half,
      });
      await client.post(`/api/v1/despatches/${prepared.id}/departure`, {}, { 'if-match': `"${prepared.version}"` });
      parcels.push(prepared.id);
    }
    const [first] = parcels;
    const { body } = await house.issue({ customerId: halles.id, despatchIds: [first] });
    // 5 × 14.2180 × 70 % = 49.763 → 49.76; 1 × 20.0000 × 70 % = 14.00; carriage 9.00 × 14.00 / 63.76 = 1.976 → 1.98 at 20 %, 7.02 at 5.5 %
    const { content } = await house.read(body.id);
    expect(content.charges.map(({ amount, vat }) => [vat.rate, amount])).toEqual([
      ['20.00', '1.98'],
      ['5.50', '7.02'],
    ]);
    // (14.00 + 1.98) × 20 % = 3.196 → 3.20; (49.76 + 7.02) × 5.5 % = 3.1229 → 3.12
    expect(content.breakdown.map(({ taxableAmount, taxAmount }) => [taxableAmount, taxAmount])).toEqual([
      ['15.98', '3.20'],
      ['56.78', '3.12'],
    ]);
    expect(body).toMatchObject({ net: '72.76', vat: '6.32', gross: '79.08' });
    const second = await house.preview({ customerId: halles.id, despatchIds: [parcels[1]] });
    expect(second).toMatchObject({ carriage: '0.00', net: '63.76' });
    const more = await house.sent();
    const both = await house.issue({
      customerId: halles.id,
      despatchIds: [parcels[1], more.id],
      carriage: '5.00',
      allowances: [{ reason: 'discount', amount: '3.00' }],
    });
    // 63.76 + 99.53 − 3.00 + 5.00
    expect(both.body).toMatchObject({ net: '165.29' });
  });

  it('takes a parcel once, whoever asks at the same moment', async () => {
    const despatch = await house.sent();
    const body = { customerId: house.halles.id, despatchIds: [despatch.id] };
    const answers = await Promise.all([house.issue(body), house.issue(body), house.issue(body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409)?.body;
    const issued = answers.find(({ status }) => status === 201)?.body;
    expect(refused?.type).toBe('/problems/invoices/despatch-invoiced-already');
    expect(refused?.detail).toBe(
      `Parcel ${despatch.number} is invoiced already (${issued?.number}); open that invoice, or credit it if it is wrong.`,
    );
  });

  it('is issued once for a key, and answers the same again', async () => {
    const despatch = await house.sent();
    const body = { customerId: house.halles.id, despatchIds: [despatch.id] };
    const [first, second] = await Promise.all([house.issue(body, 'key-of-the-invoice'), house.issue(body, 'key-of-the-invoice')]);
    expect([first?.status, second?.status]).toEqual([201, 201]);
    expect(second?.body).toEqual(first?.body);
  });

  it('leaves no number behind when it is refused', async () => {
    const numbers = () => house.sql<{ n: number }>(`select last_number as n from house.number_series where series = 'FA-2026'`);
    const before = await numbers();
    const nobody = await house.shop('Librairie sans numéro');
    const despatch = await house.sent(nobody);
    const body = { customerId: nobody.id, despatchIds: [despatch.id] };
    const refused = await house.issue(body);
    expect(refused.body).toMatchObject({
      type: '/problems/invoices/invoice-lacks-buyer-siren',
      detail: expect.stringContaining('SIREN of the customer'),
    });
    expect(await house.preview(body)).toMatchObject({ content: null, missing: [{ code: 'buyer-siren', at: 'customer' }], net: '99.53' });
    expect(await numbers()).toEqual(before);
    const [waiting] = (await house.client.get<ToInvoiceItem[]>(`/api/v1/despatches-to-invoice?customerId=${nobody.id}`)).body;
    expect(waiting).toMatchObject({ copies: 10, net: '99.53', despatches: [{ id: despatch.id }] });
    // Told that it has none, an association is invoiced.
    await house.sql('update house.customer set has_no_siren = true where id = $1', [nobody.id]);
    expect((await house.issue(body)).status).toBe(201);
  });

  it('says why not: days that contradict each other, closed books, parcels that are not sales', async () => {
    const { halles, wind } = house;
    const despatch = await house.sent();
    const body = { customerId: halles.id, despatchIds: [despatch.id] };
    const refusal = async (request: object) => (await house.issue({ ...body, ...request })).body;
    const early = await refusal({ issuedOn: '2026-11-20' });
    expect(early.type).toBe('/problems/invoices/delivered-after-issue');
    expect(plain(early.detail)).toBe(
      'The books left on 21 November 2026, after the day of the invoice (20 November 2026); date it 21 November 2026 at the earliest.',
    );
    expect((await refusal({ issuedOn: '2026-11-22' })).type).toBe('/problems/invoices/invoice-in-future');
    expect((await refusal({ dueOn: '2026-11-01' })).type).toBe('/problems/invoices/due-before-issue');
    expect((await refusal({ despatchIds: [] })).type).toBe('/problems/invoices/invoice-of-nothing');
    const other = await house.shop('Librairie du Quai', { party: { siren: '552100554' } });
    expect((await refusal({ customerId: other.id })).type).toBe('/problems/invoices/invoice-despatch-of-another');
    const deposit = await house.sent(halles, [{ productId: wind.productId, copies: 2, saleTerm: 'deposit' }]);
    expect((await refusal({ despatchIds: [deposit.id] })).type).toBe('/problems/invoices/invoice-of-deposit');
    const free = await house.sent(halles, [{ productId: wind.productId, copies: 2, saleTerm: 'review' }]);
    expect((await refusal({ despatchIds: [free.id] })).type).toBe('/problems/invoices/invoice-of-free-copies');
    const order = await confirmedOrder(house.client, halles.id, [{ productId: wind.productId, copies: 1 }]);
    const prepared = await house.client.post<{ id: string }>('/api/v1/despatches', { orderIds: [order.id] });
    expect((await refusal({ despatchIds: [prepared.body.id] })).type).toBe('/problems/invoices/invoice-despatch-unsent');
    const french = await house.client.post<Problem>('/api/v1/invoices', { ...body, issuedOn: '2026-11-20' }, { 'accept-language': 'fr' });
    expect(plain(french.body.detail)).toBe(
      'Les livres sont partis le 21 novembre 2026, après la date de la facture (20 novembre 2026) ; datez-la du 21 novembre 2026 au plus tôt.',
    );
    expect((await house.issue(body)).status).toBe(201);
  });

  it('follows the days of its series', async () => {
    const old = await despatchedOrder(
      house.client,
      await confirmedOrder(house.client, house.halles.id, [{ productId: house.wind.productId, copies: 1 }], { orderedOn: '2026-11-02' }),
      { despatchedOn: '2026-11-03' },
    );
    const body = { customerId: house.halles.id, despatchIds: [old.id] };
    const { body: refused } = await house.issue({ ...body, issuedOn: '2026-11-10' });
    expect(refused).toMatchObject({ type: '/problems/invoices/invoice-before-last', lastIssuedOn: '2026-11-21' });
    const { body: issued } = await house.issue(body);
    const { content } = await house.read(issued.id);
    expect(content.deliveredOn).toBe('2026-11-03');
    expect(plain(content.mentions.find(({ code }) => code === 'delivered-on')?.text.fr ?? '')).toBe('Livré le 3 novembre 2026');
  });

  it('of a reader keeps the price with tax, and takes the books off the shelf as they are handed over', async () => {
    const reader = await house.shop('Marie Duval', { kind: 'reader', party: { city: 'Rennes' } });
    const [before] = await house.sql<{ n: number }>('select sum(on_hand)::int as n from house.stock_balance where product_id = $1', [
      house.wind.productId,
    ]);
    const { status, body } = await house.issue({ customerId: reader.id, lines: [{ productId: house.wind.productId, copies: 2 }] });
    expect(status).toBe(201);
    // 2 × 15.00 = 30.00 with tax; 30.00 / 1.055 = 28.436 → 28.44, VAT the rest
    expect(body).toMatchObject({ net: '28.44', vat: '1.56', gross: '30.00' });
    const [after] = await house.sql<{ n: number }>('select sum(on_hand)::int as n from house.stock_balance where product_id = $1', [
      house.wind.productId,
    ]);
    expect(after?.n).toBe((before?.n ?? 0) - 2);
    const { content } = await house.read(body.id);
    expect(content).toMatchObject({ pricesIncludeTax: true, lines: [{ amountWithVat: '30.00' }] });
    const cheap = await house.issue({ customerId: reader.id, lines: [{ productId: house.wind.productId, copies: 1, discount: '10.00' }] });
    expect(cheap.body.type).toBe('/problems/sales/reader-discount-above-law');
  });

  it('of a blocked customer covers what has left, and nothing new', async () => {
    const shop = await house.shop('Librairie en sommeil', { party: { siren: '542065479' } });
    const despatch = await house.sent(shop);
    await house.sql(`update house.customer set blocked = true, blocked_reason = 'impayés' where id = $1`, [shop.id]);
    const sold = await house.issue({ customerId: shop.id, lines: [{ productId: house.wind.productId, copies: 1 }] });
    expect(sold.body).toMatchObject({ type: '/problems/sales/customer-blocked', reason: 'impayés' });
    const body = { customerId: shop.id, despatchIds: [despatch.id] };
    expect(await house.preview(body)).toMatchObject({ customerBlocked: 'impayés' });
    expect((await house.issue(body)).status).toBe(201);
  });

  it('of a business elsewhere in the Union bears no VAT once VIES has confirmed its number, and quotes the article', async () => {
    const sablon = await house.shop('Librairie du Sablon', {
      party: { postalCode: '1000', city: 'Bruxelles', country: 'BE' },
    });
    await house.sql(`update house.party set vat_number = 'BE0403019261' where id = $1`, [sablon.partyId]);
    const despatch = await house.sent(sablon);
    const body = { customerId: sablon.id, despatchIds: [despatch.id] };
    expect((await house.issue(body)).body.type).toBe('/problems/sales/vat-number-unchecked');
    await house.sql(`update house.customer set vat_checked_on = '2026-11-20', vat_check_valid = true where id = $1`, [sablon.id]);
    const { body: issued } = await house.issue(body);
    expect(issued).toMatchObject({ net: '99.53', vat: '0.00', gross: '99.53' });
    const { content, lines, entries } = await house.read(issued.id);
    expect(content.breakdown).toMatchObject([{ vat: { category: 'K', rate: '0.00' }, exemption: { code: 'VATEX-EU-IC' } }]);
    expect(lines[0]?.vatWords.fr).toBe('Exonération de TVA, article 262 ter I du CGI');
    expect(entries[0]?.postings.map(({ accountCode }) => accountCode)).toEqual(['411', '7015']);
  });

  it('is refused on a day of closed books, with nothing written', async () => {
    const despatch = await house.sent();
    await house.sql(`update house.accounting_period set closed_at = now() where period_to <= '2026-12-01'`);
    const { body } = await house.issue({ customerId: house.halles.id, despatchIds: [despatch.id] });
    expect(body.type).toBe('/problems/accounting/accounting-period-closed');
    const [waiting] = await house.sql<{ n: number }>('select count(*)::int as n from house.despatch_to_invoice where despatch_id = $1', [
      despatch.id,
    ]);
    expect(waiting?.n).toBe(1);
    house.house.clock.set('2026-12-02T09:00:00Z');
    expect((await house.issue({ customerId: house.halles.id, despatchIds: [despatch.id] })).status).toBe(201);
  });

  it('is made for all that was sent in a period, one for each customer, and says who could not be invoiced', async () => {
    const quai = await house.shop('Librairie du Port', { party: { siren: '775670417' } });
    const without = await house.shop('Librairie anonyme');
    for (const customer of [quai, quai, without]) await house.sent(customer);
    // Two mentions are missing now.
    await house.sql(`update house.party set street = '', postal_code = '', city = '' where id = $1`, [without.partyId]);
    const before = (await house.client.get<ToInvoiceItem[]>('/api/v1/despatches-to-invoice?from=2026-12-01&to=2027-01-01')).body;
    expect(before.map(({ customerName, despatches }) => [customerName, despatches.length])).toEqual(
      expect.arrayContaining([
        ['Librairie du Port', 2],
        ['Librairie anonyme', 1],
      ]),
    );
    const asked = await house.client.post<TaskView>('/api/v1/invoice-batches', { from: '2026-12-01', to: '2027-01-01' });
    expect(asked.status).toBe(202);
    await house.house.settle();
    const { body: task } = await house.client.get<TaskView>(`/api/v1/tasks/${asked.body.id}`);
    expect(task).toMatchObject({
      state: 'done',
      result: { issued: 1, refused: [{ customer: 'Librairie anonyme', code: 'invoice-lacks-buyer-address' }] },
    });
    const { body: list } = await house.client.get<InvoiceListItem[]>(`/api/v1/invoices?customerId=${quai.id}`);
    expect(list).toMatchObject([{ customerName: 'Librairie du Port', state: 'open', net: '199.06', daysLate: 0 }]);
    expect((await house.client.get<InvoiceListItem[]>('/api/v1/invoices?state=late')).body).toEqual([]);
    house.house.clock.set('2027-03-01T09:00:00Z');
    const later = await house.house.as('sales');
    // Due on 31 January: 60 days after 2 December.
    expect((await later.get<InvoiceListItem[]>(`/api/v1/invoices?state=late&customerId=${quai.id}`)).body).toMatchObject([
      { state: 'late', dueOn: '2027-01-31', daysLate: 29 },
    ]);
  });

  it('leaves every book whole', async () => {
    const { app, enter } = house.house;
    expect(await enter(() => app.get(InvoiceProof).faults())).toEqual([]);
    expect(await enter(() => app.get(AccountingFacade).proveBooks())).toEqual([]);
    expect(await enter(() => app.get(StockFacade).proveBalances())).toEqual([]);
  });
});
