import RoleIcon from '@mui/icons-material/TuneOutlined';
import { Button, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { useChosenLocale, useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ListFrame } from '../shared/ListFrame';
import { StatusChip } from '../shared/StatusChip';
import { AccountingTabs } from './AccountingTabs';
import { type AccountRole, AccountRoleDialog, RemoveRole } from './AccountRoleDialog';
import { TableSheet } from './TableSheet';

/** What Colophon posts by itself, and to which account. */
export function AccountRoleList() {
  const text = useText();
  const mayEdit = useMayEdit('accounting');
  const [adding, setAdding] = useState(false);
  const add = mayEdit && (
    <Button variant="outlined" onClick={() => setAdding(true)}>
      {text('accounting.role.addRate')}
    </Button>
  );
  return (
    <>
      <AccountingTabs />
      <ListFrame
        title={text('accounting.tab.roles')}
        searchLabel={text('accounting.role.search')}
        sort={{ field: 'role', order: 'ASC' }}
        perPage={100}
        actions={add}
        empty={{ icon: RoleIcon, title: text('accounting.role.empty'), sentence: text('accounting.role.emptySentence') }}
      >
        <RoleTable />
      </ListFrame>
      {adding && <AccountRoleDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function RoleTable() {
  const text = useText();
  const { data = [] } = useListContext<AccountRole>();
  return (
    <TableSheet label={text('accounting.tab.roles')}>
      <TableHead>
        <TableRow>
          <TableCell>{text('accounting.role.what')}</TableCell>
          <TableCell>{text('accounting.account')}</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {data.map((role) => (
          <RoleRow key={role.id} role={role} />
        ))}
      </TableBody>
    </TableSheet>
  );
}

function RoleRow({ role }: { role: AccountRole }) {
  const text = useText();
  const locale = useChosenLocale();
  const mayEdit = useMayEdit('accounting');
  const [editing, setEditing] = useState(false);
  const unsure = !role.confirmed && role.accountCode === role.standardCode;
  return (
    <TableRow hover>
      <TableCell>{role.label[locale]}</TableCell>
      <TableCell>
        <strong>{role.accountCode}</strong> {role.accountLabel}{' '}
        {unsure && <StatusChip label={text('accounting.role.toConfirm')} tone="waiting" />}
      </TableCell>
      <TableCell align="right" sx={{ py: 0.25, whiteSpace: 'nowrap' }}>
        {mayEdit && (
          <Button size="small" onClick={() => setEditing(true)}>
            {text('accounting.edit')}
          </Button>
        )}
        {mayEdit && role.rate !== null && <RemoveRole role={role} />}
        {editing && <AccountRoleDialog role={role} onClose={() => setEditing(false)} />}
      </TableCell>
    </TableRow>
  );
}
