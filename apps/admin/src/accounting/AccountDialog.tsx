import { BooleanInput, required, SelectInput, useDataProvider, useRefresh } from 'react-admin';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { FormDialog } from '../shared/FormDialog';
import { TextLineInput } from '../shared/TextLineInput';
import type { Account, LedgerKind } from './ledger';

const ledgers: readonly LedgerKind[] = ['customer', 'supplier', 'author'];

/** A new account, or what may change of one: its number never does. */
export function AccountDialog({ account, onClose }: { account?: Account; onClose: () => void }) {
  const text = useText();
  const refresh = useRefresh();
  const dataProvider = useDataProvider();
  const save = async ({ code, label, ledger, closed }: Record<string, unknown>) => {
    const kept = ledger === '' || ledger === undefined ? null : ledger;
    if (account) {
      const headers = { 'if-match': `"${account.version}"` };
      await request(`/accounts/${account.id}`, { method: 'PATCH', body: { label, ledger: kept, closed }, headers });
    } else await dataProvider.create('accounts', { data: { code, label, ledger: kept } });
    refresh();
  };
  return (
    <FormDialog
      title={account ? text('accounting.chart.editTitle', { code: account.code }) : text('accounting.chart.add')}
      sentence={text(account ? 'accounting.chart.editSentence' : 'accounting.chart.sentence')}
      saveLabel={text(account ? 'shared.save' : 'shared.create')}
      defaultValues={{ code: '', label: account?.label ?? '', ledger: account?.ledger ?? '', closed: account?.closed ?? false }}
      onSave={save}
      onClose={onClose}
    >
      {!account && <TextLineInput source="code" label={text('accounting.chart.number')} validate={required()} autoFocus />}
      <TextLineInput source="label" label={text('accounting.label')} validate={required()} />
      <SelectInput
        source="ledger"
        label={text('accounting.chart.keptBy')}
        emptyText={text('accounting.chart.notByParty')}
        choices={ledgers.map((id) => ({ id, name: text(`accounting.ledgerOf.${id}`) }))}
        translateChoice={false}
      />
      {account && <BooleanInput source="closed" label={text('accounting.chart.close')} helperText={text('accounting.chart.closeHint')} />}
    </FormDialog>
  );
}
