import AgedIcon from '@mui/icons-material/HourglassBottomOutlined';
import { Box, MenuItem, Link as MuiLink, Skeleton, TableBody, TableCell, TableFooter, TableHead, TableRow, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { EmptyState } from '../shared/EmptyState';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { useToday } from '../shared/use-today';
import { AccountingTabs } from './AccountingTabs';
import { AmountCell } from './Amount';
import type { LedgerKind } from './ledger';
import { TableSheet } from './TableSheet';

interface Aged {
  notDue: string;
  late: string[];
  unmatched: string;
  balance: string;
}

interface AgedBalance {
  bands: { from: number; to: number | null }[];
  rows: (Aged & { partyId: string; partyName: string })[];
  totals: Aged;
}

const ledgers: readonly LedgerKind[] = ['customer', 'supplier', 'author'];

/** Who owes what, and since when; at the end of any day. */
export function AgedBalancePage() {
  const text = useText();
  const today = useToday();
  const [query, setQuery] = useSearchParams();
  const on = query.get('on') ?? today;
  const ledger = query.get('ledger') ?? 'customer';
  const set = (change: Record<string, string>) => setQuery({ on, ledger, ...change }, { replace: true });
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['aged-balances', ledger, on],
    queryFn: async () => (await request<AgedBalance>(`/aged-balances?ledger=${ledger}&on=${on}`)).body,
  });
  return (
    <>
      <AccountingTabs />
      <PageHeader title={text('accounting.tab.aged')} subtitle={text('accounting.aged.sentence')} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2.5 }}>
        <TextField
          select
          label={text('accounting.openItem.whose')}
          value={ledger}
          onChange={(event) => set({ ledger: event.target.value })}
          sx={{ width: { xs: '100%', sm: 200 } }}
        >
          {ledgers.map((one) => (
            <MenuItem key={one} value={one}>
              {text(`accounting.ledgerOf.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          type="date"
          label={text('accounting.aged.on')}
          value={on}
          onChange={(event) => event.target.value && set({ on: event.target.value })}
          sx={{ width: { xs: '100%', sm: 170 } }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isFetching && !data && <Skeleton variant="rounded" height={220} />}
      {data?.rows.length === 0 && (
        <EmptyState icon={AgedIcon} title={text('accounting.aged.empty')} sentence={text('accounting.aged.emptySentence')} />
      )}
      {data && data.rows.length > 0 && <AgedTable balance={data} />}
    </>
  );
}

function AgedTable({ balance: { bands, rows, totals } }: { balance: AgedBalance }) {
  const text = useText();
  return (
    <TableSheet label={text('accounting.tab.aged')}>
      <TableHead>
        <TableRow>
          <TableCell>{text('accounting.party')}</TableCell>
          <TableCell align="right">{text('accounting.aged.notDue')}</TableCell>
          {bands.map(({ from, to }) => (
            <TableCell key={from} align="right">
              {to === null ? text('accounting.aged.moreThan', { days: from - 1 }) : text('accounting.aged.band', { from, to })}
            </TableCell>
          ))}
          <TableCell align="right">{text('accounting.aged.unmatched')}</TableCell>
          <TableCell align="right">{text('accounting.balance')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.partyId} hover>
            <TableCell>
              <MuiLink component={Link} to={`/parties/${row.partyId}`} sx={{ color: 'text.primary', fontWeight: 600 }}>
                {row.partyName}
              </MuiLink>
            </TableCell>
            <AgedCells aged={row} />
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow sx={{ '& td': { borderTop: 2, borderColor: 'divider', color: 'text.primary', fontSize: 'body2.fontSize' } }}>
          <TableCell sx={{ fontWeight: 600 }}>{text('accounting.total')}</TableCell>
          <AgedCells aged={totals} strong />
        </TableRow>
      </TableFooter>
    </TableSheet>
  );
}

function AgedCells({ aged: { notDue, late, unmatched, balance }, strong = false }: { aged: Aged; strong?: boolean }) {
  return (
    <>
      <AmountCell amount={notDue} strong={strong} />
      {late.map((amount, i) => (
        <AmountCell key={`late ${i}`} amount={amount} strong={strong} />
      ))}
      <AmountCell amount={unmatched} strong={strong} />
      <AmountCell amount={balance} strong />
    </>
  );
}
