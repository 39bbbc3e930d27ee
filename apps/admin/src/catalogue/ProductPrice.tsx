import { Box, Typography } from '@mui/material';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import type { ProductListItem } from './product';

/** The price in force, and the next one with its day when it is announced. */
export function ProductPrice({ product: { price, nextPrice } }: { product: Pick<ProductListItem, 'price' | 'nextPrice'> }) {
  const text = useText();
  const { money, day } = useFormat();
  return (
    <Box sx={{ textAlign: 'right' }}>
      {price ? (
        <Typography component="span" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
          {money(price.amount, price.currency)}
        </Typography>
      ) : (
        <Typography component="span" variant="body2" sx={{ color: 'warning.main', whiteSpace: 'nowrap' }}>
          {text('catalogue.noPrice')}
        </Typography>
      )}
      {nextPrice?.from && (
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {money(nextPrice.amount, nextPrice.currency)} {text('catalogue.priceOn', { day: day(nextPrice.from) })}
        </Typography>
      )}
    </Box>
  );
}
