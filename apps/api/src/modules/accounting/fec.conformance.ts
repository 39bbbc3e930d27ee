import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFec, fecColumns } from '@colophon/accounting';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { LedgerCast } from '../../../test/ledger-cast.js';
import { RoyaltyCast, rule } from '../../../test/royalty-cast.js';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import type { FiscalYearView } from './fiscal-year.schemas.js';

const reference = process.env['COLOPHON_REFERENCE_DATA'] ?? fileURLToPath(new URL('../../../../../../shared/data', import.meta.url));

type Row = Readonly<Record<string, string>>;

/** The books of a house that sells, is paid, pays its authors, corrects itself and closes a year. */
describe('The file of accounting entries of a house at work', () => {
  let house: TestHouse;
  let cast: LedgerCast;
  const files = new Map<string, string>();

  beforeAll(async () => {
    house = await openTestHouse({ today: '2025-12-15' });
    cast = await LedgerCast.of(house);
    const { body: profile } = await cast.client.get<{ version: number }>('/api/v1/house-profile');
    await cast.client.patch('/api/v1/house-profile', { siren: '732829320' }, profile.version);
    await sellAndBePaid();
    await payAuthors();
    const years = async () => (await cast.client.get<FiscalYearView[]>('/api/v1/fiscal-years')).body;
    const [year] = await years();
    for (const { id } of year?.periods ?? []) {
      await cast.client.post(`/api/v1/fiscal-years/${year?.id}/periods/${id}/closing`, { confirmed: true });
    }
    house.clock.set('2026-03-02T09:00:00Z');
    cast = await LedgerCast.of(house);
    await cast.post(cast.sale(await cast.shop('Librairie de l’An neuf'), 'FA-2026-1', '2026-01-05', '80.00', '4.40'), randomUUID());
    await cast.client.post(`/api/v1/fiscal-years/${year?.id}/closing`, {});
    for (const { id, name } of await years()) files.set(name, String((await cast.client.get<Buffer>(`/api/v1/fec?fiscalYear=${id}`)).body));
  });
  afterAll(() => house.close());

  async function sellAndBePaid(): Promise<void> {
    const shops = [await cast.shop(), await cast.shop('Librairie\tdes | Lilas')];
    for (let n = 1; n <= 40; n += 1) {
      const shop = shops[n % 2] ?? '';
      const on = `2025-${String(1 + (n % 11)).padStart(2, '0')}-1${n % 10}`;
      const id = randomUUID();
      await cast.post(cast.sale(shop, `FA-2025-${n}`, on, `${100 + n}.00`, `${5 + n}.50`, on), id);
      if (n % 10 === 0) await cast.within((facade) => facade.reverse({ kind: 'invoice', id }, on));
      if (n % 3 !== 0 || n % 10 === 0) continue;
      // 105 + 2n and 50 cents: paid whole, or half of it
      await cast.post(cast.payment(shop, `VIR-${n}`, on, n % 2 === 0 ? `${105 + 2 * n}.50` : '50.00'), randomUUID(), 'payment');
      const parts = [await cast.posting(`FA-2025-${n}`), await cast.posting(`VIR-${n}`)].map((postingId) => ({ postingId }));
      await cast.client.post('/api/v1/settlements', { parts, settledOn: on });
    }
  }

  async function payAuthors(): Promise<void> {
    const royalties = await RoyaltyCast.of(house);
    const marie = await royalties.person('Marie', 'Duval');
    const { workId, productId } = await royalties.book('Le Conte de la brume', '10.55');
    await royalties.agreement({ reference: 'C-1', workIds: [workId], rules: [rule(marie, '8.00')] });
    const { deliveryId } = await royalties.run(productId, 2000, '2024-05-02');
    await royalties.client.post(`/api/v1/royalty-proposals/${deliveryId}/approval`, {});
  }

  const rowsOf = (text: string): Row[] => {
    const [, ...lines] = text.split('\r\n').slice(0, -1);
    return lines.map((line) => Object.fromEntries(line.split('\t').map((value, i) => [fecColumns[i] ?? '', value])));
  };

  it('has the 18 columns of the official list, in its order', () => {
    const official = readFileSync(join(reference, 'fec/fmt_arrete.utf8.csv'), 'utf8').split(/\r?\n/);
    const names = official.slice(0, 18).map((line) => line.replace('\ufeff', '').split(';')[0]);
    expect(names).toEqual([...fecColumns]);
    for (const text of files.values()) expect(text.split('\r\n')[0]?.split('\t')).toEqual(names);
  });

  it.each(['2025', '2026'])('balances and is numbered without gap in %s, which the official tester does not check', (name) => {
    const text = files.get(name) ?? '';
    expect(rowsOf(text).length).toBeGreaterThan(4);
    expect(checkFec(text, { from: `${name}-01-01`, to: `${Number(name) + 1}-01-01` })).toEqual([]);
  });

  it('opens the next year with what the last one ended on, first in the file', () => {
    const balanceOf = (rows: readonly Row[]) =>
      Object.fromEntries(
        [...Map.groupBy(rows, ({ CompteNum = '', CompAuxNum = '' }) => `${CompteNum} ${CompAuxNum}`)]
          .map(([key, of]) => [key, of.reduce((sum, row) => sum + cents(row['Debit']) - cents(row['Credit']), 0)] as const)
          .filter(([key, sum]) => sum !== 0 && /^[1-5]/.test(key) && !key.startsWith('12')),
      );
    const next = rowsOf(files.get('2026') ?? '');
    const openings = next.filter(({ JournalCode }) => JournalCode === 'AN');
    expect(next.slice(0, openings.length)).toEqual(openings);
    expect(balanceOf(openings)).toEqual(balanceOf(rowsOf(files.get('2025') ?? '')));
  });

  it.each(['2025', '2026'])('is valid in %s against the DGFiP schema of the same entries as XML', async (name) => {
    const schema = {
      fileName: 'fec.xsd',
      contents: readFileSync(join(reference, 'fec/formatA47A-I-VII-1.xsd'), 'latin1').replace('ISO-8859-1', 'UTF-8'),
    };
    const xml = { fileName: 'fec.xml', contents: asXml(rowsOf(files.get(name) ?? ''), `${name}-12-31`) };
    expect((await validateXML({ xml, schema })).errors.map(({ message }) => message)).toEqual([]);
  });
});

