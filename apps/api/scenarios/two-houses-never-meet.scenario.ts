import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Mailer } from '../src/platform/mail/mailer.js';
import { openShop } from '../test/bookshop.js';
import { confirmedOrder, despatchedOrder } from '../test/despatched-order.js';
import { rule } from '../test/royalty-cast.js';
import type { Answer } from '../test/test-house.js';
import { expectStatus, PetitVent, year } from './petit-vent.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Route {
  readonly method: Method;
  readonly path: string;
  readonly query: string;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
}

/** What a route needs to be asked at all. */
const queryValues: Record<string, string> = { from: '2025-01-01', to: '2026-01-01', q: 'conte' };
/** The same for every house: codes of the trade, and the person who is signed in. */
const shared = [
  /^\/api\/v1\/(session|sessions|setup|houses|welcome|code-lists|subject-schemes|movement-reasons)\b/,
  /^\/health/,
  /\/fields$/,
];
/** Lists that name nothing by an id, or have nothing to name in a house whose workshop and bank have sent no file. */
const withoutIds = [
  '/api/v1/home',
  '/api/v1/house-profile',
  '/api/v1/house-profile/logo',
  '/api/v1/trade-checks',
  '/api/v1/trial-balances',
  '/api/v1/ledger-lines',
  '/api/v1/aged-balances',
  '/api/v1/vat-returns',
  '/api/v1/vat-return-lines',
  '/api/v1/fec',
  '/api/v1/fec/description',
  '/api/v1/sales-settings',
  '/api/v1/back-orders',
  '/api/v1/carriers',
  '/api/v1/picking-list',
  '/api/v1/address-labels',
  '/api/v1/workshop-exports',
  '/api/v1/workshop-files',
];
/** No list leads to them: the account of a party is reached from its page, and the workshop has sent no file. */
const withoutRecord = /\/(party-accounts|workshop-files)\//;
/** What the law asks of whoever invoices. */
const seller = {
  legalName: 'Éditions du Petit Vent',
  siren: '732829320',
  vatNumber: 'FR44732829320',
  legalForm: 'SARL',
  street: '12, rue des Glycines',
  postalCode: '49000',
  city: 'Angers',
  registrationCity: 'Angers',
  shareCapital: '8000.00',
};
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('Two houses filled alike on one server', () => {
  let here: PetitVent;
  let there: PetitVent;
  let routes: Route[];

  beforeAll(async () => {
    [here, there] = [await PetitVent.on('2026-03-31'), await PetitVent.on('2026-03-31')];
    for (const house of [here, there]) await fill(house);
    queryValues['id'] = (await firstId(there, '/api/v1/works')) ?? '';
    queryValues['productId'] = (await firstId(there, '/api/v1/products')) ?? '';
    const { paths } = await here.read<{ paths: Record<string, Record<string, Operation>> }>('/api/v1/openapi.json');
    routes = Object.entries(paths)
      .filter(([path]) => !shared.some((pattern) => pattern.test(path)))
      .flatMap(([path, operations]) =>
        Object.entries(operations).map(([method, { parameters = [] }]) => ({
          method: method as Method,
          path,
          query: parameters
            .flatMap(({ name, in: place, required }) => (place === 'query' && required ? `${name}=${queryValues[name]}` : []))
            .join('&'),
        })),
      );
  });
  afterAll(async () => {
    await here.close();
    await there.close();
  });

  const listRoutes = () => routes.filter(({ method, path }) => method === 'get' && !path.includes('{'));
  const recordRoutes = () => routes.filter(({ path }) => path.includes('{'));
  const get = async (house: PetitVent, { path, query }: Pick<Route, 'path' | 'query'>) => {
    // The only list that is of a product or a work, never of all of them.
    const ofProduct = path === '/api/v1/stock/identity' ? `&productId=${await firstId(house, '/api/v1/products')}` : '';
    return house.client.get<unknown>(`${path}?${query}${ofProduct}`);
  };

  it('answers neither of them an id of the other, on any route that lists', async () => {
    const shownNothing: string[] = [];
    const refused: string[] = [];
    for (const route of listRoutes()) {
      const [ours, theirs] = [await get(here, route), await get(there, route)];
      if (ours.status !== 200) refused.push(`${route.path} ${ours.status}`);
      const known = new Set(idsIn(theirs.body));
      if (known.size === 0 && !Buffer.isBuffer(theirs.body)) shownNothing.push(route.path);
      expect(idsIn(ours.body).filter((id) => known.has(id))).toEqual([]);
    }
    // Asked for without an account, a year of the books or despatches of its own, and in a house without a logo.
    expect(refused).toEqual([
      '/api/v1/house-profile/logo 404',
      '/api/v1/trial-balances 409',
      '/api/v1/ledger-lines 422',
      '/api/v1/fec 422',
      '/api/v1/fec/description 422',
      '/api/v1/picking-list 404',
      '/api/v1/address-labels 404',
      '/api/v1/workshop-exports 409',
    ]);
    // Everything else had something to show, and to hide.
    expect(shownNothing).toEqual(withoutIds);
  });

  it('knows no record of the other, whatever is asked of it, and changes none', async () => {
    const before = await everything(there);
    const notTried: string[] = [];
    const answered: string[] = [];
    for (const { method, path } of recordRoutes()) {
      const theirs = await fillIn(path, there);
      const outcome = theirs === undefined ? undefined : await refusal(method, theirs);
      if (outcome === undefined && !withoutRecord.test(path)) notTried.push(path);
      else if (outcome !== undefined && outcome !== 'refused') answered.push(`${method} ${path} ${outcome}`);
    }
    expect(answered).toEqual([]);
    expect(notTried).toEqual([]);
    expect(await everything(there)).toEqual(before);
  });

  it('finds no part of the other’s records under a record of its own', async () => {
    const before = await everything(there);
    for (const { method, path } of recordRoutes().filter(({ path: each }) => each.split('{').length > 2)) {
      const [ours, theirs] = [await fillIn(path, here), await fillIn(path, there)];
      if (ours === undefined || theirs === undefined) continue;
      const outer = path.split('/').findIndex((segment) => segment.startsWith('{'));
      const mixed = theirs
        .split('/')
        .with(outer, ours.split('/')[outer] ?? '')
        .join('/');
      const { body } = await here.client.get<{ version?: number }>(
        ours
          .split('/')
          .slice(0, outer + 1)
          .join('/'),
      );
      expect(`${method} ${path} ${await refusal(method, mixed, body.version)}`).toBe(`${method} ${path} refused`);
    }
    expect(await everything(there)).toEqual(before);
  });

  /** What is sent is checked before whom it is for: a request without what it needs may be told so. */
  async function refusal(method: Method, path: string, version = 1): Promise<string> {
    const { status } = await ask(here, method, path, version);
    return status === 404 || status === 422 ? 'refused' : String(status);
  }

  async function everything(house: PetitVent): Promise<unknown[]> {
    const answers = [];
    for (const route of listRoutes()) {
      const { body } = await get(house, route);
      if (!Buffer.isBuffer(body)) answers.push([route.path, body]);
    }
    return answers;
  }

  /** The path with the ids of records of a house, outermost first; undefined when it has none. */
  async function fillIn(template: string, house: PetitVent): Promise<string | undefined> {
    let filled = '';
    for (const segment of template.split('/').slice(1)) {
      const part = segment.startsWith('{') ? await firstId(house, filled) : segment;
      if (part === undefined) return undefined;
      filled += `/${part}`;
    }
    return filled;
  }
});

