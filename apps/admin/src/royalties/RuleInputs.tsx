import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material';
import {
  ArrayInput,
  AutocompleteArrayInput,
  DateInput,
  FormDataConsumer,
  minValue,
  NumberInput,
  ReferenceArrayInput,
  required,
  SelectInput,
  SimpleFormIterator,
  useWrappedSource,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { ProductListItem } from '../catalogue/product';
import { useText } from '../i18n/use-text';
import { AddItem } from '../shared/AddItem';
import { InputGrid } from '../shared/InputGrid';
import { PriceInput } from '../shared/PriceInput';
import { useCodeList, useOfferedCodes } from '../shared/use-code-list';
import { newRule } from './agreement';
import { BeneficiaryInput } from './BeneficiaryInput';
import { PartInput } from './PartInput';

const productForms = 150;
const noDay = (value: string) => value || null;

/** One rule per person paid: an author at 6 % and an illustrator at 4 % are two rules. */
export function RuleInputs() {
  const text = useText();
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {text('royalties.rule.sentence')}
      </Typography>
      <ArrayInput source="rules" label={false}>
        <SimpleFormIterator
          disableClear
          addButton={<AddItem label={text('royalties.rule.add')} item={newRule('')} />}
          sx={{ '& > ul > .RaSimpleFormIterator-line': { borderTop: 1, borderColor: 'divider', py: 1.5 } }}
        >
          <RuleInput />
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
}

function RuleInput() {
  const text = useText();
  return (
    <Box sx={{ width: '100%' }}>
      <InputGrid columns={3}>
        <BeneficiaryInput />
        <PartInput />
        <SelectInput
          source="base"
          label={text('royalties.rule.base')}
          defaultValue="printed-quantity"
          choices={[{ id: 'printed-quantity', name: text('royalties.rule.printedQuantity') }]}
          translateChoice={false}
          validate={required()}
        />
      </InputGrid>
      <StepInputs />
      <ExclusionInputs />
      <Precisions />
    </Box>
  );
}

/** Rates by step: each applies to the copies beyond its threshold, counted over the life of the agreement. */
function StepInputs() {
  const text = useText();
  return (
    <ArrayInput source="steps" label={text('royalties.rule.steps')}>
      <SimpleFormIterator
        inline
        disableClear
        disableReordering
        addButton={<AddItem label={text('royalties.rule.addStep')} item={{ above: null, rate: '' }} variant="text" size="small" />}
      >
        <NumberInput
          source="above"
          label={text('royalties.rule.above')}
          defaultValue={0}
          min={0}
          step={1}
          validate={[required(), minValue(0)]}
          sx={{ width: { xs: '100%', sm: 200 } }}
        />
        <Box sx={{ width: { xs: '100%', sm: 140 } }}>
          <PriceInput source="rate" label={text('royalties.rule.rate')} unit="%" validate={required()} />
        </Box>
      </SimpleFormIterator>
    </ArrayInput>
  );
}

function ExclusionInputs() {
  const text = useText();
  return (
    <ArrayInput source="excludedCopies" label={text('royalties.rule.excluded')}>
      <SimpleFormIterator
        inline
        disableClear
        disableReordering
        addButton={
          <AddItem label={text('royalties.rule.addExcluded')} item={{ kind: 'fixed', copies: null }} variant="text" size="small" />
        }
      >
        <SelectInput
          source="kind"
          label={text('royalties.rule.excludedKind')}
          defaultValue="fixed"
          choices={(['fixed', 'percent'] as const).map((id) => ({ id, name: text(`royalties.rule.excludedKinds.${id}`) }))}
          translateChoice={false}
          validate={required()}
          sx={{ width: { xs: '100%', sm: 240 } }}
        />
        <FormDataConsumer>
          {({ scopedFormData }) =>
            scopedFormData?.kind === 'percent' ? (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
                <Box sx={{ width: 130 }}>
                  <PriceInput source="rate" label={text('royalties.rule.rate')} unit="%" validate={required()} />
                </Box>
                <NumberInput source="atMost" label={text('royalties.rule.atMost')} min={0} step={1} sx={{ width: 170 }} />
              </Box>
            ) : (
              <NumberInput source="copies" label={text('royalties.copies')} min={0} step={1} validate={required()} sx={{ width: 170 }} />
            )
          }
        </FormDataConsumer>
      </SimpleFormIterator>
    </ArrayInput>
  );
}

/** What most rules leave open: some of the works or forms only, from a day on, another unit of counting. */
function Precisions() {
  const text = useText();
  const { labelOf } = useCodeList(productForms);
  const { codes } = useOfferedCodes(productForms, useWatch({ name: useWrappedSource('productForms') }));
  return (
    <Accordion disableGutters sx={{ mt: 1, bgcolor: 'transparent', '&::before': { display: 'none' } }}>
      <AccordionSummary sx={{ px: 0, minHeight: 36, color: 'primary.main', fontWeight: 600 }}>
        {text('royalties.rule.precisions')}
      </AccordionSummary>
      <AccordionDetails sx={{ px: 0 }}>
        <InputGrid>
          <SelectInput
            source="countingUnit"
            label={text('royalties.rule.countingUnit')}
            defaultValue="work"
            choices={(['work', 'agreement', 'edition', 'product', 'run'] as const).map((id) => ({
              id,
              name: text(`royalties.unit.${id}`),
            }))}
            translateChoice={false}
            validate={required()}
          />
          <ReferenceArrayInput source="workIds" reference="works" sort={{ field: 'title', order: 'ASC' }}>
            <AutocompleteArrayInput
              label={text('royalties.rule.works')}
              helperText={text('royalties.rule.emptyMeansAll')}
              optionText="title"
              filterToQuery={(q: string) => ({ q })}
            />
          </ReferenceArrayInput>
          <AutocompleteArrayInput
            source="productForms"
            label={text('royalties.rule.forms')}
            helperText={text('royalties.rule.emptyMeansAll')}
            choices={[...codes]}
            optionValue="code"
            optionText="label"
            translateChoice={false}
          />
          <ReferenceArrayInput source="productIds" reference="products" sort={{ field: 'title', order: 'ASC' }}>
            <AutocompleteArrayInput
              label={text('royalties.rule.products')}
              helperText={text('royalties.rule.emptyMeansAll')}
              optionText={({ title, isbn, form }: ProductListItem) => [title, isbn ?? labelOf(form)].filter(Boolean).join(' · ')}
              filterToQuery={(q: string) => ({ q })}
            />
          </ReferenceArrayInput>
          <DateInput source="effectiveFrom" label={text('royalties.rule.effectiveFrom')} parse={noDay} />
          <DateInput source="effectiveTo" label={text('royalties.rule.effectiveTo')} parse={noDay} />
        </InputGrid>
      </AccordionDetails>
    </Accordion>
  );
}
