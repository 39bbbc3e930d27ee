import { Box, Button, Skeleton, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DateInput, required, useNotify } from 'react-admin';
import { idempotencyKey } from '../data/idempotency-key';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { holdsAny } from '../session/permissions';
import { useSession } from '../session/session';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { DownloadButton } from '../shared/DownloadButton';
import { FormDialog } from '../shared/FormDialog';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { StatusChip } from '../shared/StatusChip';
import { AccountingTabs } from './AccountingTabs';
import { dayAfter, type FiscalPeriod, type FiscalYear, lastDayOf, useFiscalYears } from './ledger';
import { PeriodClosing } from './PeriodClosing';
import { TableSheet } from './TableSheet';

/** Fiscal years with their periods, what closes them, and the files of each year. */
export function FiscalYearsPage() {
  const text = useText();
  const mayClose = holdsAny(useSession(), ['accounting:close']);
  const { data: years, error, isPending, refetch } = useFiscalYears();
  const [opening, setOpening] = useState(false);
  const add = mayClose && (
    <Button variant="outlined" onClick={() => setOpening(true)}>
      {text('accounting.years.open')}
    </Button>
  );
  return (
    <>
      <AccountingTabs />
      <PageHeader title={text('accounting.tab.years')} subtitle={text('accounting.years.sentence')} actions={add} />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton variant="rounded" height={320} />}
      <Box sx={{ display: 'grid', gap: 3 }}>
        {years?.map((year) => (
          <YearSection key={year.id} year={year} mayClose={mayClose} />
        ))}
      </Box>
      {opening && <OpenYear after={years?.[0]} onClose={() => setOpening(false)} />}
    </>
  );
}

function YearSection({ year, mayClose }: { year: FiscalYear; mayClose: boolean }) {
  const text = useText();
  const { day } = useFormat();
  const nextToClose = year.periods.find(({ closed }) => !closed);
  return (
    <Section
      title={text('accounting.years.name', { name: year.name, from: day(year.from), to: day(lastDayOf(year.to)) })}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          {year.closed && <StatusChip label={text('accounting.years.closed')} tone="good" />}
          <DownloadButton
            size="small"
            path={`/fec?fiscalYear=${year.id}`}
            fileName={`FEC-${year.name}.txt`}
            label={text('accounting.years.fec')}
          />
          <DownloadButton
            size="small"
            variant="text"
            path={`/fec/description?fiscalYear=${year.id}`}
            fileName={`FEC-${year.name}-description.txt`}
            label={text('accounting.years.fecDescription')}
          />
          <DownloadButton
            size="small"
            variant="text"
            path={`/journal-files?from=${year.from}&to=${year.to}`}
            fileName={`ecritures-${year.name}.csv`}
            label={text('accounting.years.csv')}
          />
        </Box>
      }
      flush
    >
      <TableSheet bare label={text('accounting.years.periods', { name: year.name })}>
        <TableHead>
          <TableRow>
            <TableCell>{text('accounting.years.period')}</TableCell>
            <TableCell align="right">{text('accounting.years.entries')}</TableCell>
            <TableCell>{text('accounting.years.state')}</TableCell>
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {year.periods.map((period) => (
            <PeriodRow key={period.id} year={year} period={period} mayClose={mayClose && period === nextToClose} />
          ))}
        </TableBody>
      </TableSheet>
      {mayClose && !year.closed && nextToClose === undefined && <YearClosing year={year} />}
    </Section>
  );
}

function PeriodRow({ year, period, mayClose }: { year: FiscalYear; period: FiscalPeriod; mayClose: boolean }) {
  const text = useText();
  const { day, whole, instant } = useFormat();
  return (
    <TableRow hover>
      <TableCell>{`${day(period.from)} – ${day(lastDayOf(period.to))}`}</TableCell>
      <TableCell align="right">{whole(period.entries)}</TableCell>
      <TableCell>
        {period.closedAt
          ? text('accounting.years.closedBy', { at: instant(period.closedAt), by: period.closedBy ?? 'Colophon' })
          : text('accounting.years.stillOpen')}
      </TableCell>
      <TableCell align="right" sx={{ py: 0.25 }}>
        {mayClose && <PeriodClosing yearId={year.id} period={period} />}
      </TableCell>
    </TableRow>
  );
}

function YearClosing({ year }: { year: FiscalYear }) {
  const text = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const close = async () => {
    await request(`/fiscal-years/${year.id}/closing`, { method: 'POST', headers: { 'idempotency-key': idempotencyKey() } });
    notify(text('accounting.years.yearClosed', { name: year.name }));
    await queries.invalidateQueries();
  };
  return (
    <Box sx={{ px: 2.5, py: 2, display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
      <Typography variant="body2" sx={{ flexGrow: 1, maxWidth: 640 }}>
        {text('accounting.years.mayCloseYear')}
      </Typography>
      <Button variant="contained" onClick={() => setAsking(true)}>
        {text('accounting.years.closeYear', { name: year.name })}
      </Button>
      <ConfirmDialog
        open={asking}
        title={text('accounting.years.closeYearTitle', { name: year.name })}
        confirmLabel={text('accounting.years.closeYear', { name: year.name })}
        onConfirm={close}
        onClose={() => setAsking(false)}
      >
        {text('accounting.years.closeYearSentence')}
      </ConfirmDialog>
    </Box>
  );
}

function OpenYear({ after, onClose }: { after: FiscalYear | undefined; onClose: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const from = after?.to ?? '';
  const last = from === '' ? '' : lastDayOf(`${Number(from.slice(0, 4)) + 1}${from.slice(4)}`);
  const save = async (values: Record<string, unknown>) => {
    const body = { from: values['from'], to: dayAfter(String(values['last'])) };
    await request('/fiscal-years', { method: 'POST', body, headers: { 'idempotency-key': idempotencyKey() } });
    await queries.invalidateQueries({ queryKey: ['fiscal-years'] });
  };
  return (
    <FormDialog
      title={text('accounting.years.open')}
      sentence={text('accounting.years.openSentence')}
      saveLabel={text('accounting.years.open')}
      defaultValues={{ from, last }}
      onSave={save}
      onClose={onClose}
    >
      <DateInput source="from" label={text('accounting.from')} validate={required()} />
      <DateInput source="last" label={text('accounting.upTo')} validate={required()} />
    </FormDialog>
  );
}
