import BalanceIcon from '@mui/icons-material/BalanceOutlined';
import { Alert, Box, Link as MuiLink, Skeleton, TableBody, TableCell, TableFooter, TableHead, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { EmptyState } from '../shared/EmptyState';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { AccountingTabs } from './AccountingTabs';
import { AmountCell } from './Amount';
import { type ChosenPeriod, ledgerLink, useChosenPeriod } from './ledger';
import { PeriodFields } from './PeriodFields';
import { TableSheet } from './TableSheet';

interface Sides {
  debit: string;
  credit: string;
}

interface Figures {
  opening: Sides;
  posted: Sides;
  closing: Sides;
}

interface TrialBalance {
  provisional: boolean;
  rows: (Figures & { accountCode: string; accountLabel: string })[];
  totals: Figures;
}

/** Every account in a period: what it stood at, what was posted, what it stands at. */
export function TrialBalancePage() {
  const text = useText();
  const period = useChosenPeriod();
  return (
    <>
      <AccountingTabs />
      <PageHeader title={text('accounting.tab.trialBalance')} subtitle={text('accounting.trialBalance.sentence')} />
      {period ? <BalanceOf period={period} /> : <Skeleton variant="rounded" height={220} />}
    </>
  );
}

function BalanceOf({ period }: { period: ChosenPeriod }) {
  const text = useText();
  const { from, to } = period;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['trial-balances', from, to],
    queryFn: async () => (await request<TrialBalance>(`/trial-balances?from=${from}&to=${to}`)).body,
  });
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2.5 }}>
        <PeriodFields period={period} />
      </Box>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isFetching && !data && <Skeleton variant="rounded" height={320} />}
      {data?.provisional && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {text('accounting.trialBalance.provisional')}
        </Alert>
      )}
      {data?.rows.length === 0 && (
        <EmptyState
          icon={BalanceIcon}
          title={text('accounting.trialBalance.empty')}
          sentence={text('accounting.trialBalance.emptySentence')}
        />
      )}
      {data && data.rows.length > 0 && <BalanceTable balance={data} period={period} />}
    </>
  );
}

const columns = ['opening', 'posted', 'closing'] as const;

function BalanceTable({ balance: { rows, totals }, period }: { balance: TrialBalance; period: ChosenPeriod }) {
  const text = useText();
  return (
    <TableSheet label={text('accounting.tab.trialBalance')}>
      <TableHead>
        <TableRow>
          <TableCell rowSpan={2}>{text('accounting.account')}</TableCell>
          {columns.map((column) => (
            <TableCell key={column} colSpan={2} align="center">
              {text(`accounting.trialBalance.${column}`)}
            </TableCell>
          ))}
        </TableRow>
        <TableRow>
          {columns.flatMap((column) =>
            (['debit', 'credit'] as const).map((side) => (
              <TableCell key={`${column} ${side}`} align="right">
                {text(`accounting.${side}`)}
              </TableCell>
            )),
          )}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.accountCode} hover>
            <TableCell sx={{ minWidth: 220 }}>
              <MuiLink component={Link} to={ledgerLink(row.accountCode, period)} sx={{ fontWeight: 600 }}>
                {row.accountCode}
              </MuiLink>{' '}
              {row.accountLabel}
            </TableCell>
            <FigureCells figures={row} />
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow sx={{ '& td': { borderTop: 2, borderColor: 'divider', color: 'text.primary', fontSize: 'body2.fontSize' } }}>
          <TableCell sx={{ fontWeight: 600 }}>{text('accounting.total')}</TableCell>
          <FigureCells figures={totals} strong />
        </TableRow>
      </TableFooter>
    </TableSheet>
  );
}

function FigureCells({ figures, strong = false }: { figures: Figures; strong?: boolean }) {
  return columns.flatMap((column) =>
    (['debit', 'credit'] as const).map((side) => <AmountCell key={`${column} ${side}`} amount={figures[column][side]} strong={strong} />),
  );
}
