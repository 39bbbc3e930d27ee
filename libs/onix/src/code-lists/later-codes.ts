/** Codes that came with issues 69 and 70 of the lists held here. Partners that still check against ONIX 3.0 and issue 68 refuse them. */
const later: ReadonlyMap<number, ReadonlySet<string>> = new Map([
  [27, new Set(['D3', 'D4'])],
  [45, new Set(['21'])],
  [74, new Set(['ood', 'rjs', 'rkt'])],
  [92, new Set(['41', '45'])],
  [96, new Set(['XCG'])],
  [158, new Set(['54', '55', '56'])],
  [163, new Set(['32', '33'])],
  [175, new Set(['B320', 'B321', 'B419', 'B421', 'B524', 'V214', 'V215'])],
]);

/** Whether a code of a list was already in issue 68 (January 2025). */
export function isInIssue68(list: number, code: string): boolean {
  return later.get(list)?.has(code) !== true;
}
