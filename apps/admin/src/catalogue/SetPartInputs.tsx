import { Box, Typography } from '@mui/material';
import { ArrayInput, minValue, NumberInput, required, SimpleFormIterator } from 'react-admin';
import { useText } from '../i18n/use-text';
import { AddItem } from '../shared/AddItem';
import { ProductInput } from './ProductInput';

/** What a set holds, and how many of each. */
export function SetPartInputs() {
  const text = useText();
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {text('catalogue.set.sentence')}
      </Typography>
      <ArrayInput source="parts" label={false}>
        <SimpleFormIterator
          inline
          disableClear
          disableReordering
          addButton={<AddItem label={text('catalogue.set.add')} item={{ productId: '', copies: 1 }} size="small" />}
        >
          <Box sx={{ width: { xs: '100%', sm: 360 } }}>
            <ProductInput source="productId" label={text('catalogue.set.part')} validate={required()} />
          </Box>
          <NumberInput
            source="copies"
            label={text('catalogue.set.copies')}
            defaultValue={1}
            min={1}
            step={1}
            validate={minValue(1)}
            sx={{ width: { xs: '100%', sm: 130 } }}
          />
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
}
