import { hyphenate } from '@colophon/identifiers';
import type pg from 'pg';
import { connect } from './bench-database.ts';
import { addRows, type Row } from './fill-rows.ts';
import { adjectives, description, familyNames, givenNames, nouns, places } from './invented-words.ts';
import { Random } from './random.ts';

/** What the fill leaves for further fills to stand on. */
export interface FilledHouse {
  readonly contributors: readonly string[];
  /** Each with its first contributor. */
  readonly works: readonly { readonly id: string; readonly author: string }[];
  readonly products: readonly { readonly id: string; readonly workId: string; readonly publishedOn: string }[];
  readonly locations: Readonly<Record<string, string>>;
}

const imprintCount = 4;
const collectionCount = 20;
const productsPerWork = 1.25;

/**
 * Fills a fresh house with so many products, their works, contributors, dated prices, covers, texts, subjects and stock. The rows are the
 * same in every run. Covers name files that do not exist: the lists only link to them.
 */
export async function fillHouse(databaseUrl: string, schema: string, productCount: number): Promise<FilledHouse> {
  await using client = await connect(databaseUrl);
  await client.query('begin');
  const filled = await fill(client, schema, productCount);
  await client.query('commit');
  await client.query('analyze');
  return filled;
}

async function fill(client: pg.Client, schema: string, productCount: number): Promise<FilledHouse> {
  const random = new Random(productCount);
  const add = (table: string, rows: readonly Row[]) => addRows(client, schema, table, rows);
  const contributors = people(random, Math.min(1000, productCount / 4));
  const imprints = numbered(imprintCount, (n) => ({ id: random.uuid(), name: `Maison ${nouns[n]}`, version: 1 }));
  const collections = numbered(collectionCount, (n) => ({ id: random.uuid(), name: `${adjectives[n]} ${nouns[n]}`, version: 1 }));
  const works = worksBy(random, contributors, Math.ceil(productCount / productsPerWork));
  const products = productsOf(random, works, imprints, collections, productCount);
  await add('party', contributors);
  await add('imprint', imprints);
  await add('collection', collections);
  await add(
    'work',
    works.map(({ author: _, ...work }) => work),
  );
  await add('product', products);
  await add(
    'contributor',
    works.flatMap((work, n) => credits(random, work, contributors, n)),
  );
  await add(
    'price',
    products.flatMap((product) => prices(random, product)),
  );
  await add(
    'text_content',
    works.flatMap((work, n) => texts(random, work, n)),
  );
  await add(
    'subject',
    works.flatMap((work) => subjects(random, work)),
  );
  await addCovers(add, random, products);
  const locations = await addStock(client, schema, random, products);
  return {
    contributors: contributors.map(({ id }) => id),
    works: works.map(({ id, author }) => ({ id, author })),
    products: products.map(({ id, work_id, published_on }) => ({ id, workId: work_id, publishedOn: published_on })),
    locations,
  };
}

function people(random: Random, count: number) {
  return numbered(count, (n) => ({
    id: random.uuid(),
    kind: 'person',
    given_names: random.one(givenNames),
    family_name: `${familyNames[n % familyNames.length]}${n < familyNames.length ? '' : `-${random.one(familyNames)}`}`,
    pen_name: '',
    organisation_name: '',
    roles: ['contributor'],
    language: 'fr',
    email: '',
    phone: '',
    street: '12, rue des Carmes',
    postal_code: '44000',
    city: 'Nantes',
    country: 'FR',
    biography: description(n, 300),
    notes: '',
    version: 1,
    created_at: '2024-01-01T00:00:00Z',
    updated_at: '2024-01-01T00:00:00Z',
  }));
}

function worksBy(random: Random, contributors: readonly { id: string }[], count: number) {
  return numbered(count, (n) => ({
    id: random.uuid(),
    title: `Le ${random.one(nouns)} ${random.one(adjectives)} ${random.one(places)}`,
    subtitle: n % 4 === 0 ? `Récits ${random.one(places)}` : '',
    original_title: '',
    language: 'fre',
    no_contributor: false,
    notes: '',
    version: 1,
    created_at: '2024-01-01T00:00:00Z',
    updated_at: '2024-01-01T00:00:00Z',
    author: contributors[n % contributors.length]?.id ?? '',
  }));
}

type Work = ReturnType<typeof worksBy>[number];

function productsOf(
  random: Random,
  works: readonly Work[],
  imprints: readonly { id: string }[],
  collections: readonly { id: string }[],
  count: number,
) {
  return numbered(count, (n) => {
    const work = works[n % works.length];
    const gtin = isbn(n);
    const digital = n >= works.length;
    return {
      id: random.uuid(),
      work_id: work?.id ?? '',
      gtin,
      isbn: hyphenate(gtin),
      identifier_kind: 'isbn',
      record_reference: `colophon.example-${n}`,
      other_identifiers: [],
      form: digital ? 'ED' : 'BC',
      form_details: digital ? ['E101'] : ['B304'],
      composition: '00',
      title: work?.title ?? '',
      subtitle: work?.subtitle ?? '',
      imprint_id: random.one(imprints).id,
      collection_id: random.one(collections).id,
      collection_number: String(1 + random.below(200)),
      edition_number: 1,
      edition_statement: '',
      language: 'fre',
      pages: 64 + 16 * random.below(30),
      height_mm: 210,
      width_mm: 140,
      weight_grams: 180 + random.below(400),
      published_on: random.day(2005, 2022),
      publishing_status: '04',
      availability: '20',
      version: 1,
      created_at: '2024-01-01T00:00:00Z',
      updated_at: '2024-01-01T00:00:00Z',
    };
  });
}

