import { AutocompleteInput, ReferenceInput, required, SelectInput, useDataProvider, useRefresh } from 'react-admin';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { FormDialog } from '../shared/FormDialog';
import { TextLineInput } from '../shared/TextLineInput';
import type { Location } from './stock';

const placeKinds = ['warehouse', 'fulfilment', 'distributor', 'consignment', 'fair', 'transit', 'returns-quarantine'] as const;

/** A new place, or another name for one. */
export function LocationDialog({ location, onClose }: { location?: Location; onClose: () => void }) {
  const text = useText();
  const refresh = useRefresh();
  const dataProvider = useDataProvider();
  const save = async ({ name, partyId, kind }: Record<string, unknown>) => {
    const place = { name, partyId: partyId || null };
    if (location)
      await request(`/locations/${location.id}`, { method: 'PATCH', body: place, headers: { 'if-match': `"${location.version}"` } });
    else await dataProvider.create('locations', { data: { ...place, kind } });
    refresh();
  };
  return (
    <FormDialog
      title={text(location ? 'stock.location.editTitle' : 'stock.location.create')}
      sentence={text('stock.location.sentence')}
      saveLabel={text(location ? 'shared.save' : 'shared.create')}
      defaultValues={{ kind: 'warehouse', name: location?.name ?? '', partyId: location?.partyId ?? null }}
      onSave={save}
      onClose={onClose}
    >
      <TextLineInput source="name" label={text('stock.location.name')} validate={required()} autoFocus />
      {!location && (
        <SelectInput
          source="kind"
          label={text('stock.location.kind')}
          choices={placeKinds.map((id) => ({ id, name: text(`stock.location.kinds.${id}`) }))}
          translateChoice={false}
          validate={required()}
        />
      )}
      <ReferenceInput source="partyId" reference="parties" sort={{ field: 'publicName', order: 'ASC' }}>
        <AutocompleteInput
          label={text('stock.location.party')}
          helperText={text('stock.location.partyHint')}
          optionText="publicName"
          filterToQuery={(q: string) => ({ q })}
        />
      </ReferenceInput>
    </FormDialog>
  );
}
