import { Box } from '@mui/material';
import { ArrayInput, required, SimpleFormIterator } from 'react-admin';
import { useText } from '../i18n/use-text';
import { AddItem } from '../shared/AddItem';
import { CodeListInput } from '../shared/CodeListInput';
import { TextLineInput } from '../shared/TextLineInput';
import { onixLists } from './lists';

/** What else the product is known by: a house reference, a legal deposit number, a DOI. */
export function OtherIdentifierInputs() {
  const text = useText();
  return (
    <ArrayInput source="otherIdentifiers">
      <SimpleFormIterator
        inline
        disableClear
        disableReordering
        addButton={<AddItem label={text('catalogue.identifier.add')} item={{ type: '01', typeName: '', value: '' }} size="small" />}
      >
        <Box sx={{ width: { xs: '100%', sm: 220 } }}>
          <CodeListInput
            source="type"
            list={onixLists.productIdentifiers}
            label={text('catalogue.identifier.type')}
            validate={required()}
          />
        </Box>
        <TextLineInput
          source="value"
          label={text('catalogue.identifier.value')}
          validate={required()}
          sx={{ width: { xs: '100%', sm: 200 } }}
        />
        <TextLineInput source="typeName" label={text('catalogue.identifier.typeName')} sx={{ width: { xs: '100%', sm: 180 } }} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}