function cents(amount = '0,00'): number {
  return Number(amount.replace(',', ''));
}

/** The flat file in the order of the XML form: by journal, by entry. Lettering is told by entry there and by line here: it is left out. */
function asXml(rows: readonly Row[], closingDay: string): string {
  const element = (name: string, value = '') =>
    value === '' ? '' : `<${name}>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`;
  const day = (compact = '') => compact.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const line = (row: Row) => {
    const side = cents(row['Debit']) > 0 ? 'Debit' : 'Credit';
    const texts = ['CompteNum', 'CompteLib', 'CompAuxNum', 'CompAuxLib'].map((name) => element(name, row[name]));
    return `<ligne>${texts.join('')}${element(side, row[side]?.replace(',', '.'))}</ligne>`;
  };
  const journals = [...Map.groupBy(rows, (row) => row['JournalCode'] ?? '')].map(([code, of]) => {
    const entries = [...Map.groupBy(of, (row) => row['EcritureNum'] ?? '')].map(([number, lines]) => {
      const [first = {}] = lines;
      const head = [
        element('EcritureNum', number),
        element('EcritureDate', day(first['EcritureDate'])),
        element('EcritureLib', first['EcritureLib']),
        element('PieceRef', first['PieceRef']),
        element('PieceDate', day(first['PieceDate'])),
        element('ValidDate', day(first['ValidDate'])),
      ];
      return `<ecriture>${head.join('')}${lines.map(line).join('')}</ecriture>`;
    });
    return `<journal>${element('JournalCode', code)}${element('JournalLib', of[0]?.['JournalLib'])}${entries.join('')}</journal>`;
  });
  return `<comptabilite><exercice>${element('DateCloture', closingDay)}${journals.join('')}</exercice></comptabilite>`;
}
