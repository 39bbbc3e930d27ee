import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../test/test-house.js';
import { ImportFiles } from './import-file.js';
import { type ImportClient, noRows, openImportClient } from './test/import-client.js';

const fixtures = fileURLToPath(new URL('../../../../../fixtures/', import.meta.url));

describe('A file that is not right', () => {
  let imports: ImportClient;

  beforeAll(async () => {
    imports = await openImportClient('2026-11-21');
  });
  afterAll(() => imports.house.close());

  const send = (name: string, bytes: Buffer): Promise<Answer<{ detail: string; type: string }>> =>
    imports.editor.upload('/api/v1/imports', { name, bytes });
  const onix = (products: string) =>
    Buffer.from(
      `<?xml version="1.0"?><ONIXMessage release="3.0"><Header><Sender><SenderName>X</SenderName></Sender></Header>${products}</ONIXMessage>`,
    );

  it('is read by its content when its name says something else', async () => {
    const found = await imports.upload('catalogue.csv', onix(''));
    expect(found).toMatchObject({ format: 'onix', contradictsName: true });
  });

  it('is refused when it is no catalogue at all', async () => {
    const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(200)]);
    expect((await send('catalogue.xlsx', picture)).status).toBe(415);
    expect((await send('vide.csv', Buffer.alloc(0))).status).toBe(422);
  });

  it('is refused above the limit while it arrives, and leaves nothing behind', async () => {
    const files = imports.house.app.get(ImportFiles);
    const limits = files.limits;
    Object.assign(files, { limits: { ...limits, uploadBytes: 1_000_000 } });
    try {
      const answer = await send('gros.csv', Buffer.alloc(1_200_000, 'a;b\n'));
      expect(answer).toMatchObject({ status: 413, body: { detail: expect.stringContaining('1 MB') } });
    } finally {
      Object.assign(files, { limits });
    }
    expect((await imports.editor.get<unknown[]>('/api/v1/imports?q=gros')).body).toEqual([]);
  });

  it('may be larger as ONIX, which is read a record at a time, than as a table', async () => {
    const files = imports.house.app.get(ImportFiles);
    const { limits } = files;
    Object.assign(files, { limits: { ...limits, bytes: 20_000 } });
    try {
      expect((await send('gros.csv', Buffer.alloc(30_000, 'a;b\n'))).body.type).toBe('/problems/tabular/import-file-too-large');
      const large = onix(`<Product><RecordReference>a</RecordReference></Product>`.repeat(600));
      expect(await imports.upload('gros.xml', large)).toMatchObject({ format: 'onix', byteSize: large.length });
    } finally {
      Object.assign(files, { limits });
    }
  });

  it('is refused when XML entities would be opened, with the line', async () => {
    const { id } = await imports.upload(
      'entites.xml',
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<ONIXMessage/>',
    );
    await expect(imports.act(id, 'preview')).rejects.toThrow('xml-entities-refused');
    expect(await imports.get(id)).toMatchObject({
      state: 'failed',
      problem: { code: 'xml-entities-refused', detail: expect.stringContaining('(line 2)') },
    });
    const [listed] = (await imports.editor.get<object[]>('/api/v1/imports?state=failed', { 'accept-language': 'fr' })).body;
    expect(listed).toMatchObject({ id, state: 'failed', problem: { detail: expect.stringContaining('déclare un DOCTYPE') } });
    expect((await imports.editor.get<{ id: string }[]>('/api/v1/imports?state=recognised')).body.map((one) => one.id)).not.toContain(id);
  });

  it('is no failure any more once what was recognised of it is corrected', async () => {
    const { id } = await imports.upload('guillemet.csv', `ISBN;Titre\r\n${'9782999988125;Un\r\n'.repeat(300)}9782999988132;"Deux\r\n`);
    await expect(imports.act(id, 'preview')).rejects.toThrow('unterminated-quote');
    const failed = await imports.get(id);
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'unterminated-quote' } });
    const { body } = await imports.editor.patch(`/api/v1/imports/${id}`, { headerLine: 1 }, failed.version);
    expect(body).toMatchObject({ state: 'recognised', problem: null, taskId: null });
  });

  it('refuses a cell or a column of the other kind of file, which would have no effect', async () => {
    const { id, version } = await imports.upload('noms.csv', 'ISBN;Titre\r\n9782999988125;Un\r\n');
    const mapped = await imports.editor.patch(`/api/v1/imports/${id}`, { mapping: { 0: 'isbn', 1: 'title' } }, version);
    expect(mapped).toMatchObject({ status: 422, body: { type: '/problems/imports/import-field-foreign', field: 'isbn', number: 'gtin' } });
    await imports.act(id, 'preview');
    const [row] = await imports.rows(id);
    const mended = await imports.editor.patch(`/api/v1/imports/${id}/rows/${row?.id}`, { isbn: '9782999988132' }, 1);
    expect(mended).toMatchObject({ status: 422, body: { detail: expect.stringContaining('where the ISBN is "gtin"') } });
  });

  it('is refused when it breaks half-way, and its rows are no preview', async () => {
    const whole = onix('<Product><RecordReference>a</RecordReference></Product>'.repeat(600)).toString();
    const { id } = await imports.upload('coupe.xml', whole.slice(0, -200));
    await expect(imports.act(id, 'preview')).rejects.toThrow('onix-truncated');
    expect(await imports.get(id)).toMatchObject({ state: 'failed', problem: { code: 'onix-truncated' }, counts: noRows });
  });

  it('shows an ISBN used twice, in the file and against the catalogue', async () => {
    const first = await imports.upload('a.csv', 'ISBN;Titre\r\n9782999988125;Un\r\n9782999988132;Deux\r\n9782999988132;Trois\r\n');
    expect((await imports.act(first.id, 'preview')).counts).toEqual({ ...noRows, new: 2, wrong: 1 });
    const [twice] = await imports.rows(first.id, 'wrong');
    expect(twice?.faults[0]?.detail).toBe(
      '"9782999988132" is already on line 3 of this file; give this row a number of its own, or leave it out.',
    );
    expect(await imports.mend(first.id, twice, { gtin: '9782999988125' })).toMatchObject({
      state: 'wrong',
      faults: [{ facts: { line: 2 } }],
    });
    expect((await imports.mend(first.id, twice, { gtin: '9782999988149' })).state).toBe('new');
    await imports.act(first.id, 'confirmation');
    const second = await imports.upload('b.csv', 'ISBN;Titre\r\n9782999988125;Autre titre\r\n');
    await imports.act(second.id, 'preview');
    expect((await imports.rows(second.id))[0]).toMatchObject({ state: 'changed', changes: { title: ['Un', 'Autre titre'] } });
  });

  it('never writes a number that somebody else gave out since the preview', async () => {
    const [one, two] = await Promise.all(['c.csv', 'd.csv'].map((name) => imports.upload(name, 'ISBN;Titre\r\n9782999988156;Course\r\n')));
    for (const source of [one, two]) await imports.act(source?.id ?? '', 'preview');
    await imports.act(one?.id ?? '', 'confirmation');
    const late = await imports.act(two?.id ?? '', 'confirmation');
    expect(late.counts).toEqual({ ...noRows, wrong: 1 });
    expect((await imports.rows(late.id))[0]?.faults[0]?.detail).toContain('somebody made "Course" with this number');
  });

  it.each([
    ['12,905', 'price-decimals'],
    ['-3', 'price-below-zero'],
    ['12 USD', 'other-currency'],
    ['gratuit', 'not-a-number'],
  ])('names the price "%s" as wrong: %s', async (price, code) => {
    const { id } = await imports.upload('prix.csv', `ISBN;Titre;Prix TTC\r\n9782999988163;Un;${price}\r\n`);
    await imports.act(id, 'preview');
    const [row] = await imports.rows(id, 'wrong');
    expect(row?.faults).toMatchObject([{ field: 'price', code }]);
    expect((await imports.mend(id, row, { price: '9,90' })).values).toMatchObject({ prices: [{ amount: '9.90' }] });
  });

  it('shows what is wrong in a record of ONIX, mends it, and writes the rest', async () => {
    const { id } = await imports.uploadFile(`${fixtures}onix/bad-values.xml`);
    await imports.act(id, 'preview');
    const rows = await imports.rows(id);
    expect(rows.flatMap(({ faults }) => faults).every(({ detail, code }) => detail !== code && !detail.includes('{'))).toBe(true);
    for (const row of rows.filter(({ state }) => state === 'wrong')) {
      const cells = Object.fromEntries(row.faults.filter(({ blocking }) => blocking).map(({ field }) => [field, mended[field]]));
      expect(await imports.mend(id, row, cells)).toMatchObject({ state: 'new' });
    }
    await imports.act(id, 'confirmation');
  });

  it('asks which column is the number or the title when none says so', async () => {
    const { id, version } = await imports.upload('x.csv', 'Truc;Machin\r\n9782999988170;Livre\r\nABC;Autre\r\n');
    const refused = await imports.editor.post<{ type: string }>(`/api/v1/imports/${id}/preview`, {});
    expect(refused).toMatchObject({ status: 422, body: { type: '/problems/imports/import-mapping-without-key' } });
    const answer = await imports.editor.patch(`/api/v1/imports/${id}`, { mapping: { 0: 'gtin', 1: 'title' } }, version);
    expect(answer.status).toBe(200);
    expect((await imports.act(id, 'preview')).counts).toEqual({ ...noRows, new: 1, wrong: 1 });
  });

  it('is not found in another house', async () => {
    const { id } = await imports.upload('y.csv', 'ISBN;Titre\r\n9782999988187;Livre\r\n');
    const other = await openImportClient('2026-11-21');
    expect((await other.editor.get(`/api/v1/imports/${id}`)).status).toBe(404);
    expect((await other.editor.post(`/api/v1/imports/${id}/preview`, {})).status).toBe(404);
    await other.house.close();
  });
});

/** What a person types in place of each kind of wrong value. */
const mended: Readonly<Record<string, string>> = {
  gtin: '9782999988194',
  price: '12,50',
  publishedOn: '01/03/2027',
  title: 'Un titre',
  form: 'Broché',
};
