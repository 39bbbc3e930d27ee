/** The value below which a share of the measures lies: 0.5 is the median. */
export function percentile(measures: readonly number[], share: number): number {
  const sorted = [...measures].sort((a, b) => a - b);
  const at = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (at === undefined) throw new Error('Nothing was measured.');
  return at;
}

export const median = (measures: readonly number[]) => percentile(measures, 0.5);

/** Of durations of the same work, the one least disturbed by whatever else the machine did. */
export const best = (durations: readonly number[]) => Math.min(...durations);

export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

export const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

/** A row of docs/benchmarks.md. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly against?: string;
  readonly reach?: string;
  readonly reached?: boolean;
}

/** The line scripts/bench.mjs reads. */
export function report(rows: readonly Row[]): void {
  process.stdout.write(`${JSON.stringify({ rows })}\n`);
}

export function progress(line: string): void {
  process.stdout.write(`${line}\n`);
}
