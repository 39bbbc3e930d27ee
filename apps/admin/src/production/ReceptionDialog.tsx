import { BooleanInput, DateInput, required, useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { ColophonDataProvider } from '../data/data-provider';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { FormDialog } from '../shared/FormDialog';
import { InputGrid } from '../shared/InputGrid';
import { TextLineInput } from '../shared/TextLineInput';
import { useToday } from '../shared/use-today';
import { useLocations } from '../stock/stock';
import { PlaceInputs } from './PrintRunInputs';
import { type PrintRun, printRunChange } from './print-run';

/** Copies came back from the printer: when, how many, where, on which delivery note. */
export function ReceptionDialog({ run, onClose }: { run: PrintRun; onClose: () => void }) {
  const text = useText();
  const { whole } = useFormat();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const locations = useLocations();
  const today = useToday();
  if (locations.isPending) return null;
  const places = (locations.data ?? []).filter(({ physical, kind }) => physical && kind !== 'consignment');
  const receive = async ({ complete, ...form }: Record<string, unknown>, confirmed: boolean) => {
    await dataProvider.action('print-runs', run.id, 'deliveries', {
      ...printRunChange(form),
      ...(complete === true && { complete }),
      ...(confirmed && { confirmed }),
    });
    notify(text('production.receivedNow'));
    refresh();
  };
  return (
    <FormDialog
      title={text('production.receiveTitle')}
      sentence={text('production.receiveSentence', { ordered: whole(run.quantityOrdered), received: whole(run.received) })}
      saveLabel={text('production.receiveAct')}
      confirmLabel={text('production.receiveConfirm')}
      defaultValues={{
        receivedOn: today,
        places: expectedPlaces(run, [...places].sort((a, b) => b.onHand - a.onHand)[0]?.id),
        deliveryNote: '',
        complete: false,
      }}
      maxWidth="sm"
      onSave={receive}
      onClose={onClose}
    >
      <InputGrid>
        <DateInput source="receivedOn" label={text('production.receivedOn')} validate={required()} />
        <TextLineInput source="deliveryNote" label={text('production.deliveryNote')} />
      </InputGrid>
      <PlaceInputs />
      <BooleanInput source="complete" label={text('production.complete')} helperText={text('production.completeHint')} />
    </FormDialog>
  );
}

/** As it was ordered, when nothing came yet; afterwards the copies that are missing. Without a place in the order, where most copies are. */
function expectedPlaces(run: PrintRun, usualPlace: string | undefined) {
  if (run.received === 0 && run.places.length > 0) return run.places.map(({ locationId, copies }) => ({ locationId, copies }));
  const copies = Math.max(0, run.quantityOrdered - run.received);
  return [{ locationId: run.places[0]?.locationId ?? usualPlace ?? '', copies: copies || null }];
}
