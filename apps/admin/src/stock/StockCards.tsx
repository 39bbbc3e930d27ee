import { Box, Link as MuiLink, Paper, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { movementsLink } from './movements-link';
import { ProductName } from './ProductName';
import type { StockLevel } from './stock';

/** The same on a phone: one product under the other, each with its places. */
export function StockCards() {
  const text = useText();
  const { whole } = useFormat();
  const { data = [] } = useListContext<StockLevel>();
  return (
    <Paper component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
      {data.map((level) => (
        <Box component="li" key={level.id} sx={{ px: 2, py: 1.5, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
          <Box sx={{ display: 'flex', gap: 2, justifyContent: 'space-between' }}>
            <ProductName product={level} to={`/stock/identity?product=${level.productId}`} />
            <Typography sx={{ fontWeight: 600, fontSize: '1.25rem' }}>{whole(level.onHand)}</Typography>
          </Box>
          {level.reserved > 0 && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {text('stock.reservedOf', { reserved: whole(level.reserved), available: whole(level.available) })}
            </Typography>
          )}
          {level.places.length > 1 &&
            level.places.map(({ locationId, name, onHand }) => (
              <Typography key={locationId} variant="body2" sx={{ display: 'flex', justifyContent: 'space-between', mt: 0.5 }}>
                <span>{name}</span>
                <MuiLink component={Link} to={movementsLink({ productId: level.productId, locationId })}>
                  {whole(onHand)}
                </MuiLink>
              </Typography>
            ))}
        </Box>
      ))}
    </Paper>
  );
}
