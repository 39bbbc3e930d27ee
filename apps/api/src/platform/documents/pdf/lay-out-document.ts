import type { Block, BusinessDocument } from './document.js';
import { layOutBlock, layOutHead } from './lay-out-blocks.js';
import type { Fragment, Layout, Page, PlacedStrip, Run, Strip, StructureNode } from './layout-tree.js';
import { FOOTER_BASELINE, MEASURE, PAGE, RUNNING_HEAD_BASELINE, TYPE, type TypeStyle } from './page-design.js';
import { paginate } from './paginate.js';
import { moved, setLines } from './set-lines.js';

const PAGE_WORD = { fr: 'page', en: 'page' } as const;

/** The document as pages of positioned text, before anything is drawn: what the tests read and what the renderer follows. */
export function layOutDocument(document: BusinessDocument): Layout {
  const root: StructureNode = { role: 'Document', parent: null };
  const head = layOutHead(document.house, document.recipient, document.language, root);
  const strips = [...head];
  for (const [i, block] of document.blocks.entries()) {
    if (concludes(block)) keepEndWithNext(strips);
    strips.push(...layOutBlock(block, document.blocks[i - 1], document.blocks[i + 1], document.language, root));
  }
  const pages = paginate(strips);
  return { document: root, pages: pages.map((page) => withMargins(page, pages.length, document)) };
}

/** The result is the last total of the document, and some tables are: like any total they take two rows with them to a new page. */
function concludes(block: Block): boolean {
  return block.kind === 'result' || (block.kind === 'table' && (block.concludes ?? false));
}

function keepEndWithNext(strips: Strip[]): void {
  for (let i = Math.max(0, strips.length - 2); i < strips.length; i += 1) strips[i] = { ...(strips[i] as Strip), keepWithNext: true };
}

/** Every run of a page at its place, in reading order. */
export function runsOf(page: Page): Run[] {
  return page.strips.flatMap(({ top, strip }) => strip.fragments.flatMap((fragment) => moved(fragment.runs, 0, top)));
}

function withMargins(page: Page, pageCount: number, document: BusinessDocument): Page {
  const head = page.number > 1 ? [marginStrip(runningHead(document), [ruleUnderHead()])] : [];
  return { number: page.number, strips: [...head, ...page.strips, marginStrip(footer(page.number, pageCount, document), [])] };
}

function runningHead({ house, runningTitle, language }: BusinessDocument): Run[] {
  return [
    ...setAt(house.name, TYPE.running, 'start', RUNNING_HEAD_BASELINE, language),
    ...setAt(runningTitle, TYPE.running, 'end', RUNNING_HEAD_BASELINE, language),
  ];
}

function ruleUnderHead() {
  return { from: PAGE.left, to: PAGE.left + MEASURE, y: RUNNING_HEAD_BASELINE + 7, thickness: 0.35 };
}

function footer(page: number, pageCount: number, { house, language }: BusinessDocument): Run[] {
  const number = setAt(`${PAGE_WORD[language]}\u00a0${page}/${pageCount}`, TYPE.footer, 'end', FOOTER_BASELINE, language);
  return house.legalLine ? [...setAt(house.legalLine, TYPE.footer, 'start', FOOTER_BASELINE, language), ...number] : number;
}

function setAt(text: string, style: TypeStyle, side: 'start' | 'end', y: number, language: BusinessDocument['language']): Run[] {
  const width = side === 'start' ? MEASURE * 0.84 : MEASURE * 0.6;
  return setLines(text, style, width, language).flatMap((line, n) =>
    moved(line.runs, side === 'start' ? PAGE.left : PAGE.left + MEASURE - line.width, y + n * style.leading),
  );
}

/** Outside the text and its structure. */
function marginStrip(runs: readonly Run[], rules: Strip['rules']): PlacedStrip {
  const fragments: Fragment[] = [{ node: null, runs }];
  return { top: 0, repetition: true, strip: { height: 0, before: 0, keepWithNext: false, fragments, rules } };
}
