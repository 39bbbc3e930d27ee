import { Box, Typography } from '@mui/material';
import { ArrayInput, AutocompleteInput, DateInput, ReferenceInput, required, SimpleFormIterator } from 'react-admin';
import { useText } from '../i18n/use-text';
import { AddItem } from '../shared/AddItem';
import { InputGrid } from '../shared/InputGrid';
import { PriceInput } from '../shared/PriceInput';
import { TextLineInput } from '../shared/TextLineInput';
import { BeneficiaryInput } from './BeneficiaryInput';
import { PartInput } from './PartInput';

/** What is paid ahead, on one work and one part: no work pays back the advance of another. */
export function AdvanceInputs() {
  const text = useText();
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {text('royalties.advance.sentence')}
      </Typography>
      <ArrayInput source="advances" label={false}>
        <SimpleFormIterator
          disableClear
          disableReordering
          addButton={<AddItem label={text('royalties.advance.add')} item={{ part: 'print', label: '', paidOn: null }} />}
        >
          <Box sx={{ width: '100%' }}>
            <InputGrid columns={3}>
              <BeneficiaryInput />
              <ReferenceInput source="workId" reference="works" sort={{ field: 'title', order: 'ASC' }}>
                <AutocompleteInput
                  label={text('royalties.work')}
                  optionText="title"
                  filterToQuery={(q: string) => ({ q })}
                  validate={required()}
                />
              </ReferenceInput>
              <PartInput />
              <PriceInput source="amount" label={text('royalties.amount')} validate={required()} />
              <DateInput
                source="paidOn"
                label={text('royalties.advance.paidOn')}
                helperText={text('royalties.advance.paidOnHint')}
                parse={(value: string) => value || null}
              />
              <TextLineInput source="label" label={text('royalties.advance.label')} />
            </InputGrid>
          </Box>
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
}
