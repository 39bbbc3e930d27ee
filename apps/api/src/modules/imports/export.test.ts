import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportClient, noRows, openImportClient } from './test/import-client.js';

const samples = fileURLToPath(new URL('../../../../../fixtures/samples/', import.meta.url));

describe('The catalogue as a file', () => {
  let imports: ImportClient;

  beforeAll(async () => {
    imports = await openImportClient('2026-11-21');
    for (const name of ['catalogue-onix-3.0.xml', 'catalogue-tableur.csv']) {
      const { id } = await imports.uploadFile(`${samples}${name}`);
      await imports.act(id, 'preview');
      await imports.act(id, 'confirmation', { leaveWrong: true });
    }
    const more = [
      'ISBN;Titre;Contributeurs;Prix TTC;Autres prix;Contenu du coffret;Forme;Mots-clés;Autres textes;Sujets;Âge dès;Autres numéros',
      '9782999988125;Un ; deux ! «\u00a0trois\u00a0»;"""Durand, Martin & Cie"" (B01) ; Le Goff, Soazig (A12, ISNI 0000000121032683)";10;9.90 CHF CH 2.60% 02 2026-01-01/2027-01-01;9782999988408 × 2;SA;"mer ; ""sel""";"[04 fre]',
      'Ligne une',
      'Ligne deux";93:YBC:Albums *;6;01 Distributeur: AB-12',
    ];
    const { id } = await imports.upload(
      'more.csv',
      `\ufeff${more.join('\r\n').replace('Un ; deux', '"Un ; deux').replace('»;', '»";')}\r\n`,
    );
    await imports.act(id, 'preview');
    await imports.act(id, 'confirmation');
  });
  afterAll(() => imports.house.close());

  it.each(['onix.xml', 'xlsx', 'csv'])('comes back from %s without a difference', async (format) => {
    const { status, body } = await imports.editor.get<Buffer>(`/api/v1/exports/catalogue.${format}`);
    expect(status).toBe(200);
    const { id } = await imports.upload(`catalogue.${format}`, body);
    const seen = await imports.act(id, 'preview');
    expect(seen.unmapped).toEqual([]);
    expect(
      (await imports.rows(id))
        .filter(({ state }) => state !== 'unchanged')
        .map(({ title, changes, faults }) => ({ title, changes, faults })),
    ).toEqual([]);
    expect(seen.counts).toEqual({ ...noRows, unchanged: 13 });
  });

  it('brings the same catalogue into another house', async () => {
    const { body } = await imports.editor.get<Buffer>('/api/v1/exports/catalogue.onix.xml');
    const other = await openImportClient('2026-11-21');
    const { id } = await other.upload('catalogue.xml', body);
    await other.act(id, 'preview');
    await other.act(id, 'confirmation');
    const { body: again } = await other.editor.get<Buffer>('/api/v1/exports/catalogue.onix.xml');
    const comparable = (xml: Buffer) =>
      String(xml)
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
        .split('<Product>')
        .sort();
    expect(comparable(again)).toEqual(comparable(body));
    await other.house.close();
  });
});
