import { Box, Link as MuiLink, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { problemOf } from '../data/problem';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { Section } from '../shared/Section';
import type { Product } from './product';

interface Share {
  vatRate: string;
  amount: string;
  amountExcludingTax: string;
  vat: string;
}

interface Split {
  amount: string;
  amountExcludingTax: string;
  currency: string;
  parts: (Share & { productId: string; title: string; copies: number })[];
  byRate: Share[];
}

/** How the price of a set is shared over what it holds, with the VAT of each part. */
export function PriceSplit({ product }: { product: Product }) {
  const text = useText();
  const { money, rate, whole } = useFormat();
  const { data, error } = useQuery({
    queryKey: ['products', product.id, 'price-split', product.version, product.price?.amount],
    queryFn: async () => (await request<Split>(`/products/${product.id}/price-split`)).body,
    retry: false,
  });
  return (
    <Section title={text('catalogue.set.split')} flush={data !== undefined}>
      {error && <Typography sx={{ color: 'text.secondary' }}>{problemOf(error).detail}</Typography>}
      {data && (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell sx={{ pl: 2.5 }}>{text('catalogue.set.part')}</TableCell>
              <TableCell align="right">{text('catalogue.set.vat')}</TableCell>
              <TableCell align="right" sx={{ pr: 2.5 }}>
                {text('catalogue.set.share')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.parts.map((part) => (
              <TableRow key={part.productId}>
                <TableCell sx={{ pl: 2.5 }}>
                  <MuiLink component={Link} to={`/products/${part.productId}`}>
                    {part.title}
                  </MuiLink>
                  {part.copies > 1 && ` × ${whole(part.copies)}`}
                </TableCell>
                <TableCell align="right">{rate(part.vatRate)}</TableCell>
                <TableCell align="right" sx={{ pr: 2.5, whiteSpace: 'nowrap' }}>
                  {money(part.amount, data.currency)}
                </TableCell>
              </TableRow>
            ))}
            <TableRow>
              <TableCell colSpan={2} sx={{ pl: 2.5, fontWeight: 600 }}>
                {text('shared.total')}
                <Box component="span" sx={{ display: 'block', fontWeight: 400, color: 'text.secondary' }}>
                  {text('catalogue.set.excludingTax', { amount: money(data.amountExcludingTax, data.currency) })}
                </Box>
              </TableCell>
              <TableCell align="right" sx={{ pr: 2.5, fontWeight: 600, whiteSpace: 'nowrap', verticalAlign: 'top' }}>
                {money(data.amount, data.currency)}
              </TableCell>
            </TableRow>
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