type Product = ReturnType<typeof productsOf>[number];

/** The nth number of a French publisher's range, with its check digit. */
function isbn(n: number): string {
  const twelve = `97820${String((n * 7919) % 10_000_000).padStart(7, '0')}`;
  const sum = [...twelve].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return twelve + ((10 - (sum % 10)) % 10);
}

/** An author, and for every third work an illustrator. */
function credits(random: Random, work: Work, contributors: readonly { id: string }[], n: number) {
  const credit = (party: string, role: string, sequence: number) => ({
    id: random.uuid(),
    work_id: work.id,
    party_id: party,
    role,
    sequence,
    credited_as: '',
  });
  const illustrator = contributors[(n + 7) % contributors.length]?.id ?? '';
  return n % 3 === 0 ? [credit(work.author, 'A01', 1), credit(illustrator, 'A12', 2)] : [credit(work.author, 'A01', 1)];
}

/** The announced price; for a third of the books one that followed it, for a twentieth one still to come. */
/** Recorded at the instant of the fill: a history told in one transaction is the only one that may begin in the past. */
function prices(random: Random, product: Product) {
  const [first, second, third] = [product.published_on, '2023-02-01', '2031-01-01'];
  const days = random.below(20) === 0 ? [first, second, third] : random.below(3) === 0 ? [first, second] : [first];
  const euros = 8 + random.below(20);
  return days.map((from, n) => ({
    id: random.uuid(),
    product_id: product.id,
    price_type: '04',
    amount: `${euros + n}.90`,
    currency: 'EUR',
    vat_rate: '5.50',
    territory: 'FR',
    valid_from: from,
    valid_to: days[n + 1] ?? null,
  }));
}

function texts(random: Random, work: Work, n: number) {
  const text = (type: string, content: string) => ({ id: random.uuid(), work_id: work.id, text_type: type, language: 'fre', content });
  return [text('02', description(n, 150)), text('03', description(n, 900))];
}

function subjects(random: Random, work: Work) {
  const subject = (scheme: string, code: string) => ({ id: random.uuid(), work_id: work.id, scheme, code, heading: '', main: true });
  return [subject('29', String(3000 + random.below(900))), subject('93', `FB${random.one(['A', 'C', 'D'])}`)];
}

async function addCovers(add: (table: string, rows: readonly Row[]) => Promise<void>, random: Random, products: readonly Product[]) {
  const shown = products
    .filter((_, n) => n % 10 !== 0)
    .map((product) => ({ product, file: random.uuid(), sha256: random.uuid().replaceAll('-', '').repeat(2) }));
  await add(
    'stored_file',
    shown.map(({ product, file, sha256 }) => ({
      id: file,
      name: `${product.gtin}.jpg`,
      media_type: 'image/jpeg',
      byte_size: 80_000,
      sha256,
      created_at: '2024-01-01T00:00:00Z',
    })),
  );
  await add(
    'cover',
    shown.map(({ product, file, sha256 }) => ({
      product_id: product.id,
      original_id: file,
      medium_id: file,
      small_id: file,
      width: 1400,
      height: 2100,
      sha256,
    })),
  );
}

/** Each book came from the printer, went half to the distributor, and sold there. */
async function addStock(client: pg.Client, schema: string, random: Random, products: readonly Product[]): Promise<Record<string, string>> {
  const kinds = ['printer', 'warehouse', 'distributor', 'customer'];
  await addRows(
    client,
    schema,
    'location',
    kinds.map((kind) => ({ id: random.uuid(), kind, name: `${kind} of the bench`, version: 1 })),
  );
  const { rows } = await client.query<{ kind: string; id: string }>(`select kind, id from "${schema}".location`);
  const at = Object.fromEntries(rows.map(({ kind, id }) => [kind, id]));
  const movement = (product: Product, from: string, to: string, copies: number, reason: string, day: string) => ({
    id: random.uuid(),
    product_id: product.id,
    from_location_id: at[from],
    to_location_id: at[to],
    copies,
    reason,
    moved_on: day,
    source_kind: 'entry',
    note: '',
    recorded_at: '2024-01-01T00:00:00Z',
  });
  const printed = products.filter(({ form }) => form === 'BC');
  await addRows(
    client,
    schema,
    'stock_movement',
    printed.map((product) => movement(product, 'printer', 'warehouse', 1000, 'print-receipt', '2023-01-10')),
  );
  await addRows(
    client,
    schema,
    'stock_movement',
    printed.map((product) => movement(product, 'warehouse', 'distributor', 500, 'transfer', '2023-02-10')),
  );
  await addRows(
    client,
    schema,
    'stock_movement',
    printed.map((product) => movement(product, 'distributor', 'customer', 1 + random.below(400), 'sale', '2023-06-10')),
  );
  return at;
}

function numbered<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
