import { describe, expect, it } from 'vitest';
import { delimitedText } from './delimited-text.js';

describe('A catalogue as delimited text', () => {
  it('opens with the UTF-8 mark and separates by semicolons in French', () => {
    expect(
      [
        ...delimitedText(
          [
            ['Titre', 'Prix'],
            ['Où vont les hirondelles ?', '12,50'],
          ],
          'fr',
        ),
      ].join(''),
    ).toBe('\ufeffTitre;Prix\r\nOù vont les hirondelles ?;12,50\r\n');
  });

  it('quotes what holds a separator, a quotation mark, a line break or an outer space', () => {
    const [, line] = delimitedText([['a,b', 'say "yes"', 'two\nlines', ' padded', 3, null]], 'en');
    expect(line).toBe('"a,b","say ""yes""","two\nlines"," padded",3,\r\n');
  });
});
