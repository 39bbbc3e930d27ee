import AddIcon from '@mui/icons-material/Add';
import ProductIcon from '@mui/icons-material/MenuBookOutlined';
import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { CoverImage } from '../shared/CoverImage';
import { EmptyState } from '../shared/EmptyState';
import { Section } from '../shared/Section';
import { useCodeList } from '../shared/use-code-list';
import { onixLists } from './lists';
import { ProductPrice } from './ProductPrice';
import { ProductStatus } from './ProductStatus';
import type { ProductListItem } from './product';
import type { Work } from './work';

const active = '04'; // ONIX list 64

/** The products of a work, one row per ISBN. */
export function WorkProducts({ work }: { work: Work }) {
  const text = useText();
  const mayEdit = useMayEdit('products');
  const add = mayEdit && (
    <Button size="small" variant="outlined" startIcon={<AddIcon />} component={Link} to={`/works/${work.id}/products/create`}>
      {text('catalogue.addProduct')}
    </Button>
  );
  return (
    <Section title={text('catalogue.section.products')} action={work.products.length > 0 && add} flush>
      {work.products.length === 0 && (
        <Box sx={{ p: 2.5, pt: 0 }}>
          <EmptyState
            compact
            icon={ProductIcon}
            title={text('catalogue.noProducts.title')}
            sentence={text('catalogue.noProducts.sentence')}
            action={add}
          />
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {work.products.map((product) => (
          <ProductRow key={product.id} product={product} />
        ))}
      </Box>
    </Section>
  );
}

function ProductRow({ product }: { product: ProductListItem }) {
  const text = useText();
  const { day, whole } = useFormat();
  const { labelOf } = useCodeList(onixLists.productForms);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.25,
        px: 2.5,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: 'minmax(0, 1.8fr) minmax(0, 1fr) 96px 84px 150px' },
      }}
    >
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', minWidth: 0 }}>
        <CoverImage url={product.coverUrl} title={product.title} width={34} decorative />
        <Box sx={{ minWidth: 0 }}>
          <MuiLink component={Link} to={`/products/${product.id}`} sx={{ fontWeight: 600, color: 'text.primary' }}>
            {labelOf(product.form) || product.title}
          </MuiLink>
          <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            {product.isbn ?? text('catalogue.noIsbn')}
          </Typography>
        </Box>
      </Box>
      <Box sx={{ display: { xs: 'none', md: 'block' } }}>
        <ProductStatus code={product.publishingStatus} />
      </Box>
      <Typography variant="body2" sx={{ display: { xs: 'none', md: 'block' } }}>
        {product.publishedOn && <time dateTime={product.publishedOn}>{day(product.publishedOn)}</time>}
      </Typography>
      <Typography variant="body2" sx={{ textAlign: 'right', gridColumn: { xs: 2, md: 'auto' } }}>
        {(product.onHand > 0 || product.publishingStatus === active) && (
          <>
            {whole(product.onHand)}
            <Typography component="span" variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
              {text('catalogue.figure.inStock')}
            </Typography>
          </>
        )}
      </Typography>
      <Box sx={{ gridColumn: { xs: 2, md: 'auto' }, gridRow: { xs: 1, md: 'auto' } }}>
        <ProductPrice product={product} />
      </Box>
    </Box>
  );
}
