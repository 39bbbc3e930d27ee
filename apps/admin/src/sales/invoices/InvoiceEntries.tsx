import { Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n/use-text';
import { Section } from '../../shared/Section';
import type { Invoice } from './invoice';

/** What the books made of it. */
export function InvoiceEntries({ invoice: { entries, currency } }: { invoice: Invoice }) {
  const text = useText();
  const { day, money } = useFormat();
  const figure = (amount: string) => (Number(amount) === 0 ? '' : money(amount, currency));
  return (
    <Section title={text('invoices.entries')} flush>
      {entries.map((entry) => (
        <Table key={entry.id} size="small" aria-label={entry.label}>
          <caption style={{ captionSide: 'top', paddingTop: 0 }}>
            {text('invoices.entry', { number: entry.number, day: day(entry.bookedOn) })}
          </caption>
          <TableBody sx={{ fontVariantNumeric: 'lining-nums tabular-nums' }}>
            {entry.postings.map((posting) => (
              <TableRow key={`${posting.accountCode} ${posting.debit} ${posting.credit}`}>
                <TableCell>
                  <Typography component="span" sx={{ fontWeight: 600, mr: 1 }}>
                    {posting.accountCode}
                  </Typography>
                  {posting.accountLabel}
                </TableCell>
                <TableCell align="right" sx={{ width: '22%' }}>
                  {figure(posting.debit)}
                </TableCell>
                <TableCell align="right" sx={{ width: '22%' }}>
                  {figure(posting.credit)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      ))}
    </Section>
  );
}
