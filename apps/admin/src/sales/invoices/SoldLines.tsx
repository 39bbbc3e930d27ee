import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
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

/** The lines of an invoice, issued or not yet. */
export function SoldLines({ lines, currency, withTax }: { lines: readonly SoldLine[]; currency: string; withTax: boolean }) {
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
