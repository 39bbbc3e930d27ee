import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { Section } from '../shared/Section';
import type { Agreement } from './agreement';

/** What was paid ahead, and how much of it royalties have earned since. */
export function AdvanceTable({ agreement: { advances, currency } }: { agreement: Agreement }) {
  const text = useText();
  const { money, day } = useFormat();
  if (advances.length === 0) return null;
  return (
    <Section title={text('royalties.agreement.advances')} flush>
      <Table
        size="small"
        sx={{ '& td:first-of-type, & th:first-of-type': { pl: 2.5 }, '& td:last-of-type, & th:last-of-type': { pr: 2.5 } }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{text('royalties.beneficiary')}</TableCell>
            <TableCell align="right">{text('royalties.amount')}</TableCell>
            <TableCell align="right">{text('royalties.recoupedSoFar')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {advances.map((advance) => (
            <TableRow key={advance.id}>
              <TableCell>
                {advance.beneficiaryName}
                <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                  {[
                    advance.workTitle,
                    text(`royalties.part.${advance.part}`),
                    advance.paidOn
                      ? text('royalties.agreement.paidOnDay', { day: day(advance.paidOn) })
                      : text('royalties.agreement.notPaid'),
                    advance.label,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography>
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {money(advance.amount, currency)}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {money(advance.recouped, currency)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
