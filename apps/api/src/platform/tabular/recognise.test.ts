import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readTable } from './read-table.js';
import { type Recognised, type RecognisedDelimited, recognise } from './recognise.js';
import { type TableRow, type TabularFile, tabularLimits } from './tabular-file.js';

const fixtures = new URL('../../../../../fixtures/tabular/', import.meta.url);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tabular-'));
});

afterAll(() => rm(folder, { recursive: true }));

function fixture(name: string): TabularFile {
  return { path: new URL(name, fixtures).pathname, name };
}

async function dropped(name: string, content: string | Buffer): Promise<TabularFile> {
  const path = join(folder, basename(name));
  await writeFile(path, content);
  return { path, name };
}

async function delimited(file: TabularFile): Promise<RecognisedDelimited> {
  const recognised: Recognised = await recognise(file);
  if (recognised.format !== 'delimited') throw new Error(`${file.name} was recognised as ${recognised.format}`);
  return recognised;
}

async function rowsOf(file: TabularFile): Promise<TableRow[]> {
  return Array.fromAsync(readTable(file, (await delimited(file)).layout));
}

describe('The same four books in every encoding', () => {
  test.each([
    ['catalogue-utf8-bom.csv', 'utf-8', ';'],
    ['catalogue-windows-1252.csv', 'windows-1252', ';'],
    ['catalogue-iso-8859-15.csv', 'iso-8859-15', ';'],
    ['catalogue-macintosh.csv', 'macintosh', ';'],
    ['catalogue-cp850.csv', 'cp850', ';'],
    ['catalogue-utf16le.txt', 'utf-16le', '\t'],
    ['catalogue-comma-quoted.csv', 'utf-8', ','],
  ])('%s is read as %s', async (name, encoding, separator) => {
    const { layout, encoding: guess } = await delimited(fixture(name));
    expect(layout).toEqual({ format: 'delimited', encoding, separator, headerLine: 1 });
    expect(guess.confidence).toBeGreaterThan(0.6);
    const rows = await rowsOf(fixture(name));
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(rows[0]?.cells[2]).toBe('Gaël Lefèvre');
    expect(rows[2]?.cells[1]).toBe('Où va la forêt ?');
  });

  it('keeps œ and the euro sign apart from their neighbours in the code pages', async () => {
    for (const name of ['catalogue-windows-1252.csv', 'catalogue-iso-8859-15.csv', 'catalogue-macintosh.csv', 'catalogue-utf16le.txt']) {
      const [first] = await rowsOf(fixture(name));
      expect(first?.cells.slice(1, 4)).toEqual(['Le Cœur des marées', 'Gaël Lefèvre', '18,50 €']);
    }
  });

  describe('in UTF-16, with the apostrophes and the œ whose bytes look like control codes', () => {
    const written = [
      ['ISBN', 'Titre', 'Auteur(s)'],
      ['9782999988125', 'L’île aux œufs', 'D’Œuvre'],
      ['9782999988132', 'À l’œil', 'Cœur'],
    ];
    const cases = (['utf-16le', 'utf-16be'] as const).flatMap((encoding) =>
      [true, false].flatMap((marked) =>
        [';', '\t', ','].flatMap((separator) => ['\r\n', '\n'].map((end) => ({ encoding, marked, separator, end }))),
      ),
    );

    it.each(cases)('$encoding, marked: $marked, separator $separator, line end $end', async ({ encoding, marked, separator, end }) => {
      const text = written.map((cells) => cells.join(separator) + end).join('');
      const file = await dropped('export.csv', iconv.encode(text, encoding, { addBOM: marked }));
      expect((await delimited(file)).layout).toEqual({ format: 'delimited', encoding, separator, headerLine: 1 });
      expect((await rowsOf(file)).map(({ cells }) => cells)).toEqual(written.slice(1));
    });

    it('and still refuses what only begins like it', async () => {
      const noise = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(4_000, Buffer.from([0x00, 0xd8, 0x10, 0x00]))]);
      await expect(recognise(await dropped('bruit.csv', noise))).rejects.toMatchObject({ code: 'format-unknown' });
    });
  });

  it('finds an accent that stands far down the file', async () => {
    const plain = 'ISBN;Titre\n' + '9782959123405;Titre sans accent\n'.repeat(20_000);
    expect((await delimited(await dropped('late.csv', plain))).encoding).toEqual({ encoding: 'utf-8', confidence: 0.9, bom: false });
    const late = await dropped('late-latin.csv', Buffer.from(`${plain}9782959123412;Été à l'orée du bois\n`, 'latin1'));
    expect((await delimited(late)).layout.encoding).toBe('windows-1252');
  });

  it('takes a UTF-8 file with a few spoilt accents for what it is, with less confidence', async () => {
    const file = await dropped(
      'recolle.csv',
      Buffer.concat([Buffer.from(`isbn;titre\n${'1;Été à la forêt\n'.repeat(9)}`), Buffer.from('2;\xe9t\xe9\n', 'latin1')]),
    );
    // 9 × 4 accents read well and 2 do not: 36 of 38.
    expect((await delimited(file)).encoding).toEqual({ encoding: 'utf-8', confidence: 1 - 2 / 38, bom: false });
  });

  it('takes the encoding the person chose instead', async () => {
    const file = fixture('catalogue-windows-1252.csv');
    expect(await recognise(file, { encoding: 'macintosh' })).toMatchObject({
      layout: { encoding: 'macintosh' },
      encoding: { confidence: 1 },
    });
    await expect(recognise(file, { encoding: 'klingon' })).rejects.toMatchObject({
      code: 'encoding-unknown',
      facts: { encoding: 'klingon' },
    });
  });
});

