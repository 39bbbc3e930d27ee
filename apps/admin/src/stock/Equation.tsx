import { Alert, Box, ButtonBase, Link as MuiLink, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { type StockIdentity, signOf, type Term } from './identity';
import { dayAfter, movementsLink } from './movements-link';

interface EquationProps {
  identity: StockIdentity;
  from: string;
  last: string;
}

/** The identity read from left to right; each term opens to its reasons, and each reason to its movements. */
export function Equation({ identity, from, last }: EquationProps) {
  const text = useText();
  const { whole, day } = useFormat();
  const [open, setOpen] = useState<Term | null>(null);
  const shown = identity.terms.find(({ term }) => term === open);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: { xs: 1.5, md: 2 }, rowGap: 2 }}>
        <Quantity figure={whole(identity.opening)} label={text('stock.identity.opening', { day: day(from) })} />
        {identity.terms.map((part) => (
          <Box key={part.term} sx={{ display: 'flex', alignItems: 'flex-end', gap: { xs: 1, md: 1.5 } }}>
            <Sign>{signOf(part)}</Sign>
            <ButtonBase
              onClick={() => setOpen(open === part.term ? null : part.term)}
              aria-expanded={open === part.term}
              disabled={part.reasons.length === 0}
              sx={{
                borderRadius: 1,
                px: 1,
                py: 0.5,
                textAlign: 'left',
                bgcolor: open === part.term ? 'primary.light' : 'transparent',
                '&:hover': { bgcolor: 'action.hover' },
              }}
            >
              <Quantity
                figure={whole(Math.abs(part.copies))}
                label={text(`stock.identity.term.${part.term}`)}
                opens={part.reasons.length > 0}
              />
            </ButtonBase>
          </Box>
        ))}
        <Box sx={{ display: 'flex', alignItems: 'flex-end', gap: 1.5 }}>
          <Sign>=</Sign>
          <Quantity figure={whole(identity.closing)} label={text('stock.identity.closing', { day: day(last) })} strong />
        </Box>
      </Box>
      {!identity.holds && <Alert severity="error">{text('stock.identity.broken')}</Alert>}
      {shown ? (
        <Table size="small" sx={{ maxWidth: 620 }}>
          <TableBody>
            {shown.reasons.map((reason) => (
              <ReasonRow key={reason.reason} reason={reason} link={{ productId: identity.productId, from, to: dayAfter(last) }} />
            ))}
          </TableBody>
        </Table>
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text('stock.identity.openHint')}
        </Typography>
      )}
    </Box>
  );
}

function ReasonRow({
  reason: { reason, label, copies, movements },
  link,
}: {
  reason: StockIdentity['terms'][number]['reasons'][number];
  link: { productId: string; from: string; to: string };
}) {
  const text = useText();
  const locale = useChosenLocale();
  const { whole } = useFormat();
  return (
    <TableRow>
      <TableCell sx={{ pl: 0 }}>{label[locale]}</TableCell>
      <TableCell align="right">{whole(copies)}</TableCell>
      <TableCell align="right" sx={{ pr: 0 }}>
        <MuiLink component={Link} to={movementsLink({ ...link, reason })}>
          {text('stock.identity.movements', { smart_count: movements })}
        </MuiLink>
      </TableCell>
    </TableRow>
  );
}

function Quantity({ figure, label, strong = false, opens = false }: { figure: string; label: string; strong?: boolean; opens?: boolean }) {
  return (
    <span>
      <Typography variant="body2" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
        {label}
      </Typography>
      <Typography
        component="span"
        sx={{
          display: 'block',
          fontSize: '1.5rem',
          lineHeight: 1.3,
          fontWeight: strong ? 600 : 400,
          ...(opens && { textDecoration: 'underline dotted', textUnderlineOffset: '0.25em' }),
        }}
      >
        {figure}
      </Typography>
    </span>
  );
}

function Sign({ children }: { children: string }) {
  return (
    <Typography component="span" sx={{ fontSize: '1.5rem', lineHeight: 1.6, color: 'text.secondary' }}>
      {children}
    </Typography>
  );
}
