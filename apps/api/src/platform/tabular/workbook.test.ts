import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { plainDecimal, shownNumber, styleOfFormat } from './cell-style.js';
import { readTable } from './read-table.js';
import { type RecognisedWorkbook, recognise } from './recognise.js';
import { type TableRow, type TabularFile, tabularLimits } from './tabular-file.js';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function dropped(name: string, content: Uint8Array): Promise<TabularFile> {
  const path = join(folder, name);
  await writeFile(path, content);
  return { path, name };
}

async function workbookOf(name: string, fill: (workbook: ExcelJS.Workbook) => void): Promise<TabularFile> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return dropped(name, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function recognised(file: TabularFile, sheet?: string): Promise<RecognisedWorkbook> {
  const found = await recognise(file, sheet === undefined ? {} : { sheet });
  if (found.format !== 'workbook') throw new Error(`${file.name} was recognised as ${found.format}`);
  return found;
}

async function rowsOf(file: TabularFile, sheet?: string): Promise<TableRow[]> {
  return Array.fromAsync(readTable(file, (await recognised(file, sheet)).layout));
}

/** An XLSX of one sheet, written by hand to hold what no spreadsheet would write. */
function handWritten(sheet: string, others: Readonly<Record<string, string>> = {}): Promise<TabularFile> {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Feuil1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  };
  return dropped('main.xlsx', zipOf(Object.entries(parts).map(([name, text]) => ({ name, data: Buffer.from(text) }))));
}

describe('A workbook as a house keeps its catalogue', () => {
  const catalogue = (workbook: ExcelJS.Workbook): void => {
    workbook.addWorksheet('Mode d’emploi', { state: 'hidden' }).addRow(['Ne pas importer']);
    workbook.addWorksheet('Vide');
    const sheet = workbook.addWorksheet('Catalogue');
    sheet.addRow(['Catalogue au 1er mars']);
    sheet.addRow([]);
    sheet.addRow(['ISBN', 'Titre', 'Prix TTC', 'TVA', 'Parution', 'Pages', 'Broché', 'Code']);
    sheet.addRow([9782959123405, 'Le Cœur des marées', 18.5, 0.055, new Date(Date.UTC(2026, 2, 31)), 224, true, 42]);
    sheet.addRow(['978-2-9591234-1-2', { richText: [{ text: 'L’Été' }, { text: ' à Sète', font: { bold: true } }] }, 0.1 + 0.2, 0.2]);
    sheet.addRow([]);
    sheet.addRow([
      '9782959123429',
      { formula: 'CONCATENATE("Où"," va la forêt")', result: 'Où va la forêt' },
      { formula: '2*6', result: 12 },
    ]);
    sheet.getColumn(4).numFmt = '0.0%';
    sheet.getColumn(5).numFmt = 'dd/mm/yyyy';
    sheet.getColumn(8).numFmt = '00000';
  };

  it('opens on the first visible sheet that holds something, and lists the others', async () => {
    const { layout, sheets, columns } = await recognised(await workbookOf('catalogue.xlsx', catalogue));
    expect(layout).toEqual({ format: 'workbook', sheet: 'Catalogue', headerLine: 3 });
    expect(sheets).toEqual([
      { name: 'Mode d’emploi', hidden: true },
      { name: 'Vide', hidden: false },
      { name: 'Catalogue', hidden: false },
    ]);
    expect(columns.map(({ name, kind }) => `${name}: ${kind}`).slice(0, 5)).toEqual([
      'ISBN: isbn',
      'Titre: text',
      'Prix TTC: money',
      'TVA: decimal',
      'Parution: date',
    ]);
  });

  it('gives every cell as the person reads it, on the line the spreadsheet shows', async () => {
    expect(await rowsOf(await workbookOf('catalogue.xlsx', catalogue))).toEqual([
      { line: 4, cells: ['9782959123405', 'Le Cœur des marées', '18.5', '5.5 %', '2026-03-31', '224', 'true', '00042'] },
      { line: 5, cells: ['978-2-9591234-1-2', 'L’Été à Sète', '0.3', '20 %'] },
      { line: 7, cells: ['9782959123429', 'Où va la forêt', '12'] },
    ]);
  });

  it('reads the sheet the person chose, hidden or not, and names the sheets when it does not exist', async () => {
    const file = await workbookOf('catalogue.xlsx', catalogue);
    expect((await recognised(file, 'Mode d’emploi')).columns).toMatchObject([{ name: 'Ne pas importer' }]);
    await expect(recognise(file, { sheet: 'Vide' })).rejects.toMatchObject({ code: 'sheet-empty', facts: { sheet: 'Vide' } });
    await expect(recognise(file, { sheet: 'Prix' })).rejects.toMatchObject({
      code: 'sheet-not-found',
      facts: { sheet: 'Prix', sheets: ['Mode d’emploi', 'Vide', 'Catalogue'] },
    });
  });

  it('is recognised under any name', async () => {
    const { path } = await workbookOf('catalogue.xlsx', catalogue);
    expect(await recognise({ path, name: 'catalogue.csv' })).toMatchObject({ format: 'workbook', contradictsName: true });
  });

  it('is read alike when its texts are shared and when they stand in the cells', async () => {
    const path = join(folder, 'inline.xlsx');
    const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: false });
    const sheet = writer.addWorksheet('Livres');
    sheet.addRow(['ISBN', 'Titre']).commit();
    sheet.addRow(['9782959123405', 'Été & « automne » <1>\nsuite']).commit();
    await writer.commit();
    expect(await rowsOf({ path, name: 'inline.xlsx' })).toEqual([{ line: 2, cells: ['9782959123405', 'Été & « automne » <1>\nsuite'] }]);
  });

  it('reads what other programs write: prefixes, no references, phonetics, escapes, errors', async () => {
    const file = await handWritten(
      '<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Titre</x:t></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row>' +
        '<x:row r="5"><x:c r="B5" t="str"><x:v>a_x000D_b</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="d"><x:v>2026-03-31T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      { 'xl/sharedStrings.xml': '<sst><si><r><t>No</t></r><r><t xml:space="preserve">te </t></r><rPh><t>ノ</t></rPh></si></sst>' },
    );
    expect(await Array.fromAsync(readTable(file, { format: 'workbook', sheet: 'Feuil1', headerLine: null }))).toEqual([
      { line: 1, cells: ['Titre', 'Note '] },
      { line: 5, cells: ['', 'a\rb', '#N/A', '2026-03-31'] },
    ]);
  });
});

