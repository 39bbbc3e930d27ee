import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useChosenLocale, useText } from '../i18n/use-text';
import { RecordedValue } from '../shared/RecordedValue';
import { useReasons } from '../stock/stock';
import { ChangedValue } from './ChangedValue';
import { useFieldLabel } from './field-label';
import type { ImportedFile, ImportRow } from './import';
import { ValueLine, ValueList } from './ValueList';

/** What links the row to the catalogue or to the other rows of its file, and is not written as it stands. */
const links: ReadonlySet<string> = new Set(['workReference', 'productId', 'workId']);

/** The columns of a file of movements from which these values were read. */
const columnOf: Readonly<Record<string, string>> = { gtin: 'isbn', fromLocationId: 'from', toLocationId: 'to' };

/** All that the row writes, opened on demand: of a new row nothing else is shown. */
export function EveryValue({ file, row }: { file: ImportedFile; row: ImportRow }) {
  const text = useText();
  const label = useFieldLabel(file.kind);
  const [open, setOpen] = useState(false);
  const movement = file.kind === 'stock-movements';
  const values = Object.entries(row.values).filter(([field, value]) => !links.has(field) && !isNothing(value));
  if (row.state === 'wrong' || row.state === 'unchanged' || values.length === 0) return null;
  return (
    <Box>
      <Button size="small" variant="text" aria-expanded={open} onClick={() => setOpen(!open)} sx={{ ml: -1 }}>
        {text(file.state === 'previewed' ? 'imports.all' : 'imports.allWritten')}
      </Button>
      {open && (
        <ValueList>
          {values.map(([field, value]) => (
            <ValueLine key={field} label={label(movement ? (columnOf[field] ?? field) : field)}>
              {movement ? <MovementValue field={field} value={value} /> : <ChangedValue field={field} value={value} />}
            </ValueLine>
          ))}
        </ValueList>
      )}
    </Box>
  );
}

function MovementValue({ field, value }: { field: string; value: unknown }) {
  const locale = useChosenLocale();
  const { data: reasons = [] } = useReasons();
  if (field === 'reason') return reasons.find(({ id }) => id === value)?.label[locale] ?? '';
  return <RecordedValue value={value} resource="stock-movements" field={field.endsWith('LocationId') ? 'locationId' : field} />;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
