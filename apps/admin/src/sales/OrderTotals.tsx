import { Alert, Box, Typography } from '@mui/material';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import type { Quotation } from './order';

/** What the order comes to, line by line down to what is paid. */
export function OrderTotals({ quotation: { figures, credit } }: { quotation: Pick<Quotation, 'figures' | 'credit'> }) {
  const text = useText();
  const locale = useChosenLocale();
  const { money, rate } = useFormat();
  const rows: [label: string, amount: string][] = [
    [text('sales.total.net'), figures.net],
    [figures.carriageWords[locale], figures.carriage],
    ...figures.vat.map((vat): [string, string] => [
      vat.mention?.[locale] ?? text('sales.total.vat', { rate: rate(vat.rate), base: money(vat.base, figures.currency) }),
      vat.amount,
    ]),
  ];
  return (
    <Box>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 2, rowGap: 0.5 }}>
        {rows.map(([label, amount]) => (
          <Row key={label} label={label} amount={money(amount, figures.currency)} />
        ))}
        <Row label={text('sales.total.withVat')} amount={money(figures.totalWithVat, figures.currency)} strong />
      </Box>
      {figures.vatDoubt && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {figures.vatDoubt[locale]}
        </Alert>
      )}
      {credit.exceeded && credit.limit !== null && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {text('sales.total.overLimit', { exposure: money(credit.exposure), limit: money(credit.limit) })}
        </Alert>
      )}
    </Box>
  );
}

function Row({ label, amount, strong = false }: { label: string; amount: string; strong?: boolean }) {
  const weight = strong ? 600 : 400;
  return (
    <>
      <Typography component="dt" sx={{ fontWeight: weight }}>
        {label}
      </Typography>
      <Typography component="dd" sx={{ m: 0, textAlign: 'right', fontWeight: weight, fontVariantNumeric: 'lining-nums tabular-nums' }}>
        {amount}
      </Typography>
    </>
  );
}
