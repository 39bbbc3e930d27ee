import { Box, ButtonBase, Link as MuiLink, Popover, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';

export interface AmountLine {
  label: string;
  /** The calculation in words, e.g. "2,900 copies × 10.00 × 8 %". */
  calculation?: string | null;
  amount: string;
  /** The document or record the line comes from. */
  link?: string | null;
}

interface ExplainedAmountProps {
  amount: string;
  title: string;
  /** The rule that gives the amount. */
  rule?: string | null;
  lines: readonly AmountLine[];
  currency?: string;
}

/** An amount that opens to the rule and the lines it is made of. The lines come summed from the API; nothing is added here. */
export function ExplainedAmount({ amount, title, rule, lines, currency }: ExplainedAmountProps) {
  const text = useText();
  const { money } = useFormat();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <ButtonBase
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="dialog"
        aria-label={text('shared.explain', { amount: money(amount, currency) })}
        sx={{
          font: 'inherit',
          color: 'inherit',
          whiteSpace: 'nowrap',
          borderRadius: 0.5,
          textDecoration: 'underline dotted',
          textUnderlineOffset: '0.25em',
          '&:hover': { color: 'primary.main' },
        }}
      >
        {money(amount, currency)}
      </ButtonBase>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Box role="dialog" aria-label={title} sx={{ p: 2.5, width: 440, maxWidth: '92vw' }}>
          <Typography variant="h3" component="h2">
            {title}
          </Typography>
          {rule && <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{rule}</Typography>}
          <Table size="small" sx={{ mt: 1.5 }}>
            <TableBody>
              {lines.map((line, index) => (
                <TableRow key={`${index}-${line.label}`}>
                  <TableCell sx={{ pl: 0 }}>
                    {line.link ? (
                      <MuiLink component={Link} to={line.link}>
                        {line.label}
                      </MuiLink>
                    ) : (
                      line.label
                    )}
                    {line.calculation && (
                      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                        {line.calculation}
                      </Typography>
                    )}
                  </TableCell>
                  <TableCell align="right" sx={{ pr: 0, whiteSpace: 'nowrap', verticalAlign: 'top' }}>
                    {money(line.amount, currency)}
                  </TableCell>
                </TableRow>
              ))}
              <TableRow>
                <TableCell sx={{ pl: 0, fontWeight: 600 }}>{text('shared.total')}</TableCell>
                <TableCell align="right" sx={{ pr: 0, fontWeight: 600, whiteSpace: 'nowrap' }}>
                  {money(amount, currency)}
                </TableCell>
              </TableRow>
            </TableBody>
          </Table>
        </Box>
      </Popover>
    </>
  );
}
