import ChartIcon from '@mui/icons-material/AccountTreeOutlined';
import { Button, Link as MuiLink, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ChoiceFilter } from '../shared/ChoiceFilter';
import { ListFrame } from '../shared/ListFrame';
import { StatusChip } from '../shared/StatusChip';
import { AccountDialog } from './AccountDialog';
import { AccountingTabs } from './AccountingTabs';
import { type Account, ledgerLink, useChosenPeriod } from './ledger';
import { TableSheet } from './TableSheet';

const classes = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** The chart of accounts: the standard one of a publisher, and what the house adds. */
export function AccountList() {
  const text = useText();
  const mayEdit = useMayEdit('accounting');
  const [adding, setAdding] = useState(false);
  const add = mayEdit && (
    <Button variant="contained" onClick={() => setAdding(true)}>
      {text('accounting.chart.add')}
    </Button>
  );
  return (
    <>
      <AccountingTabs />
      <ListFrame
        title={text('accounting.tab.chart')}
        searchLabel={text('accounting.chart.search')}
        sort={{ field: 'code', order: 'ASC' }}
        perPage={100}
        actions={add}
        controls={
          <ChoiceFilter
            source="class"
            label={text('accounting.chart.class')}
            all={text('accounting.chart.allClasses')}
            choices={classes.map((value) => ({ value, label: text(`accounting.chart.classes.${value}`) }))}
          />
        }
        empty={{ icon: ChartIcon, title: text('accounting.chart.empty'), sentence: text('accounting.chart.emptySentence'), action: add }}
      >
        <AccountTable />
      </ListFrame>
      {adding && <AccountDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function AccountTable() {
  const text = useText();
  const { data = [] } = useListContext<Account>();
  return (
    <TableSheet label={text('accounting.tab.chart')}>
      <TableHead>
        <TableRow>
          <TableCell>{text('accounting.account')}</TableCell>
          <TableCell>{text('accounting.label')}</TableCell>
          <TableCell>{text('accounting.chart.keptBy')}</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {data.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </TableBody>
    </TableSheet>
  );
}

function AccountRow({ account }: { account: Account }) {
  const text = useText();
  const mayEdit = useMayEdit('accounting');
  const period = useChosenPeriod();
  const [editing, setEditing] = useState(false);
  return (
    <TableRow hover>
      <TableCell sx={{ fontWeight: 600 }}>
        {account.postings && period ? (
          <MuiLink component={Link} to={ledgerLink(account.code, period)}>
            {account.code}
          </MuiLink>
        ) : (
          account.code
        )}
      </TableCell>
      <TableCell>
        {account.label} {account.closed && <StatusChip label={text('accounting.chart.closed')} />}
      </TableCell>
      <TableCell>{account.ledger && text(`accounting.ledgerOf.${account.ledger}`)}</TableCell>
      <TableCell align="right" sx={{ py: 0.25 }}>
        {mayEdit && (
          <Button size="small" onClick={() => setEditing(true)}>
            {text('accounting.edit')}
          </Button>
        )}
        {editing && <AccountDialog account={account} onClose={() => setEditing(false)} />}
      </TableCell>
    </TableRow>
  );
}
