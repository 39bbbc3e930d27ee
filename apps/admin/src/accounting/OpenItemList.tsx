import OpenItemIcon from '@mui/icons-material/RuleOutlined';
import { Box, Button, Checkbox, Link as MuiLink, Paper, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useListContext, useNotify, useRefresh } from 'react-admin';
import { Link } from 'react-router';
import { idempotencyKey } from '../data/idempotency-key';
import { problemOf } from '../data/problem';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ChoiceFilter } from '../shared/ChoiceFilter';
import { ListFrame } from '../shared/ListFrame';
import { StatusChip } from '../shared/StatusChip';
import { AccountingTabs } from './AccountingTabs';
import { AmountCell } from './Amount';
import { entriesLink, type LedgerKind } from './ledger';
import { TableSheet } from './TableSheet';

interface OpenItem {
  id: string;
  entryId: string;
  accountCode: string;
  partyId: string;
  partyName: string;
  documentRef: string;
  label: string;
  bookedOn: string;
  dueOn: string;
  side: 'debit' | 'credit';
  amount: string;
  openAmount: string;
  daysLate: number;
}

const ledgers: readonly LedgerKind[] = ['customer', 'supplier', 'author'];

/** What is not matched yet; lines of one party and account are matched by ticking them. */
export function OpenItemList() {
  const text = useText();
  return (
    <>
      <AccountingTabs />
      <ListFrame
        title={text('accounting.tab.openItems')}
        searchLabel={text('accounting.openItem.search')}
        sort={{ field: 'dueOn', order: 'ASC' }}
        controls={
          <>
            <ChoiceFilter
              source="ledger"
              label={text('accounting.openItem.whose')}
              all={text('accounting.openItem.everybody')}
              choices={ledgers.map((value) => ({ value, label: text(`accounting.ledgerOf.${value}`) }))}
            />
            <ChoiceFilter
              source="late"
              label={text('accounting.openItem.late')}
              all={text('accounting.openItem.lateOrNot')}
              choices={[
                { value: 'true', label: text('accounting.openItem.onlyLate') },
                { value: 'false', label: text('accounting.openItem.notLate') },
              ]}
            />
          </>
        }
        empty={{ icon: OpenItemIcon, title: text('accounting.openItem.empty'), sentence: text('accounting.openItem.emptySentence') }}
      >
        <OpenItemTable />
      </ListFrame>
    </>
  );
}

function OpenItemTable() {
  const text = useText();
  const mayEdit = useMayEdit('accounting');
  const { data = [] } = useListContext<OpenItem>();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const chosen = data.filter(({ id }) => ticked.includes(id));
  const [first] = chosen;
  const toggle = (id: string) => setTicked((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <>
      <TableSheet label={text('accounting.tab.openItems')}>
        <TableHead>
          <TableRow>
            {mayEdit && <TableCell padding="checkbox" />}
            <TableCell>{text('accounting.party')}</TableCell>
            <TableCell>{text('accounting.account')}</TableCell>
            <TableCell>{text('accounting.document')}</TableCell>
            <TableCell>{text('accounting.dueOn')}</TableCell>
            <TableCell align="right">{text('accounting.debit')}</TableCell>
            <TableCell align="right">{text('accounting.credit')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((item) => {
            const apart = first !== undefined && (first.partyId !== item.partyId || first.accountCode !== item.accountCode);
            return (
              <OpenItemRow
                key={item.id}
                item={item}
                tick={
                  mayEdit && (
                    <Checkbox
                      size="small"
                      checked={ticked.includes(item.id)}
                      disabled={apart}
                      onChange={() => toggle(item.id)}
                      slotProps={{ input: { 'aria-label': text('accounting.openItem.tick', { document: item.documentRef }) } }}
                    />
                  )
                }
              />
            );
          })}
        </TableBody>
      </TableSheet>
      {chosen.length > 0 && <MatchBar items={chosen} onDone={() => setTicked([])} />}
    </>
  );
}

function OpenItemRow({ item, tick }: { item: OpenItem; tick: ReactNode }) {
  const text = useText();
  const { day } = useFormat();
  return (
    <TableRow hover>
      {tick && <TableCell padding="checkbox">{tick}</TableCell>}
      <TableCell>
        <MuiLink component={Link} to={`/parties/${item.partyId}`} sx={{ color: 'text.primary', fontWeight: 600 }}>
          {item.partyName}
        </MuiLink>
      </TableCell>
      <TableCell>{item.accountCode}</TableCell>
      <TableCell>
        <MuiLink component={Link} to={entriesLink({ id: item.entryId })}>
          {item.documentRef}
        </MuiLink>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {day(item.dueOn)}{' '}
        {item.daysLate > 0 && item.side === 'debit' && (
          <StatusChip label={text('accounting.openItem.daysLate', { smart_count: item.daysLate })} tone="bad" />
        )}
      </TableCell>
      <AmountCell amount={item.side === 'debit' ? item.openAmount : '0.00'} />
      <AmountCell amount={item.side === 'credit' ? item.openAmount : '0.00'} />
    </TableRow>
  );
}

function MatchBar({ items, onDone }: { items: readonly OpenItem[]; onDone: () => void }) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const match = async () => {
    setBusy(true);
    try {
      const body = { parts: items.map(({ id }) => ({ postingId: id })) };
      const { body: made } = await request<{ letter: string }>('/settlements', {
        method: 'POST',
        body,
        headers: { 'idempotency-key': idempotencyKey() },
      });
      notify(text('accounting.openItem.matched', { letter: made.letter }));
      onDone();
    } catch (error) {
      notify(problemOf(error).detail ?? text('app.problem.unexpected'), { type: 'error' });
    } finally {
      setBusy(false);
      refresh();
    }
  };
  const bothSides = new Set(items.map(({ side }) => side)).size === 2;
  return (
    <Paper
      elevation={4}
      sx={{ position: 'sticky', bottom: 16, mt: 2, px: 2.5, py: 1.5, display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}
    >
      <Box sx={{ flexGrow: 1 }}>
        <Typography sx={{ fontWeight: 600 }}>{text('accounting.openItem.chosen', { smart_count: items.length })}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text(bothSides ? 'accounting.openItem.matchHint' : 'accounting.openItem.oneSide')}
        </Typography>
      </Box>
      <Button variant="outlined" onClick={onDone}>
        {text('shared.cancel')}
      </Button>
      <Button variant="contained" disabled={!bothSides} loading={busy} onClick={() => void match()}>
        {text('accounting.openItem.match')}
      </Button>
    </Paper>
  );
}
