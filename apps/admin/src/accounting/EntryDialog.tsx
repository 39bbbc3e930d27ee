import { Box } from '@mui/material';
import {
  ArrayInput,
  AutocompleteInput,
  DateInput,
  ReferenceInput,
  required,
  SelectInput,
  SimpleFormIterator,
  useDataProvider,
  useNotify,
  useRefresh,
} from 'react-admin';
import { useText } from '../i18n/use-text';
import { AddItem } from '../shared/AddItem';
import { FormDialog } from '../shared/FormDialog';
import { InputGrid } from '../shared/InputGrid';
import { PriceInput } from '../shared/PriceInput';
import { TextLineInput } from '../shared/TextLineInput';
import { useToday } from '../shared/use-today';
import { useAccounts, useJournals } from './ledger';

const emptyLines = [
  { side: 'debit', accountCode: '', amount: '', partyId: null },
  { side: 'credit', accountCode: '', amount: '', partyId: null },
];

/** An entry typed by hand: the accountant's corrections, the inventory, what no document of Colophon records. */
export function EntryDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider();
  const today = useToday();
  const journals = useJournals().data ?? [];
  const save = async (values: Record<string, unknown>) => {
    await dataProvider.create('journal-entries', { data: values });
    notify(text('accounting.entry.recorded'));
    refresh();
  };
  return (
    <FormDialog
      maxWidth="md"
      title={text('accounting.entry.add')}
      sentence={text('accounting.entry.sentence')}
      saveLabel={text('accounting.entry.record')}
      defaultValues={{ journalCode: 'OD', bookedOn: today, documentRef: '', label: '', lines: emptyLines }}
      onSave={save}
      onClose={onClose}
    >
      <InputGrid columns={4}>
        <SelectInput
          source="journalCode"
          label={text('accounting.journal')}
          choices={journals.map(({ code, label }) => ({ id: code, name: `${code} · ${label}` }))}
          translateChoice={false}
          validate={required()}
        />
        <DateInput source="bookedOn" label={text('accounting.day')} validate={required()} />
        <TextLineInput source="documentRef" label={text('accounting.document')} validate={required()} />
        <TextLineInput source="label" label={text('accounting.label')} validate={required()} />
      </InputGrid>
      <ArrayInput source="lines" label={false}>
        <SimpleFormIterator
          disableClear
          disableReordering
          addButton={
            <AddItem label={text('accounting.entry.addLine')} item={{ side: 'debit', accountCode: '', amount: '', partyId: null }} />
          }
        >
          <LineInputs />
        </SimpleFormIterator>
      </ArrayInput>
    </FormDialog>
  );
}

function LineInputs() {
  const text = useText();
  const accounts = (useAccounts().data ?? []).filter(({ closed }) => !closed);
  return (
    <Box sx={{ width: '100%' }}>
      <InputGrid columns={4}>
        <AutocompleteInput
          source="accountCode"
          label={text('accounting.account')}
          choices={accounts.map(({ code, label }) => ({ id: code, name: `${code} ${label}` }))}
          validate={required()}
          translateChoice={false}
        />
        <ReferenceInput source="partyId" reference="parties" sort={{ field: 'publicName', order: 'ASC' }}>
          <AutocompleteInput label={text('accounting.party')} optionText="publicName" filterToQuery={(q: string) => ({ q })} />
        </ReferenceInput>
        <SelectInput
          source="side"
          label={text('accounting.side')}
          choices={(['debit', 'credit'] as const).map((id) => ({ id, name: text(`accounting.${id}`) }))}
          translateChoice={false}
          validate={required()}
        />
        <PriceInput source="amount" label={text('accounting.amount')} validate={required()} />
      </InputGrid>
    </Box>
  );
}
