import { DateInput, required, useDataProvider, useRefresh } from 'react-admin';
import type { ColophonDataProvider } from '../data/data-provider';
import { useText } from '../i18n/use-text';
import { FormDialog } from '../shared/FormDialog';
import { InputGrid } from '../shared/InputGrid';
import { PriceInput } from '../shared/PriceInput';
import type { Product } from './product';

interface NewPrice {
  amount?: string;
  vatRate?: string | null;
  validFrom?: string | null;
}

export function PriceDialog({ product, onClose }: { product: Product; onClose: () => void }) {
  const text = useText();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const save = async ({ amount, vatRate, validFrom }: NewPrice) => {
    await dataProvider.action('products', product.id, 'prices', { amount, ...(vatRate && { vatRate }), ...(validFrom && { validFrom }) });
    refresh();
  };
  return (
    <FormDialog
      title={text(product.price ? 'catalogue.price.change' : 'catalogue.price.first')}
      sentence={text('catalogue.price.changeSentence')}
      saveLabel={text('catalogue.price.save')}
      defaultValues={{ vatRate: product.price?.vatRate ?? '' }}
      onSave={save}
      onClose={onClose}
    >
      <PriceInput source="amount" label={text('catalogue.price.amount')} validate={required()} />
      <InputGrid>
        <PriceInput source="vatRate" label="resources.products.fields.vatRate" unit="%" />
        <DateInput source="validFrom" label={text('catalogue.price.validFrom')} parse={(value: string) => value || null} />
      </InputGrid>
    </FormDialog>
  );
}
