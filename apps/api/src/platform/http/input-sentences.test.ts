import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';

interface Problem {
  detail: string;
  errors: { pointer: string; code?: string; detail: string }[];
}

describe('Input that does not fit', () => {
  let house: TestHouse;
  let editor: Client;

  beforeAll(async () => {
    house = await openTestHouse();
    editor = await house.as('editor');
  });
  afterAll(() => house.close());

  const send = async (body: unknown, language = 'fr') =>
    (await editor.post<Problem>('/api/v1/works', body, { 'accept-language': language })).body.errors;

  it('is refused by its field when a text holds a null character, however deep it is', async () => {
    const answer = await editor.post<Problem>('/api/v1/works', { title: 'Le vent', otherTexts: [{ content: 'a\0b' }] });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/otherTexts/0/content', code: 'null-character' }] } });
    expect(answer.body.errors[0]?.detail).toContain('"otherTexts.0.content" holds a null character');
    expect((await editor.get<Problem>('/api/v1/works?q=%00')).body.errors).toMatchObject([{ pointer: '/q', code: 'null-character' }]);
  });

  it('is told what was received', async () => {
    expect(await send([])).toEqual([{ pointer: '', detail: 'Attendu\u00a0: un objet\u202f; reçu\u00a0: une liste.' }]);
    expect(await send({ title: { a: 1 } })).toContainEqual({
      pointer: '/title',
      detail: 'Attendu\u00a0: un texte\u202f; reçu\u00a0: un objet.',
    });
    expect(await send({ title: 12 }, 'en')).toContainEqual({ pointer: '/title', detail: 'Expected: a text; received: 12.' });
    expect(await send({}, 'en')).toContainEqual({ pointer: '/title', detail: 'This value is missing.' });
    expect(await send({ title: '' })).toContainEqual({ pointer: '/title', detail: 'Cette valeur ne peut pas être vide.' });
  });

  it('counts the wrong fields in words that suit one and several', async () => {
    const answer = await editor.post<Problem>('/api/v1/works', { title: 12 }, { 'accept-language': 'fr' });
    expect(answer.body.detail).toMatch(/nombre de champs à corriger\u00a0: \d+\.$/);
  });

  it('names the filter that does not exist, and those that do', async () => {
    const { status, body } = await editor.get<Problem>('/api/v1/parties?colour=red', { 'accept-language': 'fr' });
    expect(status).toBe(422);
    expect(body.errors[0]?.detail).toMatch(
      /^Filtre inconnu\u00a0: «\u00a0colour\u00a0»\. Ceux qui existent\u00a0: page, pageSize, sort, q, /,
    );
    expect((await editor.get<Problem>('/api/v1/parties?pageSize=1000', { 'accept-language': 'fr' })).body.errors).toEqual([
      { pointer: '/pageSize', detail: 'Ce nombre doit valoir au plus 200.' },
    ]);
  });
});