describe('A stored number', () => {
  test.each([
    ['12.300000000000001', '12.3'],
    ['18.989999999999998', '18.99'],
    ['0.30000000000000004', '0.3'],
    ['9.9999999999999999', '10'],
    ['1E-2', '0.01'],
    ['1.5e3', '1500'],
    ['-0.5', '-0.5'],
    ['12.50', '12.5'],
    ['9782959123405', '9782959123405'],
    ['12345678901234567', '12345678901234567'],
    ['-0', '0'],
  ])('%s is the decimal %s', (stored, expected) => {
    expect(plainDecimal(stored)).toBe(expected);
  });

  test.each([
    ['46112', 'dd/mm/yyyy', '2026-03-31'],
    ['46112.5', 'dd/mm/yyyy hh:mm', '2026-03-31T12:00:00'],
    ['0.75', 'hh:mm', '18:00:00'],
    ['46112', '[$-40C]d\\ mmmm\\ yyyy;@', '2026-03-31'],
    ['18.5', '#,##0.00\\ "€ d’édition"', '18.5'],
    ['18.5', '#,##0.00\\ [$€-40C]', '18.5'],
    ['18.5', '[Red]0.00', '18.5'],
    ['0.055', '0.00%', '5.5 %'],
    ['75', '00000', '00075'],
  ])('%s under the format %s reads %s', (stored, code, expected) => {
    expect(shownNumber(stored, styleOfFormat(164, code), false)).toBe(expected);
  });

  it('counts days from 1904 in a workbook of an old Mac', () => {
    // 1,462 days separate the two origins.
    expect(shownNumber('44650', styleOfFormat(14, undefined), true)).toBe('2026-03-31');
  });
});

