import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BusinessDocument, Row, TableBlock } from './document.js';
import { layOutDocument, runsOf } from './lay-out-document.js';
import type { Page, Run } from './layout-tree.js';
import { PAGE } from './page-design.js';
import { linesOf, pageText } from './page-text.js';
import { sampleStatement } from './sample-statement.js';

const GOLDEN = new URL('./lay-out-document.golden/', import.meta.url);

function expectGolden(name: string, text: string): void {
  const file = new URL(name, GOLDEN);
  if (process.env['GOLDEN'] === 'write') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}

function table(
  rows: readonly Row[],
  columns: TableBlock['columns'] = [{ header: 'Tirage' }, { header: 'Droits', align: 'decimal' }],
): BusinessDocument {
  const { blocks: _, recipient: __, ...frame } = sampleStatement('fr', 1);
  return { ...frame, blocks: [{ kind: 'table', columns, rows }] };
}

function linesAndTotal(count: number): Row[] {
  const lines = Array.from({ length: count }, (_, i): Row => ({ kind: 'line', cells: [`tirage ${i + 1}`, '10,00'] }));
  return [...lines, { kind: 'subtotal', cells: ['Sous-total', '10,00'] }, { kind: 'total', cells: ['Total', '10,00'] }];
}

function body(page: Page): string[] {
  return linesOf(page).filter((line) => /^(tirage|Sous-total|Total|Jusqu)/.test(line));
}

function runWith(pages: readonly Page[], text: string): Run {
  const run = pages.flatMap(runsOf).find((candidate) => candidate.text === text);
  if (!run) throw new Error(`${text} is not on the pages`);
  return run;
}

describe('A statement laid out', () => {
  it.each([
    ['fr', 1],
    ['en', 1],
    ['fr', 30],
    ['en', 30],
  ] as const)('reads in %s, with %i lines, as its golden file', (language, lines) => {
    expectGolden(`statement-${language}-${lines}.txt`, pageText(layOutDocument(sampleStatement(language, lines))));
  });

  it('fits one page when one run was received', () => {
    expect(layOutDocument(sampleStatement('fr', 1)).pages).toHaveLength(1);
  });

  it.each([1, 30, 300])('of %i lines numbers every page and names the document from the second page on', (lines) => {
    const { pages } = layOutDocument(sampleStatement('fr', lines, 300));
    for (const page of pages) {
      expect(linesOf(page).at(-1)).toMatch(new RegExp(`page\u00a0${page.number}/${pages.length}$`));
      if (page.number > 1) expect(linesOf(page)[0]).toBe('Éditions Petit Vent | Relevé R-2026-014, Marie Duval');
    }
  });

  it.each([1, 30, 300])('of %i lines keeps every run inside the margins', (lines) => {
    for (const run of layOutDocument(sampleStatement('fr', lines)).pages.flatMap(runsOf)) {
      expect(run.x).toBeGreaterThanOrEqual(PAGE.left - 0.01);
      expect(run.x + run.width).toBeLessThanOrEqual(PAGE.width - PAGE.right + 0.05);
      expect(run.y).toBeLessThan(PAGE.height - 40);
    }
  });

  it('never leaves the sum due without two rows before it', () => {
    for (let lines = 1; lines < 36; lines += 1) {
      const { pages } = layOutDocument(sampleStatement('fr', lines));
      const page = pages.find((candidate) => linesOf(candidate).some((line) => line.startsWith('Dû à')));
      expect(page && linesOf(page).some((line) => line.startsWith('Imputation'))).toBe(true);
    }
  });
});

describe('The end of a statement', () => {
  it('is on one page: the balance and the note after it are never parted', () => {
    for (let lines = 1; lines < 60; lines += 1) {
      const { pages } = layOutDocument(sampleStatement('fr', lines));
      const last = linesOf(pages.at(-1) as Page);
      expect(last.some((line) => line.startsWith('Dû à'))).toBe(true);
    }
  });
});

