import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../../test/test-house.js';
import { type ImportClient, noRows as none, openImportClient } from './test/import-client.js';

const samples = fileURLToPath(new URL('../../../../../fixtures/samples/', import.meta.url));

describe('A file brought into the catalogue', () => {
  let imports: ImportClient;
  let editor: Client;

  beforeAll(async () => {
    imports = await openImportClient('2026-11-21');
    editor = imports.editor;
  });
  afterAll(() => imports.house.close());

  const sample = (name: string) => imports.uploadFile(`${samples}${name}`);

  it('recognises the spreadsheet of a small house and proposes a field for each column', async () => {
    const found = await sample('catalogue-tableur.csv');
    expect(found).toMatchObject({ format: 'delimited', encoding: 'windows-1252', separator: ';', headerLine: 1, counts: none });
    expect(Object.fromEntries(found.columns.map(({ name, field }) => [name, field]))).toEqual({
      EAN: 'gtin',
      Titre: 'title',
      'Sous-titre': 'subtitle',
      'Auteur(s)': 'authors',
      Illustrateur: 'illustrators',
      Éditeur: 'imprint',
      Collection: 'collection',
      'N°': 'collectionNumber',
      'Prix TTC': 'price',
      TVA: 'vatRate',
      'Date de parution': 'publishedOn',
      'Nb pages': 'pages',
      Format: 'dimensions',
      'Poids (g)': 'weightGrams',
      Disponibilité: 'availability',
      Résumé: 'description',
    });
  });

  it('lists the planted mistakes, lets each be mended in place, and writes what was confirmed', async () => {
    const { id } = await sample('catalogue-tableur.csv');
    const seen = await imports.act(id, 'preview');
    expect(seen).toMatchObject({ state: 'previewed', counts: { new: 6, changed: 0, unchanged: 0, wrong: 4 } });
    const wrong = await imports.rows(id, 'wrong');
    expect(wrong.map(({ line, faults }) => [line, faults[0]?.field, faults[0]?.code])).toEqual([
      [5, 'gtin', 'check-digit-wrong'],
      [6, 'price', 'price-decimals'],
      [7, 'publishedOn', 'no-such-day'],
      [10, 'gtin', 'twice-in-file'],
    ]);
    expect(wrong[0]?.faults[0]?.detail).toContain('would be 1');
    expect((await editor.get<unknown[]>('/api/v1/products')).body).toEqual([]);

    const refused = await editor.post(`/api/v1/imports/${id}/confirmation`, {});
    expect(refused).toMatchObject({ status: 409, body: { wrong: 4, confirmable: true } });

    expect(await imports.mend(id, wrong[0], { gtin: '9782999988232' })).toMatchObject({ state: 'wrong', cells: { gtin: '9782999988235' } });
    expect(await imports.mend(id, wrong[0], { gtin: '978-2-9999882-3-1' })).toMatchObject({ state: 'new', faults: [] });
    expect((await imports.mend(id, wrong[1], { price: '12,90' })).state).toBe('new');
    expect((await imports.mend(id, wrong[2], { publishedOn: '28/02/2026' })).state).toBe('new');
    expect((await imports.get(id)).counts).toEqual({ new: 9, changed: 0, unchanged: 0, wrong: 1 });

    expect(await imports.act(id, 'confirmation', { leaveWrong: true })).toMatchObject({ state: 'confirmed' });
    const { body: all } = await editor.get<Record<string, unknown>[]>('/api/v1/products?sort=title');
    expect(all).toHaveLength(9);
    expect(all.find(({ title }) => title === 'Sept contes de sel')).toMatchObject({
      contributorNames: 'Soazig Le Goff, Awa Diarra, Inès Carvalho',
      price: { amount: '22.00', vatRate: '5.50', amountExcludingTax: '20.85' },
      imprintName: 'Petit Vent',
    });
  });

  it('finds nothing to do in the same file, but for the row that was left out', async () => {
    const { id } = await sample('catalogue-tableur.csv');
    const seen = await imports.act(id, 'preview');
    // Rows 5, 6, 7 and 10 are as wrong as before: the file was not mended, the import was.
    expect(seen.counts).toEqual({ new: 0, changed: 0, unchanged: 6, wrong: 4 });
    expect(await editor.post(`/api/v1/imports/${id}/confirmation`, { leaveWrong: true })).toMatchObject({
      status: 409,
      body: { detail: '"catalogue-tableur.csv" brings nothing new; there is nothing to confirm.' },
    });
  });

  it('reads the workbook under its title rows, and ONIX with the e-book of a paperback as one work', async () => {
    const workbook = await imports.act((await sample('catalogue-nouveautes.xlsx')).id, 'preview');
    expect(workbook).toMatchObject({ headerLine: 3, counts: { new: 5, changed: 0, unchanged: 0, wrong: 1 } });

    const { id } = await sample('catalogue-onix-3.0.xml');
    expect((await imports.act(id, 'preview')).counts).toEqual({ new: 6, changed: 0, unchanged: 0, wrong: 0 });
    const works = new Map((await imports.rows(id)).map(({ work, title }) => [work?.id, { title, rows: work?.rows }]));
    expect(works.size).toBe(5);
    expect([...works.values()].filter(({ rows: n }) => n === 2)).toHaveLength(1);
    await imports.act(id, 'confirmation');
    expect((await imports.act((await sample('catalogue-onix-3.0.xml')).id, 'preview')).counts).toEqual({ ...none, unchanged: 6 });
  });

  it('shows a change field by field, begins a new price today and leaves the fields of empty cells as they are', async () => {
    const text = 'ISBN;Prix TTC;Nb pages;Collection\r\n9782999988200;15,90;48;\r\n';
    const { id } = await imports.upload('prix.csv', text);
    expect((await imports.act(id, 'preview')).counts).toEqual({ ...none, changed: 1 });
    const [row] = await imports.rows(id);
    expect(row?.changes).toMatchObject({
      pages: [40, 48],
      prices: [
        [{ amount: '14.90', to: null }],
        [
          { amount: '14.90', to: '2026-11-21' },
          { amount: '15.90', from: '2026-11-21' },
        ],
      ],
    });
    await imports.act(id, 'confirmation');
    const { body } = await editor.get<Record<string, unknown>[]>('/api/v1/products?q=9782999988200');
    expect(body[0]).toMatchObject({ price: { amount: '15.90' }, collectionName: 'Contes du soir' });
    expect((await imports.act((await imports.upload('prix.csv', text)).id, 'preview')).counts).toEqual({ ...none, unchanged: 1 });
  });

  it('empties a field only where the person says that empty means empty', async () => {
    const { id, version } = await imports.upload('vide.csv', 'ISBN;Collection\r\n9782999988200;\r\n');
    expect((await imports.act(id, 'preview')).counts).toEqual({ ...none, unchanged: 1 });
    const current = await imports.get(id);
    expect(current.version).toBeGreaterThan(version);
    await editor.patch(`/api/v1/imports/${id}`, { emptyMeansEmpty: ['collection'] }, current.version);
    await imports.act(id, 'preview');
    expect((await imports.rows(id))[0]?.changes).toEqual({ collection: ['Contes du soir', null] });
  });

  it('takes an import back, but for the product somebody has worked on since', async () => {
    const { id } = await imports.upload(
      'deux.csv',
      'ISBN;Titre;Auteur;Prix TTC\r\n9782999988125;Un;Rosa Quintal;10\r\n9782999988132;Deux;Rosa Quintal;12\r\n',
    );
    await imports.act(id, 'preview');
    await imports.act(id, 'confirmation');
    const { body: found } = await editor.get<{ id: string; version: number }[]>('/api/v1/products?q=9782999988132');
    const product = await editor.get<{ version: number }>(`/api/v1/products/${found[0]?.id}`);
    await editor.patch(`/api/v1/products/${found[0]?.id}`, { pages: 64 }, product.body.version);
    const undone = await imports.act(id, 'undo');
    expect(undone).toMatchObject({
      state: 'undone',
      undoReport: { removed: 1, restored: 0, kept: [{ title: 'Deux', reason: 'changed-since' }] },
    });
    expect((await editor.get<unknown[]>('/api/v1/products?q=9782999988125')).body).toEqual([]);
    expect((await editor.get<unknown[]>('/api/v1/parties?q=quintal')).body).toHaveLength(1);
  });

  it('restores what an import changed', async () => {
    const { id } = await imports.upload(
      'change.csv',
      'ISBN;Prix TTC;Nb pages;Auteur\r\n9782999988224;21,50;240;"Benkacem, Idris ; Awa Diarra"\r\n',
    );
    await imports.act(id, 'preview');
    await imports.act(id, 'confirmation');
    const undone = await imports.act(id, 'undo');
    expect(undone.undoReport).toEqual({ removed: 0, restored: 1, kept: [] });
    const { body } = await editor.get<Record<string, unknown>[]>('/api/v1/products?q=9782999988224');
    expect(body[0]).toMatchObject({ contributorNames: 'Idris Benkacem', price: { amount: '19.50' } });
  });

  it('takes an announced end of a price back until that day has come, and no longer', async () => {
    const make = async (isbn: string) => {
      const { body: work } = await editor.post<{ id: string }>('/api/v1/works', { title: `Fin ${isbn}` });
      const product = { workId: work.id, form: 'BC', isbn, price: { amount: '10.00' } };
      return (await editor.post<{ id: string }>('/api/v1/products', product)).body.id;
    };
    const announceEnd = async (isbn: string) => {
      const { id } = await imports.upload('fin.xml', endingPrice(isbn, '10.00', '20261130'));
      await imports.act(id, 'preview');
      await imports.act(id, 'confirmation');
      return id;
    };
    const endOf = async (product: string) =>
      (await editor.get<{ validTo: string | null }[]>(`/api/v1/products/${product}/prices`)).body.map(({ validTo }) => validTo);
    const [early, late] = [await make('9782999988606'), await make('9782999988613')];
    const [first, second] = [await announceEnd('9782999988606'), await announceEnd('9782999988613')];
    expect([await endOf(early), await endOf(late)]).toEqual([['2026-12-01'], ['2026-12-01']]);
    expect((await imports.act(first, 'undo')).undoReport).toMatchObject({ kept: [] });
    imports.house.clock.set('2026-12-02T09:00:00Z');
    expect((await imports.act(second, 'undo')).undoReport).toMatchObject({ kept: [{ reason: 'changed-since' }] });
    imports.house.clock.set('2026-11-21T09:00:00Z');
    expect([await endOf(early), await endOf(late)]).toEqual([[null], ['2026-12-01']]);
  });

  it('writes once when two people confirm at the same moment', async () => {
    const { id } = await imports.upload('une.csv', 'ISBN;Titre\r\n9782999988149;Trois\r\n');
    await imports.act(id, 'preview');
    const confirm = () => editor.post(`/api/v1/imports/${id}/confirmation`, {});
    const statuses = (await Promise.all([confirm(), confirm()])).map(({ status }) => status).sort();
    expect(statuses).toEqual([202, 409]);
    await imports.house.settle();
    expect((await editor.get<unknown[]>('/api/v1/products?q=9782999988149')).body).toHaveLength(1);
  });
});

