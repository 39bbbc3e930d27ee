import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n/use-text';

export interface SoldLine {
  readonly line: string;
  readonly description: string;
  /** Under the title: ISBN, parcel, what was credited, why this VAT. */
  readonly details: ReactNode;
  readonly copies: number;
  readonly price: string;
  readonly discount: string;
  readonly vatRate: string;
  readonly amount: string;
}

interface SoldLinesProps {
  readonly lines: readonly SoldLine[];
  readonly currency: string;
  readonly withTax: boolean;
}

/** The lines of an invoice, issued or not yet. */
export function SoldLines(props: SoldLinesProps) {
  const wide = useMediaQuery(useTheme().breakpoints.up('sm'));
  return wide ? <LineTable {...props} /> : <LineCards {...props} />;
}

function LineTable({ lines, currency, withTax }: SoldLinesProps) {
  const text = useText();
  const { money, rate, unitPrice, whole } = useFormat();
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{text('invoices.line.title')}</TableCell>
          <TableCell align="right">{text('invoices.line.copies')}</TableCell>
          <TableCell align="right">{text(withTax ? 'invoices.line.priceWithTax' : 'invoices.line.price')}</TableCell>
          <TableCell align="right">{text('invoices.line.discount')}</TableCell>
          <TableCell align="right">{text('invoices.line.vat')}</TableCell>
          <TableCell align="right">{text(withTax ? 'invoices.line.amountWithTax' : 'invoices.line.amount')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody sx={{ fontVariantNumeric: 'lining-nums tabular-nums' }}>
        {lines.map((line) => (
          <TableRow key={line.line}>
            <TableCell>
              {line.description}
              <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                {line.details}
              </Typography>
            </TableCell>
            <TableCell align="right">{whole(line.copies)}</TableCell>
            <TableCell align="right">{unitPrice(line.price, currency)}</TableCell>
            <TableCell align="right">{rate(line.discount)}</TableCell>
            <TableCell align="right">{rate(line.vatRate)}</TableCell>
            <TableCell align="right">{money(line.amount, currency)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** The same on a phone. */
function LineCards({ lines, currency }: SoldLinesProps) {
  const text = useText();
  const { money, rate, unitPrice, whole } = useFormat();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, px: 2.5, pb: 1.5 }}>
      {lines.map((line) => (
        <Box component="li" key={line.line} sx={{ py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, fontVariantNumeric: 'lining-nums tabular-nums' }}>
            <Typography>{line.description}</Typography>
            <Typography sx={{ whiteSpace: 'nowrap' }}>{money(line.amount, currency)}</Typography>
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {`${whole(line.copies)} × ${unitPrice(line.price, currency)} − ${rate(line.discount)} · ${text('invoices.line.vat')} ${rate(line.vatRate)}`}
          </Typography>
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
            {line.details}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
