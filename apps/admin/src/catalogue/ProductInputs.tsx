import { Box } from '@mui/material';
import { AutocompleteArrayInput, DateInput, maxValue, minValue, NumberInput, required } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useText } from '../i18n/use-text';
import { CodeListInput } from '../shared/CodeListInput';
import { InputGrid } from '../shared/InputGrid';
import { PriceInput } from '../shared/PriceInput';
import { Section } from '../shared/Section';
import { TextLineInput } from '../shared/TextLineInput';
import { useOfferedCodes } from '../shared/use-code-list';
import { IsbnInput } from './IsbnInput';
import { onixLists } from './lists';
import { OtherIdentifierInputs } from './OtherIdentifierInputs';
import { isSet } from './product';
import { SetPartInputs } from './SetPartInputs';
import { ShelfInputs } from './ShelfInputs';

const measures = ['heightMm', 'widthMm', 'thicknessMm', 'weightGrams'] as const;
const largest = 99_999;
const noDay = (value: string) => value || null;
/** ONIX list 150: audio on a carrier or as a file. */
const isHeard = (form: unknown) => typeof form === 'string' && form.startsWith('A');
/** Nothing to weigh: e-books and files. */
const isFile = (form: unknown) => typeof form === 'string' && /^(?:[EL].|A[JNO])$/.test(form);

export function ProductInputs({ withPrice = false }: { withPrice?: boolean }) {
  const text = useText();
  const composition: unknown = useWatch({ name: 'composition' });
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Section title={text('catalogue.section.identification')}>
        <InputGrid>
          <IsbnInput autoFocus={withPrice} />
          <CodeListInput source="form" list={onixLists.productForms} validate={required()} />
          <FormDetailsInput />
          <CodeListInput source="composition" list={onixLists.compositions} />
        </InputGrid>
        <TextLineInput source="title" validate={required()} />
        <TextLineInput source="subtitle" />
        <ShelfInputs />
        <OtherIdentifierInputs />
      </Section>
      {isSet(typeof composition === 'string' ? composition : undefined) && (
        <Section title={text('catalogue.section.parts')}>
          <SetPartInputs />
        </Section>
      )}
      {withPrice && (
        <Section title={text('catalogue.section.price')}>
          <InputGrid>
            <PriceInput source="price.amount" label={text('catalogue.price.amount')} />
            <PriceInput
              source="price.vatRate"
              label="resources.products.fields.vatRate"
              unit="%"
              helperText={text('catalogue.price.vatHint')}
            />
          </InputGrid>
        </Section>
      )}
      <Section title={text('catalogue.section.publication')}>
        <InputGrid columns={3}>
          <DateInput source="publishedOn" parse={noDay} />
          <CodeListInput source="publishingStatus" list={onixLists.publishingStatuses} />
          <CodeListInput source="availability" list={onixLists.availabilities} />
        </InputGrid>
        <InputGrid columns={3}>
          <DateInput source="onSaleOn" parse={noDay} />
          <CodeListInput source="language" list={onixLists.languages} />
          <TextLineInput source="editionStatement" />
        </InputGrid>
      </Section>
      <ManufactureInputs />
    </Box>
  );
}

/** Pages, duration and measures: those the form has. */
function ManufactureInputs() {
  const text = useText();
  const form: unknown = useWatch({ name: 'form' });
  return (
    <Section title={text('catalogue.section.physical')}>
      <InputGrid columns={4}>
        <WholeInput source="pages" />
        {isHeard(form) && <WholeInput source="durationMinutes" />}
        {!isFile(form) &&
          measures.map((source) => (
            <NumberInput key={source} source={source} min={0} step="any" validate={[minValue(0), maxValue(largest)]} />
          ))}
      </InputGrid>
    </Section>
  );
}

function WholeInput({ source }: { source: string }) {
  return <NumberInput source={source} min={1} step={1} validate={[minValue(1), maxValue(largest)]} />;
}

function FormDetailsInput() {
  const { codes, isPending } = useOfferedCodes(onixLists.formDetails, useWatch({ name: 'formDetails' }));
  return (
    <AutocompleteArrayInput
      source="formDetails"
      choices={[...codes]}
      optionValue="code"
      optionText="label"
      translateChoice={false}
      isPending={isPending}
    />
  );
}
