import { BooleanInput, DateInput, required, SelectInput, useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { ColophonDataProvider } from '../data/data-provider';
import { useText } from '../i18n/use-text';
import { FormDialog } from '../shared/FormDialog';
import { TextLineInput } from '../shared/TextLineInput';
import { useToday } from '../shared/use-today';
import { useLocations } from '../stock/stock';
import type { PrintRun } from './print-run';

/** The publisher's deposit at the national library: its day, its receipt, and the copy that leaves the stock. */
export function LegalDepositDialog({ run, onClose }: { run: PrintRun; onClose: () => void }) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const places = (useLocations().data ?? []).filter(({ physical, onHand }) => physical && onHand > 0);
  const today = useToday();
  const deposit = async ({ locationId, ...form }: Record<string, unknown>) => {
    await dataProvider.action('print-runs', run.id, 'legal-deposit', { ...form, ...(locationId ? { locationId } : {}) });
    notify(text('production.legalDepositNow'));
    refresh();
  };
  return (
    <FormDialog
      title={text('production.legalDeposit')}
      sentence={text('production.legalDepositSentence')}
      saveLabel={text('production.legalDepositAct')}
      defaultValues={{ depositedOn: today, receipt: '', withCopy: true, locationId: '' }}
      onSave={deposit}
      onClose={onClose}
    >
      <DateInput source="depositedOn" label={text('production.legalDepositOn')} validate={required()} />
      <TextLineInput source="receipt" label={text('production.legalDepositReceipt')} />
      <BooleanInput source="withCopy" label={text('production.withCopy')} />
      {places.length > 1 && (
        <SelectInput
          source="locationId"
          label={text('production.copyFrom')}
          choices={places}
          optionText="name"
          translateChoice={false}
          emptyText=""
        />
      )}
    </FormDialog>
  );
}
