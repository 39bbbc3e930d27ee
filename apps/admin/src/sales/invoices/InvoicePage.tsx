import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useFormat } from '../../format/use-format';
import { useChosenLocale, useText } from '../../i18n/use-text';
import { FactList } from '../../shared/FactList';
import { PageHeader } from '../../shared/PageHeader';
import { RecordPage } from '../../shared/RecordPage';
import { Section } from '../../shared/Section';
import { FigureRows } from './FigureRows';
import { InvoiceActs } from './InvoiceActs';
import { InvoiceEntries } from './InvoiceEntries';
import { InvoiceMails } from './InvoiceMails';
import { InvoiceStateChip } from './InvoiceStateChip';
import type { Invoice } from './invoice';
import { SoldLines } from './SoldLines';

/** One invoice: its lines, what it comes to, what the books made of it, and where it was sent. */
export function InvoicePage() {
  return <RecordPage<Invoice> resource="invoices">{(invoice) => <InvoiceSheet invoice={invoice} />}</RecordPage>;
}

function InvoiceSheet({ invoice }: { invoice: Invoice }) {
  const text = useText();
  const { day } = useFormat();
  const { corrects } = invoice;
  return (
    <>
      <PageHeader
        title={invoice.number}
        parent={{ label: text('invoices.title'), to: '/invoices' }}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <MuiLink component={Link} to={`/customers/${invoice.customerId}`}>
              {invoice.customerName}
            </MuiLink>
            <span>{day(invoice.issuedOn, 'long')}</span>
            <InvoiceStateChip invoice={invoice} />
            {corrects && (
              <MuiLink component={Link} to={`/invoices/${corrects.id}`}>
                {text('invoices.corrects', { number: corrects.number })}
              </MuiLink>
            )}
          </Box>
        }
        actions={<InvoiceActs invoice={invoice} />}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(300px, 1fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <InvoiceLines invoice={invoice} />
          <InvoiceEntries invoice={invoice} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <InvoiceTotals invoice={invoice} />
          <InvoiceMails invoice={invoice} />
        </Box>
      </Box>
    </>
  );
}

function InvoiceLines({ invoice }: { invoice: Invoice }) {
  const text = useText();
  const locale = useChosenLocale();
  const { content, lines, currency } = invoice;
  const kept = new Map(lines.map((line) => [line.line, line]));
  return (
    <Section title={text('invoices.lines')} flush>
      <SoldLines
        currency={currency}
        withTax={content.pricesIncludeTax}
        lines={content.lines.map((line) => {
          const { credited = 0, orderId = null, orderNumber = null, vatWords } = kept.get(line.line) ?? {};
          return {
            ...line,
            price: line.grossPrice,
            vatRate: line.vat.rate,
            amount: line.amountWithVat ?? line.netAmount,
            details: (
              <>
                {[line.isbn, line.despatch, line.vat.category === 'S' ? null : vatWords?.[locale]].filter(Boolean).join(' · ')}
                {orderId && (
                  <MuiLink component={Link} to={`/orders/${orderId}`} sx={{ ml: 1 }}>
                    {orderNumber}
                  </MuiLink>
                )}
                {credited > 0 && ` · ${text('invoices.credited', { smart_count: credited })}`}
              </>
            ),
          };
        })}
      />
    </Section>
  );
}

function InvoiceTotals({ invoice }: { invoice: Invoice }) {
  const text = useText();
  const locale = useChosenLocale();
  const { day, money, rate } = useFormat();
  const { content, currency, creditNotes } = invoice;
  const amount = (decimal: string) => money(decimal, currency);
  return (
    <Section title={text('invoices.total.title')}>
      <FigureRows
        rows={[
          ...content.allowances.map(({ reason, amount: taken }) => ({ label: reason[locale], amount: `− ${amount(taken)}` })),
          ...content.charges.map((charge) => ({
            label: `${charge.reason[locale]} (${rate(charge.vat.rate)})`,
            amount: amount(charge.amount),
          })),
          { label: text('invoices.total.net'), amount: amount(invoice.net) },
          ...content.breakdown.map(({ vat, taxableAmount, taxAmount }) => ({
            label: text('invoices.total.vat', { rate: rate(vat.rate), base: amount(taxableAmount) }),
            amount: amount(taxAmount),
          })),
          { label: text('invoices.total.gross'), amount: amount(invoice.gross), strong: true },
          ...(invoice.kind === 'invoice' ? [{ label: text('invoices.total.open'), amount: amount(invoice.open) }] : []),
        ]}
      />
      <Box sx={{ mt: 2 }}>
        <FactList
          facts={[
            [text('invoices.due'), invoice.kind === 'invoice' && `${day(invoice.dueOn, 'long')} (${content.payment.terms[locale]})`],
            [text('invoices.delivered'), content.deliveredOn && day(content.deliveredOn, 'long')],
            [text('invoices.theirOrder'), content.purchaseOrder],
            [text('invoices.despatches'), content.despatches.map(({ number }) => number).join(', ')],
          ]}
        />
      </Box>
      {creditNotes.length > 0 && (
        <Typography sx={{ mt: 1.5 }}>
          {text('invoices.creditNotes')}{' '}
          {creditNotes.map(({ id, number, gross }) => (
            <MuiLink key={id} component={Link} to={`/invoices/${id}`} sx={{ mr: 1 }}>
              {`${number} (${amount(gross)})`}
            </MuiLink>
          ))}
        </Typography>
      )}
    </Section>
  );
}
