import type { Block, FactsBlock, House, ParagraphBlock, ResultBlock, SectionBlock, Text, TitleBlock } from './document.js';
import type { Language } from './figures.js';
import { layOutTable } from './lay-out-table.js';
import type { Fragment, Strip, StructureNode } from './layout-tree.js';
import { MEASURE, PAGE, RECIPIENT, TYPE, type TypeStyle } from './page-design.js';
import { baseline, moved, naturalWidth, setLines } from './set-lines.js';

const FACT_GAP = 12;
const WIDEST_LABEL = 150;
const SPACE_BEFORE_TABLE = 7;
// A table that follows facts, or sums up another table, stands apart from them.
const SPACE_BEFORE_SET_OFF_TABLE = 15;
/** In lines. */
const SHORT_PARAGRAPH = 6;

/** The house at the head of the first page and, where the envelope shows it, the recipient. */
export function layOutHead(house: House, recipient: readonly string[] | undefined, language: Language, root: StructureNode): Strip[] {
  const node: StructureNode = { role: 'P', parent: root };
  const logo = house.logo;
  const top = logo ? logo.height + 8 : 0;
  const name = setLines(house.name, TYPE.house, MEASURE, language);
  const address = house.address.flatMap((line) => setLines(line, TYPE.address, MEASURE, language));
  const nameHeight = name.length * TYPE.house.leading;
  const addressTop = top + nameHeight + 3;
  const head: Fragment[] = [
    { node, runs: name.flatMap((line, n) => moved(line.runs, PAGE.left, top + baseline(TYPE.house, n))) },
    {
      node: { role: 'P', parent: root },
      runs: address.flatMap((line, n) => moved(line.runs, PAGE.left, addressTop + baseline(TYPE.address, n))),
    },
  ];
  if (logo) {
    const figure: StructureNode = { role: 'Figure', parent: root, description: logo.description };
    head.unshift({ node: figure, runs: [], picture: { logo, x: PAGE.left, y: 0 } });
  }
  let height = addressTop + address.length * TYPE.address.leading;
  if (recipient && recipient.length > 0) {
    const width = PAGE.width - PAGE.right - RECIPIENT.left;
    const lines = recipient.flatMap((line) => setLines(line, TYPE.recipient, width, language));
    // At the window of the envelope, beside the house where that leaves it room, else below.
    const houseEnd = PAGE.left + Math.max(logo?.width ?? 0, ...[...name, ...address].map((line) => line.width));
    const from = houseEnd < RECIPIENT.left - FACT_GAP ? RECIPIENT.top - PAGE.top : Math.max(RECIPIENT.top - PAGE.top, height);
    head.push({
      node: { role: 'P', parent: root },
      runs: lines.flatMap((line, n) => moved(line.runs, RECIPIENT.left, from + baseline(TYPE.recipient, n))),
    });
    height = Math.max(height, from + lines.length * TYPE.recipient.leading);
  }
  return [strip(height, 0, false, head)];
}

export function layOutBlock(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
  language: Language,
  root: StructureNode,
): Strip[] {
  switch (block.kind) {
    case 'title':
      return layOutTitle(block, language, root);
    case 'section':
      return layOutSection(block, language, root);
    case 'facts':
      return layOutFacts(block, language, root);
    case 'paragraph':
      return layOutParagraph(block, TYPE.text, 8, language, root);
    case 'note':
      return layOutParagraph({ kind: 'paragraph', text: block.text }, TYPE.note, 7, language, root);
    case 'result':
      return [{ ...layOutResult(block, previous?.kind === 'table', language, root), keepWithNext: next?.kind === 'note' }];
    case 'table':
      return layOutTable(
        block,
        language,
        root,
        previous?.kind === 'facts' || block.concludes ? SPACE_BEFORE_SET_OFF_TABLE : SPACE_BEFORE_TABLE,
      );
  }
}

function layOutTitle(block: TitleBlock, language: Language, root: StructureNode): Strip[] {
  const title = textStrip(block.text, TYPE.title, 31, language, { role: 'H1', parent: root });
  if (!block.subtitle) return [title];
  return [title, textStrip(block.subtitle, TYPE.subtitle, 1, language, { role: 'P', parent: root })];
}

function layOutSection(block: SectionBlock, language: Language, root: StructureNode): Strip[] {
  const [style, before] = block.level === 2 ? ([TYPE.section, 23] as const) : ([TYPE.subsection, 14] as const);
  const heading = textStrip(block.text, style, before, language, { role: block.level === 2 ? 'H2' : 'H3', parent: root });
  if (!block.subtitle) return [heading];
  return [heading, textStrip(block.subtitle, TYPE.sectionSubtitle, 1, language, { role: 'P', parent: root })];
}

