import { Refusal } from '@colophon/refusal';
import { recognise } from '../../platform/tabular/recognise.js';
import type { TableColumn } from '../../platform/tabular/table-shape.js';
import type { TableLayout, TabularFile, TabularLimits } from '../../platform/tabular/tabular-file.js';
import type { ImportKind } from './import.entity.js';
import type { ImportSettings } from './import.schemas.js';
import type { ImportsRefusal } from './imports.problems.js';
import { proposeMovementMapping } from './movements/movement-fields.js';
import { proposeMapping } from './tables/propose-mapping.js';

/** What a file is and how its table lies in it, kept with the import as it was recognised or corrected. */
export interface Recognition {
  readonly format: 'onix' | 'delimited' | 'workbook';
  readonly encoding: string;
  readonly encodingConfidence: number;
  readonly contradictsName: boolean;
  readonly layout: TableLayout | null;
  readonly sheets: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly mapping: Readonly<Record<string, string>>;
}

/** Reads the file by its content and the person's corrections; refuses in one sentence what cannot be read. */
export async function recognition(
  file: TabularFile,
  kind: ImportKind,
  settings: ImportSettings,
  limits: TabularLimits,
): Promise<Recognition> {
  const { encoding, separator, sheet, headerLine } = settings;
  const found = await recognise(
    file,
    {
      ...(encoding !== undefined && { encoding }),
      ...(separator !== undefined && { separator }),
      ...(sheet !== undefined && { sheet }),
      ...(headerLine !== undefined && { headerLine }),
    },
    limits,
  );
  if (found.format === 'xml') {
    if (kind !== 'catalogue') throw new Refusal<ImportsRefusal>('import-needs-table', { file: file.name });
    return {
      format: 'onix',
      encoding: encoding ?? found.encoding.encoding,
      encodingConfidence: found.encoding.confidence,
      contradictsName: found.contradictsName,
      layout: null,
      sheets: [],
      columns: [],
      mapping: {},
    };
  }
  const mapping = kind === 'catalogue' ? proposeMapping(found.columns) : proposeMovementMapping(found.columns);
  return {
    format: found.format,
    encoding: found.format === 'delimited' ? found.encoding.encoding : 'utf-8',
    encodingConfidence: found.format === 'delimited' ? found.encoding.confidence : 1,
    contradictsName: found.contradictsName,
    layout: found.layout,
    sheets: found.format === 'workbook' ? found.sheets.map(({ name }) => name) : [],
    columns: found.columns,
    mapping,
  };
}
