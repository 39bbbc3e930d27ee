import { Box, Typography } from '@mui/material';
import { ArrayInput, DateInput, minValue, NumberInput, required, SelectInput, SimpleFormIterator } from 'react-admin';
import { ProductInput } from '../catalogue/ProductInput';
import { useText } from '../i18n/use-text';
import { PartyChoice } from '../parties/PartyChoice';
import { AddItem } from '../shared/AddItem';
import { InputGrid } from '../shared/InputGrid';
import { PriceInput } from '../shared/PriceInput';
import { Section } from '../shared/Section';
import { TextLineInput } from '../shared/TextLineInput';
import { useLocations } from '../stock/stock';

const noDay = (value: string) => value || null;

/** The order itself: what, how many, from whom, for when, where to. A delivery fixes it. */
export function OrderInputs({ withProduct = false, fixed = false }: { withProduct?: boolean; fixed?: boolean }) {
  const text = useText();
  return (
    <Section title={text('production.section.order')}>
      {fixed && <Typography sx={{ color: 'text.secondary', mb: 1 }}>{text('production.fixed')}</Typography>}
      <Box component="fieldset" disabled={fixed} inert={fixed} sx={{ border: 0, m: 0, p: 0, minWidth: 0, opacity: fixed ? 0.6 : 1 }}>
        {withProduct && <ProductInput source="productId" label={text('production.product')} validate={required()} autoFocus />}
        <InputGrid>
          <PartyChoice source="printerId" role="printer" kind="organisation" label={text('production.printer')} />
          <NumberInput source="quantityOrdered" label={text('production.quantity')} min={1} step={1} validate={[required(), minValue(1)]} />
        </InputGrid>
        <InputGrid>
          <DateInput source="orderedOn" label={text('production.orderedOn')} validate={required()} />
          <DateInput source="expectedOn" label={text('production.expectedOn')} parse={noDay} />
        </InputGrid>
        <Typography variant="subtitle2" component="h3" sx={{ mt: 1.5 }}>
          {text('production.places')}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text('production.placesHint')}
        </Typography>
        <PlaceInputs />
      </Box>
    </Section>
  );
}

/** How many copies go to which place. */
export function PlaceInputs({ sourceLabel }: { sourceLabel?: string }) {
  const text = useText();
  const places = (useLocations().data ?? []).filter(({ physical, kind }) => physical && kind !== 'consignment');
  return (
    <ArrayInput source="places" label={sourceLabel ?? false}>
      <SimpleFormIterator
        inline
        disableClear
        disableReordering
        addButton={<AddItem label={text('production.addPlace')} item={{ locationId: '', copies: null }} size="small" />}
      >
        <SelectInput
          source="locationId"
          label={text('production.place')}
          choices={places}
          optionText="name"
          translateChoice={false}
          validate={required()}
          sx={{ width: { xs: '100%', sm: 260 } }}
        />
        <NumberInput
          source="copies"
          label={text('production.copies')}
          min={1}
          step={1}
          validate={[required(), minValue(1)]}
          sx={{ width: { xs: '100%', sm: 140 } }}
        />
      </SimpleFormIterator>
    </ArrayInput>
  );
}

export function CostInputs() {
  const text = useText();
  return (
    <Section title={text('production.section.cost')}>
      <TextLineInput
        source="specification"
        label={text('production.specification')}
        helperText={text('production.specificationHint')}
        multiline
        minRows={3}
      />
      <InputGrid>
        <PriceInput source="price" label={text('production.price')} helperText={text('production.priceHint')} />
        <PriceInput source="totalCost" label={text('production.totalCost')} helperText={text('production.totalCostHint')} />
      </InputGrid>
    </Section>
  );
}

export function LegalInputs() {
  const text = useText();
  return (
    <Section title={text('production.section.legal')}>
      <InputGrid>
        <DateInput source="printedOn" label={text('production.printedOn')} parse={noDay} />
        <TextLineInput source="printedIn" label={text('production.printedIn')} helperText={text('production.printedInHint')} />
        <DateInput source="legalDepositOn" label={text('production.legalDepositOn')} parse={noDay} />
        <TextLineInput source="legalDepositReceipt" label={text('production.legalDepositReceipt')} />
      </InputGrid>
      <TextLineInput source="notes" label={text('production.notes')} multiline minRows={2} />
    </Section>
  );
}
