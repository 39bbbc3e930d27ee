import { describe, expect, it } from 'vitest';
import { readOrderText } from './read-order-lines.js';

const read = (text: string) => readOrderText(text).lines.map(({ gtin, copies, refusal }) => [gtin, copies, refusal?.code ?? null]);

describe('Lines of an order as people write them', () => {
  it.each([
    ['9782070360024;3'],
    ['978-2-07-036002-4 ; 3 ; L’Étranger'],
    ['3 x 9782070360024'],
    ['3 × 978-2-07-036002-4'],
    ['978 2 07 036002 4 : 3 ex.'],
    ['L’Étranger 978-2-07-036002-4 3 ex'],
    ['9782070360024\t3'],
    ['2070360024;3'],
    ['9782070360024;3;7,90 €'],
    ['ISBN 978-2-07-036002-4 — 3 exemplaires'],
  ])('%s is three copies', (text) => {
    expect(read(text)).toEqual([['9782070360024', 3, null]]);
  });

  it('are told with what is wrong, each one', () => {
    const mail = [
      'Bonjour,',
      '',
      '9782070360025;2',
      '978207036;4',
      '9782070360024',
      '9782070360024;0',
      '9782070360024;2;5',
      'Merci !',
    ].join('\n');
    expect(read(mail).map(([, , code]) => code)).toEqual([
      'check-digit-wrong',
      'identifier-length',
      'order-copies-missing',
      'order-copies-invalid',
      'order-copies-missing',
    ]);
    expect(readOrderText(mail)).toMatchObject({ ignored: 2, lines: [{ line: 3 }, { line: 4 }, { line: 5 }, { line: 6 }, { line: 7 }] });
  });

  it('of an address, a telephone or a date are no order', () => {
    expect(read('12 rue des Lilas, 35000 Rennes\nle 21/11/2026\nCommande n° 4512')).toEqual([]);
  });
});
