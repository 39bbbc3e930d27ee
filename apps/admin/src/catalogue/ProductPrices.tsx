import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { Section } from '../shared/Section';
import { StatusChip } from '../shared/StatusChip';
import { PriceDialog } from './PriceDialog';
import { inOrder, type Price, type Product } from './product';

const wideOnly = { display: { xs: 'none', sm: 'table-cell' } };

/** Every price in the order of time, the one in force in large; a new price never rewrites an old one. */
export function ProductPrices({ product }: { product: Product }) {
  const text = useText();
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
      {product.prices.length === 0 ? (
        <Typography sx={{ color: 'warning.main' }}>{text('catalogue.noPrice')}</Typography>
      ) : (
        <PriceHistory prices={inOrder(product.prices)} />
      )}
      {open && <PriceDialog product={product} onClose={() => setOpen(false)} />}
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
  const { money, day, rate } = useFormat();
  return (
    <Box sx={{ overflowX: 'auto', mx: -1.5 }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{text('catalogue.price.validFrom')}</TableCell>
            <TableCell align="right">{text('catalogue.price.amount')}</TableCell>
            <TableCell align="right" sx={wideOnly}>
              {text('catalogue.price.excludingTax')}
            </TableCell>
            <TableCell align="right" sx={wideOnly}>
              {text('catalogue.set.vat')}
            </TableCell>
            <TableCell>{text('resources.works.fields.publishingStatus')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {prices.map((price) => (
            <TableRow key={price.id}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {price.validFrom ? day(price.validFrom) : text('catalogue.price.always')} {price.territory !== 'FR' && price.territory}
              </TableCell>
              <TableCell
                align="right"
                sx={{ whiteSpace: 'nowrap', ...(price.state === 'in-force' && { fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.2 }) }}
              >
                {money(price.amount, price.currency)}
              </TableCell>
              <TableCell align="right" sx={{ ...wideOnly, whiteSpace: 'nowrap' }}>
                {price.amountExcludingTax && money(price.amountExcludingTax, price.currency)}
              </TableCell>
              <TableCell align="right" sx={{ ...wideOnly, whiteSpace: 'nowrap' }}>
                {price.vatRate && rate(price.vatRate)}
              </TableCell>
              <TableCell>
                <StatusChip label={text(states[price.state])} tone={tones[price.state]} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
