import RemoveIcon from '@mui/icons-material/Close';
import { Box, IconButton, MenuItem, TextField, Typography } from '@mui/material';
import type { RefObject } from 'react';
import type { FieldErrors } from '../data/problem';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { lineErrors } from '../stock/line-errors';
import { type OrderLine, saleTerms } from './order';
import { changedLine, type DraftLine, type OrderDraft, withoutLine } from './order-draft';

interface EntryLinesProps {
  draft: OrderDraft;
  onChange: (draft: OrderDraft) => void;
  /** As the API priced them, by product. */
  quoted: readonly OrderLine[];
  errors: FieldErrors | undefined;
  copiesOf: RefObject<Map<string, HTMLInputElement>>;
  /** Enter in a number of copies: back to the next title. */
  onDone: () => void;
}

const columns = { xs: 'minmax(0, 1fr) 84px 40px', md: 'minmax(0, 1fr) 84px 92px 96px 40px' };

export function EntryLines({ draft, onChange, quoted, errors, copiesOf, onDone }: EntryLinesProps) {
  const text = useText();
  if (draft.lines.length === 0) return <Typography sx={{ color: 'text.secondary', mt: 1 }}>{text('sales.entry.none')}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
      {draft.lines.map((line, index) => (
        <Box
          component="li"
          key={line.key}
          sx={{
            display: 'grid',
            gridTemplateColumns: columns,
            columnGap: 1.5,
            alignItems: 'start',
            py: 1,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <EntryTitle
            line={line}
            quoted={quoted[index]?.productId === line.product.id ? quoted[index] : undefined}
            wrong={Object.values(lineErrors(errors, index))[0]}
          />
          <TextField
            value={line.copies}
            margin="none"
            required
            onChange={(event) => onChange(changedLine(draft, line.key, () => ({ copies: event.target.value.replace(/\D/g, '') })))}
            onFocus={(event) => event.target.select()}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              onDone();
            }}
            inputRef={(input: HTMLInputElement | null) => {
              if (input) copiesOf.current.set(line.key, input);
              else copiesOf.current.delete(line.key);
            }}
            slotProps={{
              htmlInput: {
                inputMode: 'numeric',
                'aria-label': text('sales.entry.copiesOf', { title: line.product.title }),
                style: { textAlign: 'right' },
              },
            }}
          />
          <TextField
            select
            value={line.saleTerm}
            margin="none"
            onChange={(event) => onChange(changedLine(draft, line.key, () => ({ saleTerm: event.target.value })))}
            sx={{ gridRow: 2, gridColumn: 1, mt: 1, maxWidth: 280 }}
            slotProps={{ select: { displayEmpty: true }, htmlInput: { 'aria-label': text('sales.entry.saleTerm') } }}
          >
            <MenuItem value="">{text('sales.entry.usualTerm')}</MenuItem>
            {saleTerms.map((term) => (
              <MenuItem key={term} value={term}>
                {text(`sales.saleTerm.${term}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            value={line.discount}
            margin="none"
            placeholder={quoted[index]?.discount.replace(/\.?0+$/, '') ?? ''}
            onChange={(event) => onChange(changedLine(draft, line.key, () => ({ discount: event.target.value.replace(/[^\d.,]/g, '') })))}
            sx={{ gridRow: { xs: 2, md: 1 }, gridColumn: { xs: '2 / 4', md: 3 }, mt: { xs: 1, md: 0 } }}
            slotProps={{
              htmlInput: { inputMode: 'decimal', 'aria-label': text('sales.entry.discount'), style: { textAlign: 'right' } },
              input: { endAdornment: '%' },
            }}
          />
          <LineAmount line={quoted[index]} />
          <IconButton
            onClick={() => onChange(withoutLine(draft, line.key))}
            aria-label={text('sales.entry.remove', { title: line.product.title })}
            sx={{ gridRow: 1, gridColumn: { xs: 3, md: 5 } }}
          >
            <RemoveIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
    </Box>
  );
}

function LineAmount({ line }: { line: OrderLine | undefined }) {
  const { money } = useFormat();
  return (
    <Typography sx={{ display: { xs: 'none', md: 'block' }, gridRow: 1, gridColumn: 4, pt: 1, textAlign: 'right', whiteSpace: 'nowrap' }}>
      {line && money(line.netAmount)}
    </Typography>
  );
}

/** The title, what it costs, and at once whether it can be sent. */
function EntryTitle({ line, quoted, wrong }: { line: DraftLine; quoted: OrderLine | undefined; wrong: string | undefined }) {
  const text = useText();
  const { money, whole } = useFormat();
  const short = quoted ? Number(line.copies) - quoted.available : 0;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography sx={{ fontWeight: 600 }}>{line.product.title}</Typography>
      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
        {[line.product.isbn, quoted && money(quoted.publicPrice), quoted?.discountReason].filter(Boolean).join(' · ')}
      </Typography>
      {quoted && short <= 0 && (
        <Typography variant="caption" sx={{ color: 'success.dark' }}>
          {text('sales.entry.available', { figure: whole(quoted.available) })}
        </Typography>
      )}
      {quoted && short > 0 && (
        <Typography variant="caption" sx={{ color: 'warning.dark' }}>
          {text('sales.entry.short', {
            figure: whole(Math.max(0, quoted.available)),
            missing: whole(Math.min(short, Number(line.copies))),
          })}
        </Typography>
      )}
      {wrong && (
        <Typography variant="caption" role="alert" sx={{ display: 'block', color: 'error.main' }}>
          {wrong}
        </Typography>
      )}
    </Box>
  );
}
