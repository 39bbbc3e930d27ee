import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { fill } from '../../platform/problems/problem-document.js';
import { CatalogueFacade } from './catalogue.facade.js';
import { catalogueProblems } from './catalogue.problems.js';
import type { ProductView } from './product.schemas.js';
import type { WorkListItem, WorkView } from './work.schemas.js';

describe('The works of a house', () => {
  let house: TestHouse;
  let editor: Client;
  let marie: string;
  let jean: string;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    editor = await house.as('editor');
    marie = await person('Marie', 'Duval');
    jean = await person('Jean', 'Roux');
  });
  afterAll(() => house.close());

  const person = async (givenNames: string, familyName: string) =>
    (await editor.post<{ id: string }>('/api/v1/parties', { kind: 'person', givenNames, familyName, roles: ['contributor'] })).body.id;
  const create = (fields: object) => editor.post<WorkView & { detail: string }>('/api/v1/works', { title: 'Le cerf-volant', ...fields });
  const bookOf = async (workId: string) =>
    (await editor.post<ProductView>('/api/v1/products', { workId, form: 'BC', publishedOn: '2026-10-01' })).body.id;

  it('keep their contributors in order, with the name the book gives them', async () => {
    const contributors = [
      { partyId: jean, role: 'A12' },
      { partyId: marie, role: 'A01', creditedAs: 'M. Duval' },
    ];
    const { body: work } = await create({ contributors });
    expect(work.contributorNames).toBe('Jean Roux, M. Duval');
    const changed = await editor.patch<WorkView>(`/api/v1/works/${work.id}`, { contributors: contributors.toReversed() }, work.version);
    expect(changed.body).toMatchObject({ contributorNames: 'M. Duval, Jean Roux', version: 2 });
  });

  it('refuse the same contributor twice in one role, and say who', async () => {
    const one = { partyId: marie, role: 'A01' };
    const { status, body } = await create({ contributors: [one, one] });
    expect([status, body.detail]).toEqual([422, 'Marie Duval appears twice with the same role (A01); keep one line.']);
  });

  it('keep the three main texts, others by type and language, and the typography of French', async () => {
    const shortDescription = 'Un enfant demande\u202f: «\u00a0Où va le vent\u202f?\u00a0»';
    const otherTexts = [{ textType: '03', language: 'eng', content: 'A kite.' }];
    const { body: work } = await create({ shortDescription, description: 'Long.', otherTexts });
    expect(work).toMatchObject({ shortDescription, description: 'Long.', backCover: '', otherTexts });
    const { body } = await editor.patch<WorkView>(`/api/v1/works/${work.id}`, { description: '' }, work.version);
    expect(body).toMatchObject({ shortDescription, description: '', otherTexts });
  });

  it('check subjects against a table once it is loaded, and loading it again changes nothing', async () => {
    await house.enter(() => house.app.get(CatalogueFacade).loadSubjectExcerpt());
    const table = Buffer.from('Code;Libellé\n3443;Littérature\n3333;Album jeunesse\n');
    expect((await create({ subjects: [{ scheme: '29', code: '9999' }] })).status).toBe(201);
    const load = () => editor.upload('/api/v1/subject-schemes/29/codes', { name: 'clil.csv', bytes: table });
    expect((await load()).body).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect((await load()).body).toEqual({ added: 0, changed: 0, unchanged: 2 });
    const { body: work } = await create({
      subjects: [
        { scheme: '29', code: '3333', main: true },
        { scheme: '20', heading: 'vent' },
      ],
    });
    expect(work.subjects).toMatchObject([{ heading: 'vent' }, { code: '3333', label: 'Album jeunesse', main: true }]);
    const refused = await create({ subjects: [{ scheme: '29', code: '9999' }] });
    expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining('"9999" is not in the table 29')]);
    expect((await editor.get('/api/v1/subject-schemes/29/codes?q=album')).body).toEqual([{ code: '3333', label: 'Album jeunesse' }]);
  });

  it('read the official Thema file in its own JSON, and refuse a file that is no table of subjects', async () => {
    const thema = { CodeList: { IssueNumber: 1, ThemaCodes: { Code: [{ CodeValue: 'FBC', CodeDescription: 'Fiction moderne' }] } } };
    const loaded = await editor.upload('/api/v1/subject-schemes/93/codes', { name: 't.json', bytes: Buffer.from(JSON.stringify(thema)) });
    expect(loaded.body).toEqual({ added: 1, changed: 0, unchanged: 0 });
    const other = await editor.upload('/api/v1/subject-schemes/93/codes', {
      name: 'x.csv',
      bytes: Buffer.from('Ville;Pays\nParis;FR\nLyon;FR\n'),
    });
    expect(other.status).toBe(422);
  });

  it('show the cover of their first book, in two sizes made once, under an address that never changes', async () => {
    const { body: work } = await create({ title: 'Le phare' });
    const id = await bookOf(work.id);
    const bytes = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#c8553d' } })
      .jpeg()
      .toBuffer();
    expect((await editor.upload(`/api/v1/products/${id}/cover`, { name: 'phare.jpg', bytes })).status).toBe(201);
    const { coverUrl } = (await editor.get<WorkView>(`/api/v1/works/${work.id}`)).body;
    const small = await editor.get<Buffer>(coverUrl ?? '');
    expect(small.headers).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'private, max-age=31536000, immutable' });
    expect((await sharp(small.body).metadata()).width).toBe(96);
    const medium = await editor.get<Buffer>(`/api/v1/products/${id}/cover`);
    expect([(await sharp(medium.body).metadata()).width, medium.headers['cache-control']]).toEqual([400, 'private, no-cache']);
    const list = await editor.get<WorkListItem[]>('/api/v1/works?q=phare');
    expect(list.body[0]).toMatchObject({ coverUrl, productCount: 1, publishedOn: '2026-10-01', publishingStatus: '02' });
  });

  it('refuse a cover that is not the image its name says, and one too large', async () => {
    const id = await bookOf((await create({})).body.id);
    const send = (bytes: Buffer) => editor.upload<{ detail: string }>(`/api/v1/products/${id}/cover`, { name: 'cover.jpg', bytes });
    expect((await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).body.detail).toContain('"cover.jpg" is not a readable');
    expect((await send(Buffer.from('ffd8ffe000104a46494600', 'hex'))).status).toBe(422);
    const heavy = await send(Buffer.alloc(21 * 1024 * 1024));
    expect([heavy.status, heavy.body.detail]).toEqual([413, expect.stringContaining('larger than 20 MB')]);
  });

  it('keep files with a product, given back as downloads', async () => {
    const id = await bookOf((await create({})).body.id);
    const { body: file } = await editor.upload<{ id: string }>(`/api/v1/products/${id}/files`, {
      name: 'épreuve.pdf',
      bytes: Buffer.from('%PDF'),
    });
    expect((await editor.get(`/api/v1/products/${id}/files`)).body).toMatchObject([{ name: 'épreuve.pdf', byteSize: 4 }]);
    const back = await editor.get<Buffer>(`/api/v1/products/${id}/files/${file.id}`);
    expect([back.body.toString(), back.headers['content-disposition']]).toEqual(['%PDF', expect.stringContaining('attachment')]);
    expect((await editor.delete(`/api/v1/products/${id}/files/${file.id}`)).status).toBe(204);
    expect((await editor.get(`/api/v1/products/${id}/files`)).body).toEqual([]);
  });

  it('name their codes in the language of the person', async () => {
    const french = await editor.get<{ code: string; label: string }[]>('/api/v1/code-lists/150', { 'accept-language': 'fr' });
    expect(french.body.find(({ code }) => code === 'BC')?.label).toBe('Broché');
    const english = await editor.get<{ code: string; label: string }[]>('/api/v1/code-lists/64');
    expect(english.body.find(({ code }) => code === '02')?.label).toBe('Forthcoming');
    expect((await editor.get('/api/v1/code-lists/999999')).status).toBe(404);
  });

  it('keep imprints and collections by name', async () => {
    const { body: imprint } = await editor.post<{ id: string; version: number }>('/api/v1/imprints', { name: 'Petit Vent' });
    expect((await editor.post('/api/v1/imprints', { name: 'Petit Vent' })).status).toBe(409);
    const sent = { name: 'Les Voiles', issn: '2434-561X', imprintId: imprint.id };
    expect((await editor.post('/api/v1/collections', sent)).status).toBe(201);
    expect((await editor.get('/api/v1/collections')).body).toMatchObject([{ name: 'Les Voiles', imprintName: 'Petit Vent', products: 0 }]);
    expect((await editor.delete<{ detail: string }>(`/api/v1/imprints/${imprint.id}`, imprint.version)).status).toBe(409);
  });

  it('tell the home page what is missing and what comes out', async () => {
    const { body: work } = await create({ title: 'Bientôt' });
    await editor.post('/api/v1/products', { workId: work.id, form: 'BC', publishedOn: '2026-12-05' });
    const { body } = await editor.get<{ todo: { kind: string; facts: unknown }[] }>('/api/v1/home');
    expect(body.todo).toMatchObject([
      { kind: 'products-incomplete' },
      { kind: 'products-forthcoming', count: 1, facts: { next: [{ title: 'Bientôt', publishedOn: '2026-12-05' }] } },
    ]);
  });

  it('are not removed while they have products', async () => {
    const { body: work } = await create({});
    await bookOf(work.id);
    expect((await editor.delete(`/api/v1/works/${work.id}`, work.version)).status).toBe(409);
  });
});

describe('The refusals of the catalogue', () => {
  it.each(Object.entries(catalogueProblems))('%s asks for the same facts in French and in English', (_, { detail }) => {
    const facts = (sentence: string) => [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted();
    expect(facts(detail.fr)).toEqual(facts(detail.en));
    const given = Object.fromEntries(facts(detail.fr).map((name) => [name, 'x']));
    for (const language of ['fr', 'en'] as const) expect(fill(detail[language], given, language)).not.toMatch(/[{}]/);
  });
});
