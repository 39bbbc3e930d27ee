import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type PricedBook, stockBook } from '../../../../test/bookshop.js';
import { confirmedOrder, despatchedOrder } from '../../../../test/despatched-order.js';
import { type Client, openTestHouse, type TestHouse } from '../../../../test/test-house.js';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { AccountingFacade } from '../../accounting/accounting.facade.js';
import type { InvoiceListItem, InvoicePreview, InvoiceView, IssuedView, ToInvoiceItem } from './invoice.schemas.js';
import { InvoiceProof } from './invoice-proof.js';

type Problem = { type: string; detail: string; errors: { detail: string }[] };
type Customer = { id: string; partyId: string };

const rennes = { siren: '404833048' };

describe('An invoice', () => {
  let house: TestHouse;
  let sales: Client;
  let halles: Customer;
  let wind: PricedBook;
  let game: PricedBook;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    sales = await house.as('owner');
    await house.enter(() =>
      house.app.get(HouseDatabase).transaction(() =>
        house.app.get(HouseDatabase).rows(
          `update house.house_profile set legal_name = 'Éditions du Petit Vent', siren = '732829320', vat_number = 'FR44732829320',
           street = '12, rue des Glycines', postal_code = '49000', city = 'Angers', country = 'FR', legal_form = 'SARL', share_capital = 8000,
           registration_city = 'Angers', iban = 'FR7630006000011234567890189', email = 'bonjour@petitvent.example'`,
        ),
      ),
    );
    halles = await openShop(sales, 'Librairie des Halles', { party: { ...rennes, email: 'halles@example.org' } });
    wind = await stockBook(house, 'Le Petit Vent', '15.00', 1000);
    game = await stockBook(house, 'Le Jeu du vent', '24.00', 100, 'ZE', '20.00');
  });
  afterAll(async () => {
    expect(await house.enter(() => house.app.get(InvoiceProof).faults())).toEqual([]);
    expect(await house.enter(() => house.app.get(AccountingFacade).proveBooks())).toEqual([]);
    await house.close();
  });

  const sent = async (customer: Customer, lines: object[] = [{ productId: wind.productId, copies: 10 }], more: object = {}) =>
    despatchedOrder(sales, await confirmedOrder(sales, customer.id, lines, more));
  const issue = (body: object, key?: string) =>
    sales.post<IssuedView & Problem>('/api/v1/invoices', body, key === undefined ? {} : { 'idempotency-key': key });
  const preview = async (body: object) => (await sales.post<InvoicePreview & Problem>('/api/v1/invoice-previews', body)).body;
  const read = async (id: string) => (await sales.get<InvoiceView>(`/api/v1/invoices/${id}`)).body;
  const sql = <Row>(text: string, params: unknown[] = []) => house.enter(() => house.app.get(HouseDatabase).rows<Row>(text, params));

  it('is shown whole before it is issued: figures, due day, VAT and why', async () => {
    const despatch = await sent(halles);
    const shown = await preview({ customerId: halles.id, despatchIds: [despatch.id] });
    // 15.00 / 1.055 = 14.2180; 10 × 14.2180 × 70 % = 99.526 → 99.53; × 5.5 % = 5.474 → 5.47
    expect(shown).toMatchObject({
      missing: [],
      issuedOn: '2026-11-21',
      deliveredOn: '2026-11-21',
      dueOn: '2027-01-20',
      pricesIncludeTax: false,
      lines: [
        { line: '1', copies: 10, grossPrice: '14.2180', discount: '30.00', net: '99.53', vatRate: '5.50', vatWords: { en: 'French VAT' } },
      ],
      vat: [{ category: 'S', rate: '5.50', base: '99.53', amount: '5.47' }],
      net: '99.53',
      vatTotal: '5.47',
      gross: '105.00',
    });
    expect(shown.content).toMatchObject({ number: '', payment: { terms: { fr: '60 jours nets' } } });
    expect(await sql(`select 1 from house.invoice`)).toEqual([]);
    const { status, body } = await issue({ customerId: halles.id, despatchIds: [despatch.id] });
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body).toMatchObject({ number: 'FA-2026-00001', net: '99.53', vat: '5.47', gross: '105.00', dueOn: '2027-01-20' });
    const invoice = await read(body.id);
    expect(invoice).toMatchObject({
      state: 'open',
      open: '105.00',
      lines: [{ line: '1', copies: 10, credited: 0, despatchId: despatch.id }],
      entries: [
        {
          postings: [
            { accountCode: '411', debit: '105.00' },
            { accountCode: '7011', credit: '99.53' },
            { accountCode: '44571', credit: '5.47' },
          ],
        },
      ],
    });
    expect(invoice.content).toMatchObject({
      number: 'FA-2026-00001',
      seller: { name: 'Éditions du Petit Vent' },
      totals: { withVat: '105.00' },
    });
  });
});
