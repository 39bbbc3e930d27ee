import { readOnix, toCatalogue } from '@colophon/onix';
import { Injectable } from '@nestjs/common';
import { readTable } from '../../platform/tabular/read-table.js';
import type { DraftedProduct, RowFault } from './catalogue/drafted-product.js';
import type { Import } from './import.entity.js';
import { ImportFiles } from './import-file.js';
import { onixDraft } from './onix/onix-draft.js';
import type { FieldName } from './tables/catalogue-fields.js';
import type { CellReading } from './tables/column-field.js';
import { type NamedCells, readCells } from './tables/read-cells.js';

/** One row of a file as the preview takes it up: what it says, what is wrong in it, what found no place. */
export interface SourceRow {
  readonly line: number;
  readonly draft: DraftedProduct;
  readonly faults: readonly RowFault[];
  /** The mapped cells of a table; null for ONIX, whose record is not kept. */
  readonly cells: NamedCells | null;
  readonly unmapped: readonly { readonly name: string; readonly value: string }[];
  /** How much of the file has been read when this row was: 0 to 1. */
  readonly share: number;
}

export interface HouseReading {
  readonly currency: string;
  readonly country: string;
  readonly textLanguage: string;
}

@Injectable()
export class SourceRows {
  constructor(private readonly files: ImportFiles) {}

  /** The rows of the file in order, one after the other; memory does not depend on how many there are. */
  read(source: Import, house: HouseReading): AsyncGenerator<SourceRow> {
    return source.format === 'onix' ? this.records(source, house) : this.tableRows(source, house);
  }

  private async *records(source: Import, house: HouseReading): AsyncGenerator<SourceRow> {
    let share = 0;
    const characters = this.files.characters(source.id, source.settings.encoding ?? source.recognised.encoding);
    const texts = (async function* () {
      for await (const piece of characters) {
        share = piece.share;
        yield piece.text;
      }
    })();
    for await (const record of readOnix(texts)) {
      const { draft, faults, unmapped } = onixDraft(toCatalogue(record), house.country, house.textLanguage);
      yield {
        line: record.line,
        draft,
        faults,
        cells: null,
        unmapped: unmapped.map(({ path, value }) => ({ name: path.replaceAll(/\[\d+\]/g, ''), value })),
        share,
      };
    }
  }

  private async *tableRows(source: Import, house: HouseReading): AsyncGenerator<SourceRow> {
    const { layout, columns } = source.recognised;
    if (!layout) return;
    const mapping = mappingOf(source);
    const left = columns.filter(({ index }) => mapping[index] === undefined);
    const file = { path: this.files.path(source.id), name: source.fileName };
    const reading = cellReading(source, house);
    for await (const { line, cells } of readTable(file, layout, this.files.limits)) {
      const named: Record<string, string> = {};
      for (const [index, field] of Object.entries(mapping)) named[field] = cells[Number(index)] ?? '';
      const { draft, faults } = readCells(named as NamedCells, reading, emptied(source));
      const unmapped = left.map(({ index, name }) => ({ name, value: cells[index]?.trim() ?? '' })).filter(({ value }) => value !== '');
      yield { line, draft, faults, cells: named as NamedCells, unmapped, share: 0 };
    }
  }
}

export function mappingOf({ settings, recognised }: Import): Readonly<Record<string, string>> {
  return settings.mapping ?? recognised.mapping;
}

export function cellReading(source: Import, { currency, country, textLanguage }: HouseReading): CellReading {
  const { settings, recognised } = source;
  const mapped = recognised.columns.filter(({ index }) => mappingOf(source)[index] !== undefined);
  const guessedOrder = mapped.find(({ dayOrder }) => dayOrder === 'mdy')?.dayOrder;
  return {
    ...(settings.decimal !== undefined && { decimal: settings.decimal }),
    ...((settings.dayOrder ?? guessedOrder) !== undefined && { dayOrder: settings.dayOrder ?? guessedOrder }),
    currency,
    country,
    textLanguage,
  };
}

export function emptied({ settings }: Import): ReadonlySet<FieldName> {
  return new Set((settings.emptyMeansEmpty ?? []) as FieldName[]);
}
