import PrintIcon from '@mui/icons-material/LocalPrintshopOutlined';
import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { EditBase, useEditContext } from 'react-admin';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { AuditTrail } from '../shared/AuditTrail';
import { PageHeader } from '../shared/PageHeader';
import { PageProblem } from '../shared/PageProblem';
import { RecordForm } from '../shared/RecordForm';
import { Section } from '../shared/Section';
import { useCodeList } from '../shared/use-code-list';
import { onixLists } from './lists';
import { PriceSplit } from './PriceSplit';
import { ProductCover } from './ProductCover';
import { ProductFiles } from './ProductFiles';
import { ProductInputs } from './ProductInputs';
import { ProductPrices } from './ProductPrices';
import { ProductStatus } from './ProductStatus';
import { isSet, type Product, productChange } from './product';
import { TradeFaultList } from './TradeFaults';
import { useTradeFaults } from './trade-checks';

export function ProductPage() {
  return (
    <EditBase
      mutationMode="pessimistic"
      redirect={false}
      transform={(form: Product, { previousData }: { previousData?: Product } = {}) => productChange(form, previousData)}
    >
      <ProductSheet />
    </EditBase>
  );
}

function ProductSheet() {
  const { record: product, error } = useEditContext<Product>();
  if (error) return <PageProblem error={error} />;
  if (!product) return null;
  const work = `/works/${product.workId}`;
  return (
    <>
      <ProductHeader product={product} />
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(300px, 1fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
          <ProductPrices product={product} />
          <RecordForm cancelTo={work} deletedTo={work}>
            <ProductInputs />
          </RecordForm>
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
          {isSet(product.composition) && <PriceSplit product={product} />}
          <ProductGaps id={product.id} />
          <ProductCover product={product} />
          <ProductFiles productId={product.id} />
          <PartOf product={product} />
          <AuditTrail resource="products" id={product.id} also={product.workId} />
        </Box>
      </Box>
    </>
  );
}

function ProductHeader({ product }: { product: Product }) {
  const text = useText();
  const mayOrder = useMayEdit('print-runs');
  const { labelOf } = useCodeList(onixLists.productForms);
  return (
    <PageHeader
      title={product.title}
      parent={{ label: product.workTitle, to: `/works/${product.workId}` }}
      subtitle={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center' }}>
          <span>{[labelOf(product.form), product.isbn].filter(Boolean).join(' · ')}</span>
          <ProductStatus code={product.publishingStatus} />
        </Box>
      }
      actions={
        mayOrder && (
          <Button variant="outlined" startIcon={<PrintIcon />} component={Link} to={`/print-runs/create?product=${product.id}`}>
            {text('catalogue.runs.order')}
          </Button>
        )
      }
    />
  );
}

/** What the record still lacks; nothing is said of one that is complete. */
function ProductGaps({ id }: { id: string }) {
  const text = useText();
  const checks = useTradeFaults([id]).get(id) ?? [];
  if (checks.length === 0) return null;
  return (
    <Section title={text('catalogue.missing.title')}>
      <TradeFaultList checks={checks} />
    </Section>
  );
}

function PartOf({ product: { partOf } }: { product: Product }) {
  const text = useText();
  if (partOf.length === 0) return null;
  return (
    <Section title={text('catalogue.set.partOf')}>
      {partOf.map(({ productId, title, isbn }) => (
        <Typography key={productId}>
          <MuiLink component={Link} to={`/products/${productId}`}>
            {title}
          </MuiLink>
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary', display: 'block' }}>
            {isbn}
          </Typography>
        </Typography>
      ))}
    </Section>
  );
}
