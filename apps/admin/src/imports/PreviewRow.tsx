import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router';
import { readIsbn } from '../catalogue/read-isbn';
import { useText } from '../i18n/use-text';
import { ChangedValue } from './ChangedValue';
import { EveryValue } from './EveryValue';
import { FaultyCell } from './FaultyCell';
import { useFieldLabel } from './field-label';
import type { ImportedFile, ImportRow } from './import';
import { ValueLine, ValueList } from './ValueList';

interface PreviewRowProps {
  file: ImportedFile;
  row: ImportRow;
  mayEdit: boolean;
}

/** One row of the file: what is wrong in it, then what it would change, from what to what. */
export function PreviewRow({ file, row, mayEdit }: PreviewRowProps) {
  const text = useText();
  const label = useFieldLabel(file.kind);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1.8fr)' },
        columnGap: 3,
        rowGap: 1,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {row.productId ? (
            <MuiLink component={Link} to={`/products/${row.productId}`} sx={{ color: 'text.primary' }}>
              {row.title || text('imports.untitled')}
            </MuiLink>
          ) : (
            row.title || text('imports.untitled')
          )}
        </Typography>
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {[text('imports.line', { line: row.line }), numberOf(row)].filter(Boolean).join(' · ')}
        </Typography>
        {row.work && (row.work.rows > 1 || !row.work.isNew) && (
          <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
            {text(row.work.isNew ? 'imports.newWork' : 'imports.knownWork', { title: row.work.title, smart_count: row.work.rows })}
          </Typography>
        )}
      </Box>
      <Box sx={{ minWidth: 0, display: 'grid', gap: 1, alignContent: 'start' }}>
        {row.faults.map((fault) => (
          <FaultyCell key={`${fault.field} ${fault.code}`} file={file} row={row} fault={fault} mayEdit={mayEdit} />
        ))}
        <Changes row={row} label={label} />
        <EveryValue file={file} row={row} />
      </Box>
    </Box>
  );
}

function Changes({ row, label }: { row: ImportRow; label: (field: string) => string }) {
  const changes = Object.entries(row.changes);
  if (changes.length === 0) return null;
  return (
    <ValueList>
      {changes.map(([field, [old, now]]) => (
        <ValueLine key={field} label={label(field)}>
          {row.state === 'changed' && (
            <>
              <Box component="del" sx={{ color: 'text.secondary' }}>
                <ChangedValue field={field} value={old} />
              </Box>
              {' → '}
            </>
          )}
          <ChangedValue field={field} value={now} />
        </ValueLine>
      ))}
    </ValueList>
  );
}

/** The ISBN with its hyphens, another number as it stands; a row without a number is known by its title. */
function numberOf({ key }: ImportRow): string | undefined {
  const number = key?.match(/^gtin:(\d+)$/)?.[1];
  const reading = readIsbn(number ?? '');
  return reading.state === 'right' ? reading.hyphenated : number;
}