describe('A table over several pages', () => {
  it('repeats its header on each page', () => {
    for (const page of layOutDocument(table(linesAndTotal(300))).pages) expect(linesOf(page)).toContain('Tirage | Droits');
  });

  it('keeps two lines with its totals, whatever its length', () => {
    for (let count = 2; count <= 130; count += 1) {
      const { pages } = layOutDocument(table(linesAndTotal(count)));
      const withTotal = pages.map(body).find((lines) => lines.some((line) => line.startsWith('Total')));
      expect(withTotal?.slice(-4).map((line) => line.split(' ')[0])).toEqual(['tirage', 'tirage', 'Sous-total', 'Total']);
    }
  });

  it('never ends a page on the heading of a group', () => {
    for (let count = 20; count <= 70; count += 1) {
      const rows: Row[] = [...linesAndTotal(count).slice(0, -2), { kind: 'group', text: 'Jusqu’à 15' }, ...linesAndTotal(4)];
      for (const page of layOutDocument(table(rows)).pages) expect(body(page).at(-1)).not.toMatch(/^Jusqu/);
    }
  });

  it('loses and doubles no line', () => {
    const shown = layOutDocument(table(linesAndTotal(300))).pages.flatMap(body);
    expect(shown.filter((line) => line.startsWith('tirage')).map((line) => line.split(' | ')[0])).toEqual(
      Array.from({ length: 300 }, (_, i) => `tirage ${i + 1}`),
    );
  });

  it('cuts only a row that is taller than a page', () => {
    const long = Array.from({ length: 2_000 }, (_, i) => `mot${i}`).join(' ');
    const { pages } = layOutDocument(table([{ kind: 'line', cells: [long, '1,00'] }]));
    expect(pages.length).toBeGreaterThan(1);
    expect(
      pages
        .flatMap(runsOf)
        .map((run) => run.text)
        .join(' '),
    ).toContain('mot1999');
  });
});

describe('Figures in a column', () => {
  const rows = ['1\u202f668,48', '2,5', '12', '−0,125', '8,00\u00a0€'].map((figure): Row => ({ kind: 'line', cells: ['x', figure] }));
  const { pages } = layOutDocument(table([...rows, { kind: 'total', cells: ['Somme', '99,99'] }]));
  const markAt = (figure: string) => {
    const run = runWith(pages, figure);
    const whole = figure.split(',')[0] ?? '';
    return run.x + (run.face.widthOf(whole) * run.size) / 1000;
  };

  it('stand under one another by the decimal mark, whatever their decimals, sign, unit and weight', () => {
    const marks = ['1\u202f668,48', '2,5', '12', '−0,125', '8,00\u00a0€', '99,99'].map(markAt);
    for (const mark of marks) expect(mark).toBeCloseTo(marks[0] ?? 0, 3);
  });
});

describe('Text that the main font cannot set', () => {
  it('is set with other fonts, and what none knows is left out, or shows as a box where a letter is missing', () => {
    const { pages } = layOutDocument(table([{ kind: 'line', cells: ['🌊 La mer 👩🏽\u200D🚀 et 村上, 𝐋𝐚 Brume 🌊', '1,00'] }]));
    expect(linesOf(pages[0] as Page)).toContainEqual(expect.stringContaining('La mer et □□, La Brume | 1,00'));
  });

  it('is set with other fonts', () => {
    const { pages } = layOutDocument(table([{ kind: 'line', cells: ['Łódź, Čapek, Θάλασσα, Война, Հայ, שלום, 漢', '1,00'] }]));
    const line = pages.flatMap(runsOf).filter((run) => /[Łč\u0370-\u05ff]/i.test(run.text));
    expect(new Set(line.map((run) => run.face.name))).toEqual(
      new Set(['regular-latin-ext', 'regular-greek', 'regular-cyrillic', 'regular-serif', 'regular-sans']),
    );
  });
});
