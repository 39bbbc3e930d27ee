import { Button } from '@mui/material';
import { useState } from 'react';
import { AutocompleteInput, required, SelectInput, useDataProvider, useRefresh } from 'react-admin';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { FormDialog } from '../shared/FormDialog';
import { useAccounts } from './ledger';

export interface AccountRole {
  id: string;
  role: string;
  rate: string | null;
  label: { fr: string; en: string };
  accountCode: string;
  accountLabel: string;
  standardCode: string;
  confirmed: boolean;
  version: number;
}

/** The rates of France, the Corsican and overseas ones among them (domain.md 3.6). */
const rates = ['20.00', '10.00', '8.50', '5.50', '2.10'];

/** Another account for a role, or an account of its own for the VAT of one rate. */
export function AccountRoleDialog({ role, onClose }: { role?: AccountRole; onClose: () => void }) {
  const text = useText();
  const locale = useChosenLocale();
  const { rate: percent } = useFormat();
  const refresh = useRefresh();
  const dataProvider = useDataProvider();
  const accounts = (useAccounts().data ?? []).filter(({ closed }) => !closed);
  const save = async ({ rate, accountCode }: Record<string, unknown>) => {
    if (role) {
      const headers = { 'if-match': `"${role.version}"` };
      await request(`/account-roles/${role.id}`, { method: 'PATCH', body: { accountCode }, headers });
    } else await dataProvider.create('account-roles', { data: { role: 'vat-collected', rate, accountCode } });
    refresh();
  };
  return (
    <FormDialog
      title={role ? role.label[locale] : text('accounting.role.addRate')}
      sentence={text(role ? 'accounting.role.sentence' : 'accounting.role.rateSentence')}
      saveLabel={text('shared.save')}
      defaultValues={{ accountCode: role?.accountCode ?? '', rate: '' }}
      onSave={save}
      onClose={onClose}
    >
      {!role && (
        <SelectInput
          source="rate"
          label={text('accounting.vat.rate')}
          choices={rates.map((id) => ({ id, name: percent(id) }))}
          translateChoice={false}
          validate={required()}
        />
      )}
      <AutocompleteInput
        source="accountCode"
        label={text('accounting.account')}
        choices={accounts.map(({ code, label }) => ({ id: code, name: `${code} ${label}` }))}
        translateChoice={false}
        validate={required()}
      />
    </FormDialog>
  );
}

export function RemoveRole({ role }: { role: AccountRole }) {
  const text = useText();
  const locale = useChosenLocale();
  const refresh = useRefresh();
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    await request(`/account-roles/${role.id}`, { method: 'DELETE', headers: { 'if-match': `"${role.version}"` } });
    refresh();
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {text('accounting.role.remove')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={text('accounting.role.removeTitle', { role: role.label[locale] })}
        confirmLabel={text('accounting.role.remove')}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        {text('accounting.role.removeSentence')}
      </ConfirmDialog>
    </>
  );
}