/** An ONIX 3.0 message that says of one book only what its price is and the last day it holds. */
function endingPrice(isbn: string, amount: string, until: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference">
  <Header><Sender><SenderName>Petit Vent</SenderName></Sender><SentDateTime>20261121</SentDateTime></Header>
  <Product>
    <RecordReference>${isbn}</RecordReference><NotificationType>03</NotificationType>
    <ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>${isbn}</IDValue></ProductIdentifier>
    <DescriptiveDetail>
      <ProductComposition>00</ProductComposition><ProductForm>BC</ProductForm>
      <TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel><TitleText>Fin ${isbn}</TitleText></TitleElement></TitleDetail>
      <NoContributor/><Language><LanguageRole>01</LanguageRole><LanguageCode>fre</LanguageCode></Language>
    </DescriptiveDetail>
    <ProductSupply><SupplyDetail>
      <Supplier><SupplierRole>01</SupplierRole><SupplierName>Petit Vent</SupplierName></Supplier>
      <ProductAvailability>21</ProductAvailability>
      <Price>
        <PriceType>04</PriceType><PriceAmount>${amount}</PriceAmount>
        <Tax><TaxType>01</TaxType><TaxRateCode>R</TaxRateCode><TaxRatePercent>5.5</TaxRatePercent></Tax>
        <CurrencyCode>EUR</CurrencyCode><Territory><CountriesIncluded>FR</CountriesIncluded></Territory>
        <PriceDate><PriceDateRole>15</PriceDateRole><Date dateformat="00">${until}</Date></PriceDate>
      </Price>
    </SupplyDetail></ProductSupply>
  </Product>
</ONIXMessage>`;
}
