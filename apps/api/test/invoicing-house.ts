import type { InvoicePreview, InvoiceView, IssuedView } from '../src/modules/sales/invoices/invoice.schemas.js';
import { HouseDatabase } from '../src/platform/database/house-database.js';
import { Sessions } from '../src/platform/sign-in/sessions.js';
import { openShop, type PricedBook, stockBook } from './bookshop.js';
import { confirmedOrder, despatchedOrder, type OrderedLine } from './despatched-order.js';
import { type Client, openTestHouse, type TestHouse } from './test-house.js';

export type Problem = { type: string; detail: string; errors: { pointer: string; detail: string }[] };
export type Customer = { id: string; partyId: string };

/** A house that may invoice: it is somebody to the law, has a shop to sell to and books on the shelf. */
export class InvoicingHouse {
  private constructor(
    readonly house: TestHouse,
    readonly client: Client,
    readonly halles: Customer,
    /** 15.00 with 5.5 %. */
    readonly wind: PricedBook,
    /** 24.00 with 20 %. */
    readonly game: PricedBook,
  ) {}

  static async open(options: { today?: string; databaseUrl?: string } = {}): Promise<InvoicingHouse> {
    const house = await openTestHouse({ today: '2026-11-21', ...options });
    const client = await house.as('owner');
    await house.enter(() =>
      house.app.get(HouseDatabase).transaction(() => house.app.get(HouseDatabase).rows(`update house.house_profile set ${petitVent}`)),
    );
    const halles = await openShop(client, 'Librairie des Halles', { party: { siren: '404833048', email: 'halles@example.org' } });
    const wind = await stockBook(house, 'Le Petit Vent', '15.00', 10_000);
    const game = await stockBook(house, 'Le Jeu du vent', '24.00', 1000, 'ZE', '20.00');
    return new InvoicingHouse(house, client, halles, wind, game);
  }

  /** Of somebody who may issue, for requests that go over the network. */
  async cookie(): Promise<string> {
    const { app, house } = this.house;
    const sessions = app.get(Sessions);
    const email = 'issuer@example.org';
    const userId = await sessions.addUser({ email, name: 'Issuer', password: 'une phrase de passe', language: 'fr' });
    await sessions.addMember(userId, house.id, 'sales');
    return `colophon_session=${await sessions.open(userId, { address: 'test', userAgent: 'test' }, house.id)}`;
  }

  sql<Row>(text: string, params: unknown[] = []): Promise<Row[]> {
    return this.house.enter(() =>
      this.house.app.get(HouseDatabase).transaction(() => this.house.app.get(HouseDatabase).rows<Row>(text, params)),
    );
  }

  shop(name: string, more: object = {}): Promise<Customer> {
    return openShop(this.client, name, more);
  }

  /** Ordered, confirmed, and gone. */
  async sent(
    customer: Customer = this.halles,
    lines: readonly OrderedLine[] = [{ productId: this.wind.productId, copies: 10 }],
    order: object = {},
  ) {
    return despatchedOrder(this.client, await confirmedOrder(this.client, customer.id, lines, order));
  }

  issue(body: object, key?: string) {
    return this.client.post<IssuedView & Problem>('/api/v1/invoices', body, key === undefined ? {} : { 'idempotency-key': key });
  }

  /** The invoice of one parcel. */
  async invoiced(...parcel: Parameters<InvoicingHouse['sent']>): Promise<InvoiceView> {
    const despatch = await this.sent(...parcel);
    const { status, body } = await this.issue({ customerId: despatch.customerId, despatchIds: [despatch.id] });
    if (status !== 201) throw new Error(`The invoice was refused: ${JSON.stringify(body)}`);
    return this.read(body.id);
  }

  async preview(body: object) {
    return (await this.client.post<InvoicePreview & Problem>('/api/v1/invoice-previews', body)).body;
  }

  credit(invoiceId: string, body: object = {}) {
    return this.client.post<IssuedView & Problem>(`/api/v1/invoices/${invoiceId}/credit-notes`, body);
  }

  async read(id: string): Promise<InvoiceView> {
    return (await this.client.get<InvoiceView>(`/api/v1/invoices/${id}`)).body;
  }
}

const petitVent = `legal_name = 'Éditions du Petit Vent', siren = '732829320', vat_number = 'FR44732829320', street = '12, rue des Glycines',
  postal_code = '49000', city = 'Angers', country = 'FR', legal_form = 'SARL', share_capital = 8000, registration_city = 'Angers',
  iban = 'FR7630006000011234567890189', email = 'bonjour@petitvent.example'`;
