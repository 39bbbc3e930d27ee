import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { ChangedValue } from './ChangedValue';
import { FaultyCell } from './FaultyCell';
import { useFieldLabel } from './field-label';
import type { ImportedFile, ImportRow } from './import';

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
          {[text('imports.line', { line: row.line }), row.key?.match(/^gtin:(\d+)$/)?.[1]].filter(Boolean).join(' · ')}
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
        {Object.keys(row.changes).length > 0 && (
          <Box
            component="dl"
            sx={{ m: 0, display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '170px minmax(0, 1fr)' }, columnGap: 1.5, rowGap: 0.25 }}
          >
            {Object.entries(row.changes).map(([field, [old, now]]) => (
              <Box key={field} sx={{ display: 'contents' }}>
                <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
                  {label(field)}
                </Typography>
                <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                  {row.state === 'changed' && (
                    <>
                      <Box component="del" sx={{ color: 'text.secondary' }}>
                        <ChangedValue field={field} value={old} />
                      </Box>
                      {' → '}
                    </>
                  )}
                  <ChangedValue field={field} value={now} />
                </Typography>
              </Box>
            ))}
          </Box>
        )}
      </Box>
    </Box>
  );
}