describe('A hostile workbook', () => {
  it('is refused before inflating when its directory declares too much', async () => {
    const bomb = await handWritten(`<worksheet>${' '.repeat(40_000_000)}</worksheet>`);
    await expect(recognise(bomb)).rejects.toMatchObject({ code: 'workbook-expands-too-much', facts: { limitMb: 1_000, limitRatio: 250 } });
    const large = await handWritten(`<worksheet>${' '.repeat(3_000_000)}</worksheet>`);
    await expect(recognise(large, {}, { ...tabularLimits, expandedBytes: 2_000_000 })).rejects.toMatchObject({
      code: 'workbook-expands-too-much',
    });
  });

  it('is refused while inflating when its directory lies', async () => {
    const parts = [
      { name: '[Content_Types].xml', data: Buffer.from('<Types/>') },
      { name: 'xl/_rels/workbook.xml.rels', data: Buffer.from(`<a>${' '.repeat(2_000_000)}</a>`), declared: 500 },
    ];
    await expect(recognise(await dropped('menteur.xlsx', zipOf(parts)))).rejects.toMatchObject({ code: 'workbook-expands-too-much' });
  });

  it('is refused when it has too many parts, or two of one name', async () => {
    const many = Array.from({ length: 50 }, (_, at) => ({ name: `xl/media/${at}.png`, data: Buffer.alloc(1) }));
    await expect(recognise(await dropped('parts.xlsx', zipOf(many)), {}, { ...tabularLimits, workbookParts: 40 })).rejects.toMatchObject({
      code: 'workbook-too-many-parts',
      facts: { parts: 50, limit: 40 },
    });
    const twice = [1, 2].map((at) => ({ name: 'xl/workbook.xml', data: Buffer.from(`<workbook n="${at}"/>`) }));
    await expect(recognise(await dropped('twice.xlsx', zipOf(twice)))).rejects.toMatchObject({ code: 'workbook-damaged' });
  });

  it('is refused when a part declares XML entities', async () => {
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    await expect(recognise(await handWritten(laughs))).rejects.toMatchObject({
      code: 'workbook-declares-entities',
      facts: { file: 'main.xlsx', part: 'xl/worksheets/sheet1.xml' },
    });
  });

  test.each([
    ['a giant cell', `<row><c t="str"><v>${'ab '.repeat(400_000)}</v></c></row>`, 'cell-too-long'],
    ['a cell beyond the last column allowed', '<row><c r="XFD1"><v>1</v></c></row>', 'too-many-columns'],
    ['rows that go back', '<row r="5"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>', 'workbook-damaged'],
    ['a shared text that does not exist', '<row><c t="s"><v>9</v></c></row>', 'workbook-damaged'],
    ['elements nested without end', '<row>'.repeat(1_000), 'workbook-damaged'],
    ['markup cut short', '<row><c><v>1', 'workbook-damaged'],
  ])('is refused for %s', async (_, rows, code) => {
    await expect(recognise(await handWritten(`<worksheet><sheetData>${rows}</sheetData></worksheet>`))).rejects.toMatchObject({ code });
  });

  it('is refused when its shared texts exceed what memory is given', async () => {
    const file = await handWritten('<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>', {
      'xl/sharedStrings.xml': `<sst>${'<si><t>abcdefghij</t></si>'.repeat(200)}</sst>`,
    });
    await expect(recognise(file, {}, { ...tabularLimits, sharedCharacters: 1_000 })).rejects.toMatchObject({
      code: 'workbook-expands-too-much',
    });
  });
});

describe('A ZIP file that is no XLSX', () => {
  test.each<[string, Readonly<Record<string, string>>, string, Record<string, unknown>]>([
    ['livres.ods', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, 'opendocument-spreadsheet', {}],
    ['livre.epub', { mimetype: 'application/epub+zip' }, 'not-a-table', { looksLike: 'EPUB' }],
    ['lettre.docx', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }, 'not-a-table', { looksLike: 'Word' }],
    ['livres.xlsb', { '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': '' }, 'legacy-workbook', { looksLike: 'XLSB' }],
    ['livres.numbers', { 'Index/Document.iwa': '' }, 'legacy-workbook', { looksLike: 'Numbers' }],
    ['photos.zip', { 'a.jpg': '' }, 'not-a-table', { looksLike: 'ZIP' }],
  ])('%s is refused for what it is', async (name, parts, code, facts) => {
    const file = await dropped(name, zipOf(Object.entries(parts).map(([part, text]) => ({ name: part, data: Buffer.from(text) }))));
    await expect(recognise(file)).rejects.toMatchObject({ code, facts: { file: name, ...facts } });
  });
});

interface ZipPart {
  readonly name: string;
  readonly data: Buffer;
  /** The size the directory pretends. */
  readonly declared?: number;
}

/** A ZIP file by the letter of APPNOTE 4.3, since writers of ZIP files refuse to lie. */
function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, declared = data.length } of parts) {
    const deflated = deflateRawSync(data);
    const sizes = Buffer.alloc(20);
    sizes.writeUInt16LE(8, 2);
    sizes.writeUInt32LE(crc32(data), 8);
    sizes.writeUInt32LE(deflated.length, 12);
    sizes.writeUInt32LE(declared, 16);
    const lengths = Buffer.from([name.length & 255, name.length >> 8, 0, 0]);
    const local = Buffer.concat([Buffer.from('504b03041400', 'hex'), sizes, lengths, Buffer.from(name), deflated]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b010214001400', 'hex'), sizes, lengths, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
