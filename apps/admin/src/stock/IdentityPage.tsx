import BalanceIcon from '@mui/icons-material/BalanceOutlined';
import { Box, MenuItem, Skeleton, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { type PickedProduct, ProductPicker } from '../catalogue/ProductPicker';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { EmptyState } from '../shared/EmptyState';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { Equation } from './Equation';
import type { StockIdentity } from './identity';
import { dayAfter } from './movements-link';
import { StockTabs } from './StockTabs';

const years = 8;

/** Where the copies of a product went in a period: the stock identity as an equation one can open. */
export function IdentityPage() {
  const text = useText();
  const { day } = useFormat();
  const [query, setQuery] = useSearchParams();
  const thisYear = new Date().getFullYear();
  const productId = query.get('product') ?? '';
  const from = query.get('from') ?? `${thisYear}-01-01`;
  const last = query.get('to') ?? `${thisYear}-12-31`;
  const set = (change: Record<string, string>) => setQuery({ product: productId, from, to: last, ...change }, { replace: true });
  const { data: product = null } = useQuery({
    queryKey: ['products', 'getOne', productId, 'picked'],
    queryFn: async () => (await request<PickedProduct>(`/products/${productId}`)).body,
    enabled: productId !== '',
  });
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['stock', 'identity', productId, from, last],
    queryFn: async () => (await request<StockIdentity[]>(`/stock/identity?productId=${productId}&from=${from}&to=${dayAfter(last)}`)).body,
    enabled: productId !== '' && from !== '' && last !== '',
  });
  const year = from.endsWith('-01-01') && last === `${from.slice(0, 4)}-12-31` ? from.slice(0, 4) : '';
  return (
    <>
      <StockTabs />
      <PageHeader
        title={text('stock.identity.title')}
        subtitle={<Typography sx={{ maxWidth: 680 }}>{text('stock.identity.sentence')}</Typography>}
      />
      <Box
        sx={{ display: 'grid', columnGap: 1.5, mb: 2.5, gridTemplateColumns: { xs: '1fr 1fr', md: 'minmax(0, 2fr) 130px 170px 170px' } }}
      >
        <Box sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }}>
          <ProductPicker label={text('stock.product')} value={product} onChange={(chosen) => set({ product: chosen?.id ?? '' })} />
        </Box>
        <TextField
          select
          label={text('stock.identity.year')}
          value={year}
          onChange={(event) => set({ from: `${event.target.value}-01-01`, to: `${event.target.value}-12-31` })}
          sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }}
        >
          {Array.from({ length: years }, (_, back) => String(thisYear - back)).map((one) => (
            <MenuItem key={one} value={one}>
              {one}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          type="date"
          label={text('stock.from')}
          value={from}
          onChange={(event) => event.target.value && set({ from: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          type="date"
          label={text('stock.upTo')}
          value={last}
          onChange={(event) => event.target.value && set({ to: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
      {productId === '' && (
        <EmptyState icon={BalanceIcon} title={text('stock.identity.empty.title')} sentence={text('stock.identity.empty.sentence')} />
      )}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isFetching && !data && <Skeleton variant="rounded" height={220} />}
      {data?.map((identity) => (
        <Section key={identity.productId} title={`${identity.title} · ${day(from)} – ${day(last)}`}>
          <Equation identity={identity} from={from} last={last} />
        </Section>
      ))}
    </>
  );
}
