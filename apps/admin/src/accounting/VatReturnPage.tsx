import VatIcon from '@mui/icons-material/PercentOutlined';
import { Box, Button, Link as MuiLink, Skeleton, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { EmptyState } from '../shared/EmptyState';
import { Figure } from '../shared/Figure';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { AccountingTabs } from './AccountingTabs';
import { AmountCell } from './Amount';
import { type ChosenPeriod, entriesLink, useChosenPeriod } from './ledger';
import { PeriodFields } from './PeriodFields';
import { TableSheet } from './TableSheet';

interface VatReturn {
  sales: { category: string; categoryLabel: { fr: string; en: string }; rate: string; base: string; vat: string; difference: string }[];
  purchases: { operation: 'purchase' | 'asset-purchase'; vat: string }[];
  collected: string;
  deductible: string;
  due: string;
}

interface VatLine {
  id: string;
  entryId: string;
  number: string;
  bookedOn: string;
  documentRef: string;
  label: string;
  part: 'base' | 'tax';
  side: 'debit' | 'credit';
  amount: string;
}

/** The figures to copy into the VAT return, by rate; each opens to its lines. */
export function VatReturnPage() {
  const text = useText();
  const period = useChosenPeriod();
  return (
    <>
      <AccountingTabs />
      <PageHeader title={text('accounting.tab.vat')} subtitle={text('accounting.vat.sentence')} />
      {period ? <VatOf period={period} /> : <Skeleton variant="rounded" height={220} />}
    </>
  );
}

function VatOf({ period }: { period: ChosenPeriod }) {
  const text = useText();
  const { money } = useFormat();
  const { from, to } = period;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['vat-returns', from, to],
    queryFn: async () => (await request<VatReturn>(`/vat-returns?from=${from}&to=${to}`)).body,
  });
  const empty = data && data.sales.length === 0 && data.purchases.every(({ vat }) => vat === '0.00');
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2.5 }}>
        <PeriodFields period={period} />
      </Box>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isFetching && !data && <Skeleton variant="rounded" height={220} />}
      {empty && <EmptyState icon={VatIcon} title={text('accounting.vat.empty')} sentence={text('accounting.vat.emptySentence')} />}
      {data && !empty && (
        <Box sx={{ display: 'grid', gap: 3 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4 }}>
            <Figure label={text('accounting.vat.collected')}>{money(data.collected)}</Figure>
            <Figure label={text('accounting.vat.deductible')}>{money(data.deductible)}</Figure>
            <Figure label={text(data.due.startsWith('-') ? 'accounting.vat.credit' : 'accounting.vat.due')}>
              {money(data.due.replace('-', ''))}
            </Figure>
          </Box>
          <SalesTable sales={data.sales} period={period} />
          <PurchasesTable purchases={data.purchases} period={period} />
        </Box>
      )}
    </>
  );
}

function SalesTable({ sales, period }: { sales: VatReturn['sales']; period: ChosenPeriod }) {
  const text = useText();
  const locale = useChosenLocale();
  const { rate: percent } = useFormat();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Section title={text('accounting.vat.sales')} flush>
      <TableSheet bare label={text('accounting.vat.sales')}>
        <TableHead>
          <TableRow>
            <TableCell>{text('accounting.vat.category')}</TableCell>
            <TableCell align="right">{text('accounting.vat.rate')}</TableCell>
            <TableCell align="right">{text('accounting.vat.base')}</TableCell>
            <TableCell align="right">{text('accounting.vat.tax')}</TableCell>
            <TableCell align="right" title={text('accounting.vat.differenceHint')}>
              {text('accounting.vat.difference')}
            </TableCell>
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {sales.map(({ category, categoryLabel, rate, base, vat, difference }) => {
            const key = `${category} ${rate}`;
            return [
              <TableRow key={key} hover>
                <TableCell>{categoryLabel[locale]}</TableCell>
                <TableCell align="right">{percent(rate)}</TableCell>
                <AmountCell amount={base} />
                <AmountCell amount={vat} strong />
                <AmountCell amount={difference} />
                <TableCell align="right">
                  <Button size="small" aria-expanded={open === key} onClick={() => setOpen(open === key ? null : key)}>
                    {text(open === key ? 'accounting.vat.hideLines' : 'accounting.vat.lines')}
                  </Button>
                </TableCell>
              </TableRow>,
              open === key && (
                <VatLines key={`${key} lines`} query={`operation=sale&category=${category}&rate=${rate}`} period={period} columns={6} />
              ),
            ];
          })}
        </TableBody>
      </TableSheet>
    </Section>
  );
}

function PurchasesTable({ purchases, period }: { purchases: VatReturn['purchases']; period: ChosenPeriod }) {
  const text = useText();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Section title={text('accounting.vat.purchases')} flush>
      <TableSheet bare label={text('accounting.vat.purchases')}>
        <TableBody>
          {purchases.map(({ operation, vat }) => [
            <TableRow key={operation} hover>
              <TableCell>{text(`accounting.vat.${operation}`)}</TableCell>
              <AmountCell amount={vat} strong />
              <TableCell align="right">
                {vat !== '0.00' && (
                  <Button size="small" aria-expanded={open === operation} onClick={() => setOpen(open === operation ? null : operation)}>
                    {text(open === operation ? 'accounting.vat.hideLines' : 'accounting.vat.lines')}
                  </Button>
                )}
              </TableCell>
            </TableRow>,
            open === operation && <VatLines key={`${operation} lines`} query={`operation=${operation}`} period={period} columns={3} />,
          ])}
        </TableBody>
      </TableSheet>
    </Section>
  );
}

function VatLines({ query, period: { from, to }, columns }: { query: string; period: ChosenPeriod; columns: number }) {
  const text = useText();
  const { day, money } = useFormat();
  const { data, error } = useQuery({
    queryKey: ['vat-return-lines', query, from, to],
    queryFn: async () => (await request<VatLine[]>(`/vat-return-lines?${query}&from=${from}&to=${to}&pageSize=200`)).body,
  });
  return (
    <TableRow>
      <TableCell colSpan={columns} sx={{ bgcolor: 'action.hover' }}>
        {error && <ProblemAlert error={error} />}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
          {data?.map((line) => (
            <Box component="li" key={line.id} sx={{ display: 'flex', gap: 1.5 }}>
              <span>{day(line.bookedOn)}</span>
              <MuiLink component={Link} to={entriesLink({ id: line.entryId })}>
                {line.documentRef}
              </MuiLink>
              <Box component="span" sx={{ flexGrow: 1 }}>
                {line.label}
              </Box>
              <span>{text(`accounting.vat.part.${line.part}`)}</span>
              <Box component="span" sx={{ minWidth: 100, textAlign: 'right' }}>
                {money(line.amount)} {text(`accounting.short.${line.side}`)}
              </Box>
            </Box>
          ))}
        </Box>
      </TableCell>
    </TableRow>
  );
}
