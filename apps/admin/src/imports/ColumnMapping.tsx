import { Box, Checkbox, FormControlLabel, MenuItem, TextField, Typography } from '@mui/material';
import { useText } from '../i18n/use-text';
import { type ImportColumn, type ImportedFile, type ImportSettings, mappingWith, useImportFields } from './import';

interface ColumnMappingProps {
  file: ImportedFile;
  onChange: (settings: ImportSettings) => Promise<void>;
}

/** Each column with its samples, and the field it is read into. */
export function ColumnMapping({ file, onChange }: ColumnMappingProps) {
  const text = useText();
  return (
    <Box>
      <Typography variant="subtitle1" component="h3">
        {text('imports.columns')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {text('imports.columnsHint')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {file.columns.map((column) => (
          <ColumnRow key={column.index} column={column} file={file} onChange={onChange} />
        ))}
      </Box>
    </Box>
  );
}

function ColumnRow({ column, file, onChange }: ColumnMappingProps & { column: ImportColumn }) {
  const text = useText();
  const fields = useImportFields(file.kind);
  const emptied = file.settings.emptyMeansEmpty ?? [];
  const { field } = column;
  const name = column.name || text('imports.columnNumber', { number: column.index + 1 });
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1.2fr) 260px 190px' },
        columnGap: 2,
        rowGap: 0.5,
        alignItems: 'center',
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{name}</Typography>
      <Typography
        variant="body2"
        sx={{ color: 'text.secondary', overflow: 'hidden', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical' }}
      >
        {column.samples.filter(Boolean).join(' · ') || text('imports.noSample')}
      </Typography>
      <TextField
        select
        margin="none"
        value={field !== null && fields.has(field) ? field : ''}
        onChange={(event) => void onChange({ mapping: mappingWith(file.columns, column.index, event.target.value || null) })}
        slotProps={{ select: { displayEmpty: true }, htmlInput: { 'aria-label': text('imports.fieldOf', { column: name }) } }}
        sx={field === null ? { '& .MuiSelect-select': { color: 'text.secondary' } } : {}}
      >
        <MenuItem value="">{text('imports.leftOut')}</MenuItem>
        {[...fields].map(([id, label]) => (
          <MenuItem key={id} value={id}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      {field !== null && file.kind === 'catalogue' ? (
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={emptied.includes(field)}
              onChange={(event) =>
                void onChange({ emptyMeansEmpty: event.target.checked ? [...emptied, field] : emptied.filter((one) => one !== field) })
              }
            />
          }
          label={<Typography variant="body2">{text('imports.emptyMeansEmpty')}</Typography>}
        />
      ) : (
        <span />
      )}
    </Box>
  );
}
