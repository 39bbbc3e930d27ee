import RemoveIcon from '@mui/icons-material/Close';
import { Box, IconButton, TextField, Typography } from '@mui/material';
import type { FieldErrors } from '../data/problem';
import { useChosenLocale, useText } from '../i18n/use-text';
import { changedLine, type ExitDraft, withoutLine } from './exit-draft';
import { lineErrors } from './line-errors';
import { ProductName } from './ProductName';
import { useReasons } from './stock';

interface ExitLinesProps {
  draft: ExitDraft;
  onChange: (draft: ExitDraft) => void;
  errors: FieldErrors | undefined;
}

export function ExitLines({ draft, onChange, errors }: ExitLinesProps) {
  const text = useText();
  const locale = useChosenLocale();
  const reasons = useReasons().data ?? [];
  if (draft.lines.length === 0) return <Typography sx={{ color: 'text.secondary', mt: 1 }}>{text('stock.exit.none')}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
      {draft.lines.map((line, index) => {
        const { copies: wrongCopies, movedOn: _, ...others } = lineErrors(errors, index);
        const wrong = Object.values(others)[0];
        return (
          <Box
            component="li"
            key={line.key}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr) 96px 40px', sm: 'minmax(0, 2fr) minmax(0, 1fr) 110px 1fr 40px' },
              columnGap: 1.5,
              alignItems: 'start',
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box>
              <ProductName product={{ ...line.product, gtin: line.product.isbn }} />
              {wrong && (
                <Typography variant="caption" role="alert" sx={{ color: 'error.main' }}>
                  {wrong}
                </Typography>
              )}
            </Box>
            <Typography variant="body2" sx={{ display: { xs: 'none', sm: 'block' }, pt: 1, color: 'text.secondary' }}>
              {reasons.find(({ id }) => id === line.reason)?.label[locale]}
            </Typography>
            <TextField
              value={line.copies}
              margin="none"
              required
              error={wrongCopies !== undefined}
              helperText={wrongCopies}
              onChange={(event) => onChange(changedLine(draft, line.key, { copies: event.target.value.replace(/\D/g, '') }))}
              onFocus={(event) => event.target.select()}
              slotProps={{
                htmlInput: {
                  inputMode: 'numeric',
                  'aria-label': text('stock.copies'),
                  style: { textAlign: 'right' },
                  pattern: '[1-9][0-9]*',
                },
              }}
            />
            <TextField
              value={line.note}
              margin="none"
              placeholder={text('stock.note')}
              onChange={(event) => onChange(changedLine(draft, line.key, { note: event.target.value }))}
              sx={{ gridRow: { xs: 2, sm: 'auto' }, gridColumn: { xs: '1 / -1', sm: 'auto' }, mt: { xs: 1, sm: 0 } }}
              slotProps={{ htmlInput: { 'aria-label': text('stock.note') } }}
            />
            <IconButton onClick={() => onChange(withoutLine(draft, line.key))} aria-label={text('stock.exit.remove')}>
              <RemoveIcon fontSize="small" />
            </IconButton>
          </Box>
        );
      })}
    </Box>
  );
}
