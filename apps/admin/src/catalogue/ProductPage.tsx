import { Box, Typography } from '@mui/material';
import { EditBase, Form, useEditContext } from 'react-admin';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { AuditTrail } from '../shared/AuditTrail';
import { CoverImage } from '../shared/CoverImage';
import { FormFooter } from '../shared/FormFooter';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { ProductInputs } from './ProductInputs';
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
        parent={{ label: product.workTitle ?? product.title, to: work }}
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
        <Form warnWhenUnsavedChanges>
          <ProductInputs />
          <FormFooter cancelTo={work} />
        </Form>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <CurrentPrice product={product} />
          <AuditTrail resource="products" id={product.id} />
        </Box>
      </Box>
    </>
  );
}

function CurrentPrice({ product: { price, coverUrl, title } }: { product: Product }) {
  const text = useText();
  const { money, rate, day } = useFormat();
  return (
    <Section title={text('catalogue.section.price')}>
      <Box sx={{ display: 'flex', gap: 2.5 }}>
        <CoverImage url={coverUrl} title={title} width={90} />
        <Box>
          <Typography sx={{ fontSize: '1.5rem' }}>{price ? money(price.amount, price.currency) : text('catalogue.noPrice')}</Typography>
          {price && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {text('catalogue.vat', { rate: rate(price.vatRate) })}
              <br />
              {price.from && text('catalogue.priceFrom', { day: day(price.from, 'long') })}
            </Typography>
          )}
        </Box>
      </Box>
    </Section>
  );
}