describe('The shape of a table', () => {
  it('names its columns, guesses their kinds and shows samples', async () => {
    const { columns } = await delimited(fixture('catalogue-windows-1252.csv'));
    expect(columns.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'ISBN: isbn',
      'Titre: text',
      'Auteur: text',
      'Prix TTC: money',
      'Parution: date',
      'Pages: integer',
    ]);
    expect(columns[3]).toMatchObject({ decimal: ',', samples: ['18,50 €', '1 234,50 €', '9,00 €', '12,90 €'] });
    expect(columns[4]).toMatchObject({ dayOrder: 'dmy' });
  });

  it('passes over a title and a blank line above the header', async () => {
    const file = fixture('catalogue-title-above.csv');
    expect((await delimited(file)).layout.headerLine).toBe(3);
    expect((await rowsOf(file))[0]).toMatchObject({ line: 4, cells: expect.arrayContaining(['Le Cœur des marées']) });
  });

  it('sees that the first line is already a book, and names columns by their letters', async () => {
    const { layout, columns } = await delimited(fixture('without-header.csv'));
    expect(layout.headerLine).toBeNull();
    expect(columns.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(await rowsOf(fixture('without-header.csv'))).toHaveLength(4);
  });

  it('honours the separator Excel names on a first line of its own', async () => {
    const { layout } = await delimited(fixture('sep-line.csv'));
    expect(layout).toMatchObject({ separator: ',', headerLine: 2 });
  });

  it('is not misled by commas in prices and sentences', async () => {
    const file = await dropped('prix.csv', 'isbn;prix\n9782959123405;12,50\n9782959123412;9,90\n9782959123429;"Oui, non, peut-être"\n');
    expect((await delimited(file)).layout.separator).toBe(';');
  });

  it('counts blank rows and gives a cell with line breaks one row, as the spreadsheet does', async () => {
    const file = await dropped('lignes.csv', 'isbn;résumé\n\n1;"deux\nlignes"\n\n2;une "vraie" ligne\n');
    expect(await rowsOf(file)).toEqual([
      { line: 3, cells: ['1', 'deux\nlignes'] },
      { line: 5, cells: ['2', 'une "vraie" ligne'] },
    ]);
  });

  it('tells columns of the same name apart', async () => {
    const { columns } = await delimited(await dropped('double.csv', 'Prix;Prix;Note;\n1,50;2,50;x;y\n'));
    expect(columns.map(({ name }) => name)).toEqual(['Prix', 'Prix (2)', 'Note', 'D']);
  });

  it('reads a list of ISBNs in one column', async () => {
    const { layout, columns } = await delimited(await dropped('liste.txt', 'ISBN\n9782959123405\n9782959123412\n'));
    expect(layout.headerLine).toBe(1);
    expect(columns).toMatchObject([{ name: 'ISBN', kind: 'isbn' }]);
  });
});

