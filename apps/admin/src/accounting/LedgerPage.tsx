import LedgerIcon from '@mui/icons-material/AccountBalanceWalletOutlined';
import { Autocomplete, Box, Link as MuiLink, Skeleton, TableBody, TableCell, TableHead, TableRow, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { EmptyState } from '../shared/EmptyState';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { AccountingTabs } from './AccountingTabs';
import { AmountCell } from './Amount';
import { type ChosenPeriod, entriesLink, useAccounts, useChosenPeriod } from './ledger';
import { PeriodFields } from './PeriodFields';
import { TableSheet } from './TableSheet';

interface LedgerLine {
  id: string;
  entryId: string;
  number: string;
  journalCode: string;
  bookedOn: string;
  documentRef: string;
  label: string;
  partyId: string | null;
  partyName: string | null;
  debit: string;
  credit: string;
  balance: string;
  letters: string[];
}

/** The lines of one account, each with the balance after it. */
export function LedgerPage() {
  const text = useText();
  const period = useChosenPeriod();
  return (
    <>
      <AccountingTabs />
      <PageHeader title={text('accounting.tab.ledger')} subtitle={text('accounting.ledger.sentence')} />
      {period ? <LedgerOf period={period} /> : <Skeleton variant="rounded" height={220} />}
    </>
  );
}

const shown = 200;

function LedgerOf({ period }: { period: ChosenPeriod }) {
  const text = useText();
  const [query, setQuery] = useSearchParams();
  const accounts = useAccounts().data ?? [];
  const code = query.get('account') ?? '';
  const account = accounts.find((one) => one.code === code) ?? null;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['ledger-lines', code, period.from, period.to],
    queryFn: async () =>
      (await request<LedgerLine[]>(`/ledger-lines?accountCode=${code}&from=${period.from}&to=${period.to}&pageSize=${shown}`)).body,
    enabled: code !== '',
  });
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2.5 }}>
        <Autocomplete
          options={accounts}
          value={account}
          getOptionLabel={(one) => `${one.code} ${one.label}`}
          getOptionKey={(one) => one.id}
          onChange={(_, chosen) => {
            const next = new URLSearchParams(query);
            next.set('account', chosen?.code ?? '');
            setQuery(next, { replace: true });
          }}
          renderInput={(params) => <TextField {...params} label={text('accounting.account')} />}
          sx={{ width: { xs: '100%', sm: 340 } }}
        />
        <PeriodFields period={period} />
      </Box>
      {code === '' && (
        <EmptyState icon={LedgerIcon} title={text('accounting.ledger.choose')} sentence={text('accounting.ledger.chooseSentence')} />
      )}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isFetching && !data && <Skeleton variant="rounded" height={220} />}
      {data?.length === 0 && (
        <EmptyState
          compact
          icon={LedgerIcon}
          title={text('accounting.ledger.nothing')}
          sentence={text('accounting.ledger.nothingSentence')}
        />
      )}
      {data && data.length > 0 && <LedgerTable lines={data} />}
    </>
  );
}

function LedgerTable({ lines }: { lines: readonly LedgerLine[] }) {
  const text = useText();
  const { day } = useFormat();
  return (
    <TableSheet label={text('accounting.tab.ledger')}>
      <TableHead>
        <TableRow>
          <TableCell>{text('accounting.day')}</TableCell>
          <TableCell>{text('accounting.number')}</TableCell>
          <TableCell>{text('accounting.document')}</TableCell>
          <TableCell>{text('accounting.label')}</TableCell>
          <TableCell>{text('accounting.letter')}</TableCell>
          <TableCell align="right">{text('accounting.debit')}</TableCell>
          <TableCell align="right">{text('accounting.credit')}</TableCell>
          <TableCell align="right">{text('accounting.balance')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.id} hover>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{day(line.bookedOn)}</TableCell>
            <TableCell>
              <MuiLink component={Link} to={entriesLink({ id: line.entryId })}>
                {line.journalCode} {line.number}
              </MuiLink>
            </TableCell>
            <TableCell>{line.documentRef}</TableCell>
            <TableCell sx={{ minWidth: 200 }}>
              {line.partyName && !line.label.includes(line.partyName) ? `${line.label} · ${line.partyName}` : line.label}
            </TableCell>
            <TableCell>{line.letters.join(', ')}</TableCell>
            <AmountCell amount={line.debit} />
            <AmountCell amount={line.credit} />
            <AmountCell amount={line.balance} strong />
          </TableRow>
        ))}
      </TableBody>
    </TableSheet>
  );
}
