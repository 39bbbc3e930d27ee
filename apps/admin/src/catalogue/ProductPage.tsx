import { Box } from '@mui/material';
import { EditBase, useEditContext } from 'react-admin';
import { AuditTrail } from '../shared/AuditTrail';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { RecordForm } from '../shared/RecordForm';
import { ProductInputs } from './ProductInputs';
import { ProductPrices } from './ProductPrices';
import { ProductStatus } from './ProductStatus';
import type { Product } from './work';

export function ProductPage() {
  return (
    <EditBase mutationMode="pessimistic" redirect={false}>
      <ProductSheet />
    </EditBase>
  );
}

function ProductSheet() {
  const { record: product, error } = useEditContext<Product>();
  if (error) return <ProblemAlert error={error} />;
  if (!product) return null;
  const work = `/works/${product.workId}`;
  return (
    <>
      <PageHeader
        title={product.title}
        parent={{ label: product.workTitle, to: work }}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <span>{product.isbn}</span>
            <ProductStatus code={product.publishingStatus} />
          </Box>
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(280px, 1fr)' },
        }}
      >
        <RecordForm cancelTo={work}>
          <ProductInputs />
        </RecordForm>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <ProductPrices product={product} />
          <AuditTrail resource="products" id={product.id} />
        </Box>
      </Box>
    </>
  );
}