describe('A file that is not what its name says', () => {
  it('is read by its content, and said so', async () => {
    expect(await recognise(await dropped('catalogue.xlsx', 'isbn;titre\n1;a\n'))).toMatchObject({
      format: 'delimited',
      contradictsName: true,
    });
    expect(await recognise(await dropped('onix.csv', '<?xml version="1.0" encoding="ISO-8859-1"?><ONIXMessage/>'))).toMatchObject({
      format: 'xml',
      encoding: { encoding: 'iso-8859-1' },
      contradictsName: true,
    });
    expect(await recognise(await dropped('onix.xml', '\ufeff<ONIXmessage/>'))).toMatchObject({
      encoding: { encoding: 'utf-8', bom: true },
    });
    expect(await recognise(await dropped('catalogue.csv', 'isbn;titre\n1;a\n'))).toMatchObject({ contradictsName: false });
  });

  test.each<[string, string | Buffer, string, Record<string, unknown>]>([
    ['vide.csv', '', 'file-empty', {}],
    ['blancs.csv', '\n \n\n', 'file-empty', {}],
    ['facture.csv', '%PDF-1.7\n...', 'not-a-table', { looksLike: 'PDF' }],
    ['couverture.xlsx', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'not-a-table', { looksLike: 'PNG' }],
    ['export.xls', '<html><table><tr><td>ISBN</td></tr></table></html>', 'not-a-table', { looksLike: 'HTML' }],
    ['produits.csv', '[{"isbn": "9782959123405"}]', 'not-a-table', { looksLike: 'JSON' }],
    ['bruit.csv', Buffer.from(Array.from({ length: 4_096 }, (_, at) => (at * 131 + (at >> 3)) % 256)), 'format-unknown', {}],
    ['zeros.csv', Buffer.alloc(4_096), 'format-unknown', {}],
    ['abime.xlsx', 'PK\x03\x04 and nothing more', 'workbook-damaged', { part: 'ZIP' }],
  ])('%s is refused', async (name, content, code, facts) => {
    const file = await dropped(name, content);
    await expect(recognise(file)).rejects.toMatchObject({ code, facts: { file: name, ...facts } });
  });

  test.each([
    ['Workbook', 'legacy-workbook'],
    ['EncryptedPackage', 'workbook-password-protected'],
    ['WordDocument', 'not-a-table'],
  ])('an OLE2 container holding %s is named for what it is', async (stream, code) => {
    await expect(recognise(await dropped('ancien.xlsx', oleContainer(stream)))).rejects.toMatchObject({ code });
  });
});

describe('Hostile or broken text', () => {
  it('names the size and the limit of a file too large, without reading it', async () => {
    const file = await dropped('gros.csv', `isbn;titre\n${'1;a\n'.repeat(20_000)}`);
    await truncate(file.path, 300_000_001);
    await expect(recognise(file)).rejects.toMatchObject({
      code: 'import-file-too-large',
      facts: { file: 'gros.csv', sizeMb: 301, limitMb: 300 },
    });
    await expect(recognise(file, {}, { ...tabularLimits, bytes: 2_000_000 })).rejects.toMatchObject({ facts: { limitMb: 2 } });
  });

  it('says on which line a quote was left open', async () => {
    await expect(recognise(fixture('unterminated-quote.csv'))).rejects.toMatchObject({ code: 'unterminated-quote', facts: { line: 3 } });
  });

  it('cuts off a quote left open in a long file before memory runs out', async () => {
    const file = await dropped('ouvert.csv', `isbn;titre\n1;"a\n${'2;b\n'.repeat(200_000)}`);
    await expect(recognise(file, {}, { ...tabularLimits, cellCharacters: 10_000 })).rejects.toMatchObject({
      code: 'cell-too-long',
      facts: { line: 2, limit: 10_000 },
    });
  });

  it('refuses a NUL character, a giant cell and a giant row, naming the line', async () => {
    const nul = await dropped('nul.csv', 'isbn;titre\n1;bon titre\n2;mau\0vais\n');
    await expect(recognise(nul)).rejects.toMatchObject({ code: 'nul-character', facts: { line: 3 } });
    const long = await dropped('long.csv', `isbn;titre\n1;${'a'.repeat(1_000_001)}\n`);
    await expect(recognise(long)).rejects.toMatchObject({ code: 'cell-too-long', facts: { line: 2, limit: 1_000_000 } });
    const wide = await dropped('large.csv', `isbn;titre\n${'a;'.repeat(2_500)}\n`);
    await expect(recognise(wide)).rejects.toMatchObject({ code: 'too-many-columns', facts: { line: 2, columns: 2_501 } });
  });

  it('refuses further down, when the line is reached, what the first rows did not show', async () => {
    const file = await dropped('loin.csv', `isbn;titre\n${'1;a\n'.repeat(500)}2;"b\n`);
    await expect(rowsOf(file)).rejects.toMatchObject({ code: 'unterminated-quote', facts: { line: 502 } });
  });
});

/** The header and the first directory entries of a compound file, which is all that is looked at. */
function oleContainer(stream: string): Buffer {
  const container = Buffer.alloc(2_048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(container);
  container.writeUInt16LE(9, 30);
  container.writeUInt32LE(0, 48);
  container.write('Root Entry', 512, 'utf16le');
  container.write(stream, 640, 'utf16le');
  return container;
}