/** Of the list at this address, else of the list of that name in the record above it. */
async function firstId({ client }: PetitVent, path: string): Promise<string | undefined> {
  const { body } = await client.get<unknown>(path);
  if (Array.isArray(body)) return (body as { id: string }[])[0]?.id;
  const above = path.slice(0, path.lastIndexOf('/'));
  const { body: record } = await client.get<Record<string, { id: string }[]>>(above);
  return record[path.slice(above.length + 1)]?.[0]?.id;
}

function ask(house: PetitVent, method: Method, path: string, version: number): Promise<Answer> {
  if (method === 'get') return house.client.get(path);
  if (method === 'delete') return house.client.delete(path, version);
  if (method === 'patch') return house.client.patch(path, {}, version);
  return house.client[method](path, {}, { 'if-match': `"${version}"` });
}

/** Every id that an answer carries, however deep. */
function idsIn(body: unknown): string[] {
  if (typeof body === 'string') return uuid.test(body) ? [body] : [];
  if (Buffer.isBuffer(body) || typeof body !== 'object' || body === null) return [];
  return Object.values(body).flatMap(idsIn);
}

/** One of everything that a house can have. */
async function fill(house: PetitVent): Promise<void> {
  const { cast, client } = house;
  const marie = await house.marieDuval();
  const { consignmentId } = await house.librairieDesHalles();
  const { id: imprintId } = await cast.made('/api/v1/imprints', { name: 'Petit Vent' });
  const { id: collectionId } = await cast.made('/api/v1/collections', { name: 'Contes du soir', imprintId });
  const tale = await cast.book('Le Conte de la brume', '10.55', { imprintId, collectionId });
  const novel = await cast.book('Un roman', '20.00');
  await cast.book('Sans contrat', null);
  await cast.agreement({ reference: 'C-1', workIds: [tale.workId, novel.workId], rules: [rule(marie, '8.00')] });
  await cast.made('/api/v1/cross-work-agreements', {
    reference: 'X-1',
    beneficiaryId: marie,
    signedOn: '2024-01-01',
    workIds: [tale.workId, novel.workId],
  });
  const { deliveryId } = await cast.run(tale.productId, 1000, '2025-05-02');
  await house.approvesReception(deliveryId);
  await house.moves({
    productId: tale.productId,
    reason: 'consignment-out',
    copies: 40,
    movedOn: '2025-06-15',
    toLocationId: consignmentId,
  });
  await cast.run(novel.productId, 500, '2025-06-02');
  await house.states(marie, year(2025));
  await cast.run(novel.productId, 100, '2026-01-10');
  await cast.made('/api/v1/api-keys', { label: 'Notre boutique', scopes: ['catalogue:read'] });
  const file = { name: 'notes.txt', bytes: Buffer.from('Notes de fabrication'), mediaType: 'text/plain' };
  expectStatus(201, await client.upload(`/api/v1/products/${tale.productId}/files`, file));
  const catalogue = { name: 'catalogue.csv', bytes: Buffer.from('ISBN;Titre\r\n9782999988200;Un livre\r\n'), mediaType: 'text/csv' };
  const imported = expectStatus(201, await client.upload<{ id: string }>('/api/v1/imports', catalogue));
  expectStatus(202, await client.post(`/api/v1/imports/${imported.id}/preview`));
  await sells(house, tale.productId);
  await house.house.enter(() =>
    house.house.app.get(Mailer).queue({ recipient: 'marie@example.org', subject: 'Votre relevé', text: 'Bonjour' }),
  );
  await house.house.settle();
}

