import { Box } from '@mui/material';
import { DateInput, maxValue, minValue, NumberInput, required, TextInput } from 'react-admin';
import { useText } from '../i18n/use-text';
import { CodeListInput } from '../shared/CodeListInput';
import { InputGrid } from '../shared/InputGrid';
import { PriceInput } from '../shared/PriceInput';
import { Section } from '../shared/Section';
import { TextLineInput } from '../shared/TextLineInput';

const productForms = 150;
const publishingStatuses = 64;
const availabilities = 65;
const measures = ['pages', 'heightMm', 'widthMm', 'thicknessMm', 'weightGrams'] as const;
const largest = 99_999;

export function ProductInputs({ withPrice = false }: { withPrice?: boolean }) {
  const text = useText();
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Section title={text('catalogue.section.identification')}>
        <InputGrid>
          <TextInput source="isbn" slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }} autoFocus={withPrice} />
          <CodeListInput source="form" list={productForms} validate={required()} />
        </InputGrid>
        <TextLineInput source="title" validate={required()} />
        <TextLineInput source="subtitle" />
      </Section>
      {withPrice && (
        <Section title={text('catalogue.section.price')}>
          <InputGrid>
            <PriceInput source="price.amount" label={text('catalogue.section.price')} />
            <PriceInput source="price.vatRate" label="resources.products.fields.vatRate" unit="%" />
          </InputGrid>
        </Section>
      )}
      <Section title={text('catalogue.section.publication')}>
        <InputGrid columns={3}>
          <DateInput source="publishedOn" parse={(value: string) => value || null} />
          <CodeListInput source="publishingStatus" list={publishingStatuses} />
          <CodeListInput source="availability" list={availabilities} />
        </InputGrid>
      </Section>
      <Section title={text('catalogue.section.physical')}>
        <InputGrid columns={4}>
          {measures.map((source) => (
            <NumberInput
              key={source}
              source={source}
              min={0}
              step={source === 'pages' ? 1 : 'any'}
              validate={[minValue(0), maxValue(largest)]}
            />
          ))}
        </InputGrid>
      </Section>
    </Box>
  );
}
