import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { DateInput, Form, required, useDataProvider, useRefresh } from 'react-admin';
import type { ColophonDataProvider } from '../data/data-provider';
import { fieldErrorsOf } from '../data/problem';
import { useText } from '../i18n/use-text';
import { InputGrid } from '../shared/InputGrid';
import { PriceInput } from '../shared/PriceInput';
import { ProblemAlert } from '../shared/ProblemAlert';
import { SubmitButton } from '../shared/SubmitButton';
import type { Product } from './product';

interface NewPrice {
  amount?: string;
  vatRate?: string | null;
  validFrom?: string | null;
}

export function PriceDialog({ product, open, onClose }: { product: Product; open: boolean; onClose: () => void }) {
  const text = useText();
  const titleId = useId();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const [error, setError] = useState<unknown>(null);
  const save = async (values: object) => {
    const { amount, vatRate, validFrom }: NewPrice = values;
    setError(null);
    try {
      await dataProvider.action('products', product.id, 'prices', { amount, ...(vatRate && { vatRate }), ...(validFrom && { validFrom }) });
      onClose();
      refresh();
      return undefined;
    } catch (refusal) {
      const fields = fieldErrorsOf(refusal);
      if (!fields) setError(refusal);
      return fields;
    }
  };
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <DialogTitle id={titleId}>{text(product.price ? 'catalogue.price.change' : 'catalogue.price.first')}</DialogTitle>
      <Form record={{}} defaultValues={{ vatRate: product.price?.vatRate ?? '' }} onSubmit={save}>
        <DialogContent>
          <DialogContentText sx={{ mb: 1.5 }}>{text('catalogue.price.changeSentence')}</DialogContentText>
          <PriceInput source="amount" label={text('catalogue.price.amount')} validate={required()} />
          <InputGrid>
            <PriceInput source="vatRate" label="resources.products.fields.vatRate" unit="%" />
            <DateInput source="validFrom" label={text('catalogue.price.validFrom')} parse={(value: string) => value || null} />
          </InputGrid>
          {error !== null && <ProblemAlert error={error} />}
        </DialogContent>
        <DialogActions>
          <Button variant="outlined" onClick={onClose}>
            {text('shared.cancel')}
          </Button>
          <SubmitButton label={text('catalogue.price.save')} />
        </DialogActions>
      </Form>
    </Dialog>
  );
}
