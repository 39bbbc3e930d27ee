import type { ColumnKind, WorkbookCell } from './workbook.js';

const DECIMALS = { integer: 0, decimal: 2 } as const;

/** The exact sum of a column, kept beside its formula so that both show the same figure. */
export class ColumnTotal {
  readonly #decimals: number;
  #minor = 0n;

  constructor(kind: ColumnKind) {
    if (kind !== 'integer' && kind !== 'decimal') throw new Error(`A column of kind ${kind} has no total.`);
    this.#decimals = DECIMALS[kind];
  }

  add(cell: WorkbookCell): void {
    if (cell === null || cell === '') return;
    const [whole = '0', fraction = ''] = String(cell).split('.');
    if (fraction.length > this.#decimals) throw new Error(`“${cell}” has more than ${this.#decimals} decimals in a totalled column.`);
    this.#minor += BigInt(whole + fraction.padEnd(this.#decimals, '0'));
  }

  result(): number {
    return Number(`${this.#minor}e-${this.#decimals}`);
  }
}
