import { Box, Typography } from '@mui/material';
import { CreateBase, Form } from 'react-admin';
import { useSearchParams } from 'react-router';
import { useText } from '../i18n/use-text';
import { FormFooter } from '../shared/FormFooter';
import { PageHeader } from '../shared/PageHeader';
import { useToday } from '../shared/use-today';
import { CostInputs, OrderInputs } from './PrintRunInputs';
import { printRunChange } from './print-run';

/** Orders a printing; a product in the address is chosen already. */
export function PrintRunCreate() {
  const text = useText();
  const [query] = useSearchParams();
  const today = useToday();
  return (
    <CreateBase redirect="edit" transform={printRunChange}>
      <PageHeader
        title={text('production.order')}
        subtitle={<Typography sx={{ maxWidth: 640 }}>{text('production.orderSentence')}</Typography>}
        parent={{ label: text('production.title'), to: '/print-runs' }}
      />
      <Form defaultValues={{ productId: query.get('product') ?? '', orderedOn: today, places: [] }} warnWhenUnsavedChanges>
        <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 960 }}>
          <OrderInputs withProduct />
          <CostInputs />
        </Box>
        <FormFooter cancelTo="/print-runs" saveLabel={text('production.orderAct')} />
      </Form>
    </CreateBase>
  );
}
