import { Box, ButtonBase, Paper, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { CoverImage } from '../shared/CoverImage';
import { upToLines } from '../shared/up-to-lines';
import { useCodeList } from '../shared/use-code-list';
import { onixLists } from './lists';
import { ProductPrice } from './ProductPrice';
import type { ProductListItem } from './product';
import { TradeFaults } from './TradeFaults';
import { type TradeCheck, useTradeFaults } from './trade-checks';

/** The references on a phone. */
export function ProductCards() {
  const { data = [] } = useListContext<ProductListItem>();
  const faults = useTradeFaults(data.map(({ id }) => id));
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((product) => (
          <Box component="li" key={product.id} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
            <ProductCard product={product} checks={faults.get(product.id)} />
          </Box>
        ))}
      </Box>
    </Paper>
  );
}

function ProductCard({ product, checks }: { product: ProductListItem; checks: readonly TradeCheck[] | undefined }) {
  const text = useText();
  const { whole } = useFormat();
  const { labelOf } = useCodeList(onixLists.productForms);
  return (
    <ButtonBase
      component={Link}
      to={`/products/${product.id}`}
      sx={{ width: '100%', px: 2, py: 1.5, gap: 1.5, alignItems: 'flex-start', justifyContent: 'flex-start', textAlign: 'left' }}
    >
      <CoverImage url={product.coverUrl} title={product.title} width={44} decorative />
      <Box sx={{ flexGrow: 1, minWidth: 0, display: 'grid', gap: 0.25 }}>
        <Typography sx={{ fontWeight: 600, lineHeight: 1.3, ...upToLines(3) }}>{product.title}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {labelOf(product.form)}
          <span style={{ display: 'block', whiteSpace: 'nowrap' }}>{product.isbn}</span>
        </Typography>
        <TradeFaults checks={checks} />
      </Box>
      <Box sx={{ flexShrink: 0, textAlign: 'right' }}>
        <ProductPrice product={product} />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {text('catalogue.inStock', { smart_count: product.onHand, figure: whole(product.onHand) })}
        </Typography>
      </Box>
    </ButtonBase>
  );
}
