import { Box, Button, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { Section } from '../shared/Section';
import { StatusChip } from '../shared/StatusChip';
import { PriceDialog } from './PriceDialog';
import type { Price, Product } from './product';

/** The price in force and its dated history; a new price never rewrites an old one. */
export function ProductPrices({ product }: { product: Product }) {
  const text = useText();
  const { money, rate } = useFormat();
  const mayEdit = useMayEdit('products');
  const [open, setOpen] = useState(false);
  const { price } = product;
  return (
    <Section
      title={text('catalogue.section.price')}
      action={
        mayEdit && (
          <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
            {text(price ? 'catalogue.price.change' : 'catalogue.price.first')}
          </Button>
        )
      }
    >
      <Typography sx={{ fontSize: '1.75rem', lineHeight: 1.2 }}>
        {price ? money(price.amount, price.currency) : text('catalogue.noPrice')}
      </Typography>
      {price?.vatRate && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text('catalogue.vat', { rate: rate(price.vatRate) })}
        </Typography>
      )}
      {product.prices.length > 1 && <PriceHistory prices={product.prices} />}
      <PriceDialog product={product} open={open} onClose={() => setOpen(false)} />
    </Section>
  );
}

const states = {
  past: 'catalogue.price.state.past',
  'in-force': 'catalogue.price.state.inForce',
  future: 'catalogue.price.state.future',
} as const;
const tones = { past: 'neutral', 'in-force': 'good', future: 'waiting' } as const;

function PriceHistory({ prices }: { prices: readonly Price[] }) {
  const text = useText();
  const { money, day } = useFormat();
  return (
    <Box sx={{ mt: 1.5 }}>
      <Table size="small">
        <TableBody>
          {prices.map((price) => (
            <TableRow key={price.id}>
              <TableCell sx={{ pl: 0 }}>
                {price.validFrom ? day(price.validFrom) : text('catalogue.price.always')} {price.territory !== 'FR' && price.territory}
              </TableCell>
              <TableCell>
                <StatusChip label={text(states[price.state])} tone={tones[price.state]} />
              </TableCell>
              <TableCell align="right" sx={{ pr: 0, whiteSpace: 'nowrap' }}>
                {money(price.amount, price.currency)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