/** A heading or subtitle: never the last thing on a page. */
function textStrip(text: Text, style: TypeStyle, before: number, language: Language, node: StructureNode): Strip {
  const lines = setLines(text, style, MEASURE, language);
  const runs = lines.flatMap((line, n) => moved(line.runs, PAGE.left, baseline(style, n)));
  return strip(lines.length * style.leading, before, true, [{ node, runs }]);
}

/** Line by line, the first two and the last two held together; a short one whole, so that no page is for its last lines alone. */
function layOutParagraph(block: ParagraphBlock, style: TypeStyle, before: number, language: Language, root: StructureNode): Strip[] {
  const node: StructureNode = { role: 'P', parent: root };
  const lines = setLines(block.text, style, MEASURE, language);
  return lines.map((line, n) => {
    const kept = n + 1 < lines.length && (lines.length <= SHORT_PARAGRAPH || n === 0 || n === lines.length - 2);
    return strip(style.leading, n === 0 ? before : 0, kept, [{ node, runs: moved(line.runs, PAGE.left, baseline(style, 0)) }]);
  });
}

function layOutFacts(block: FactsBlock, language: Language, root: StructureNode): Strip[] {
  const columns = block.columns ?? 1;
  const list: StructureNode = { role: 'L', parent: root };
  const columnWidth = (MEASURE - (columns - 1) * 2 * FACT_GAP) / columns;
  const labelWidths = Array.from({ length: columns }, (_, column) => labelWidth(block, column, columns, language));
  const strips: Strip[] = [];
  for (let first = 0; first < block.facts.length; first += columns) {
    const fragments: Fragment[] = [];
    let depth = 1;
    for (const [column, fact] of block.facts.slice(first, first + columns).entries()) {
      const x = PAGE.left + column * (columnWidth + 2 * FACT_GAP);
      const valueX = (labelWidths[column] ?? 0) + FACT_GAP;
      const item: StructureNode = { role: 'LI', parent: list };
      const label = setLines(fact.label, TYPE.label, valueX - FACT_GAP, language);
      const value = setLines(fact.value, TYPE.text, columnWidth - valueX, language);
      fragments.push(
        { node: { role: 'Lbl', parent: item }, runs: label.flatMap((line, n) => moved(line.runs, x, baseline(TYPE.text, n))) },
        { node: { role: 'LBody', parent: item }, runs: value.flatMap((line, n) => moved(line.runs, x + valueX, baseline(TYPE.text, n))) },
      );
      depth = Math.max(depth, label.length, value.length);
    }
    strips.push(strip(depth * TYPE.text.leading + 1.5, first === 0 ? 12 : 0, first + columns < block.facts.length, fragments));
  }
  return strips;
}

function labelWidth(block: FactsBlock, column: number, columns: number, language: Language): number {
  const labels = block.facts.filter((_, i) => i % columns === column).map((fact) => naturalWidth(fact.label, TYPE.label, language));
  return Math.min(WIDEST_LABEL, Math.max(0, ...labels) + 0.01);
}

/** A table ends with a rule, which then serves as the upper of the two. */
function layOutResult(block: ResultBlock, followsTable: boolean, language: Language, root: StructureNode): Strip {
  const node: StructureNode = { role: 'P', parent: root };
  const style = TYPE.result;
  const value = setLines(block.value, style, MEASURE, language);
  const valueWidth = Math.max(...value.map((line) => line.width));
  const label = setLines(block.label, style, MEASURE - valueWidth - 2 * FACT_GAP, language);
  const top = 7;
  const fragments: Fragment[] = [
    { node, runs: label.flatMap((line, n) => moved(line.runs, PAGE.left, top + baseline(style, n))) },
    { node, runs: value.flatMap((line, n) => moved(line.runs, PAGE.left + MEASURE - line.width, top + baseline(style, n))) },
  ];
  let height = top + label.length * style.leading;
  if (block.remark) {
    const remark = setLines(block.remark, TYPE.sectionSubtitle, MEASURE, language);
    const runs = remark.flatMap((line, n) => moved(line.runs, PAGE.left, height + baseline(TYPE.sectionSubtitle, n)));
    fragments.push({ node: { role: 'P', parent: root }, runs });
    height += remark.length * TYPE.sectionSubtitle.leading;
  }
  height += top;
  const rules = (followsTable ? [height] : [0, height]).map((y) => ({ from: PAGE.left, to: PAGE.left + MEASURE, y, thickness: 0.8 }));
  return { height, before: followsTable ? 2 : 15, keepWithNext: false, fragments, rules };
}

function strip(height: number, before: number, keepWithNext: boolean, fragments: readonly Fragment[]): Strip {
  return { height, before, keepWithNext, fragments, rules: [] };
}