/** A shop that ordered three times: one parcel was invoiced and credited, one is to be invoiced, one is to be sent. */
async function sells(house: PetitVent, productId: string): Promise<void> {
  const { cast, client } = house;
  const { version } = await house.read<{ version: number }>('/api/v1/house-profile');
  expectStatus(200, await client.patch('/api/v1/house-profile', seller, version));
  const anybody = await firstId(house, '/api/v1/parties');
  await cast.made(`/api/v1/parties/${anybody}/addresses`, { kind: 'delivery', city: 'Nantes' });
  await cast.made(`/api/v1/parties/${anybody}/contacts`, { name: 'Anne Le Goff' });
  const { id: customerId } = await openShop(client, 'Librairie du Port', { party: { siren: '404833048' } });
  await cast.made(`/api/v1/customers/${customerId}/discounts`, { family: 'all', discount: '35.00' });
  const sent = async () => despatchedOrder(client, await confirmedOrder(client, customerId, [{ productId, copies: 10 }]));
  const { id: despatchId } = await sent();
  const invoice = await cast.made('/api/v1/invoices', { customerId, despatchIds: [despatchId] });
  await cast.made(`/api/v1/invoices/${invoice.id}/credit-notes`, {});
  await sent();
  await confirmedOrder(client, customerId, [{ productId, copies: 5 }]);
}
