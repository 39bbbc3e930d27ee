import { runsOf } from './lay-out-document.js';
import type { Layout, Page, Run } from './layout-tree.js';

/** The pages as plain text, one line per baseline, pieces apart by a bar: what golden files and tests compare. */
export function pageText(layout: Layout): string {
  return layout.pages.map((page) => `--- page ${page.number}\n${linesOf(page).join('\n')}\n`).join('');
}

/** The lines of one page from top to bottom. */
export function linesOf(page: Page): string[] {
  const lines = new Map<number, Run[]>();
  for (const run of runsOf(page)) {
    const y = Math.round(run.y);
    const line = lines.get(y);
    if (line) line.push(run);
    else lines.set(y, [run]);
  }
  return [...lines.entries()].sort(([a], [b]) => a - b).map(([, runs]) => textOf(runs.sort((a, b) => a.x - b.x)));
}

function textOf(runs: readonly Run[]): string {
  return runs.reduce((text, run, i) => {
    const previous = runs[i - 1];
    if (!previous) return run.text;
    return text + (run.x - previous.x - previous.width < 0.5 ? '' : ' | ') + run.text;
  }, '');
}
