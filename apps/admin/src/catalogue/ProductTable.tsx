import { Box, Link as MuiLink, Paper, Typography } from '@mui/material';
import { DataTable, useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { CopiesField } from '../shared/CopiesField';
import { CoverImage } from '../shared/CoverImage';
import { useCodeList } from '../shared/use-code-list';
import { onixLists } from './lists';
import { ProductPrice } from './ProductPrice';
import type { ProductListItem } from './product';
import { TradeFaults } from './TradeFaults';
import { useTradeFaults } from './trade-checks';

const figures = { textAlign: 'right' } as const;

export function ProductTable() {
  const { day } = useFormat();
  const { data = [] } = useListContext<ProductListItem>();
  const forms = useCodeList(onixLists.productForms);
  const availabilities = useCodeList(onixLists.availabilities);
  const faults = useTradeFaults(data.map(({ id }) => id));
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflowX: 'auto' }}>
      <DataTable<ProductListItem>
        bulkActionButtons={false}
        rowClick="edit"
        size="small"
        sx={{ '& td': { verticalAlign: 'top' }, '& th': { whiteSpace: 'nowrap' } }}
      >
        <DataTable.Col<ProductListItem> source="title" render={(product) => <ProductTitle product={product} />} />
        <DataTable.Col<ProductListItem> source="form" disableSort render={({ form }) => forms.labelOf(form)} />
        <DataTable.Col<ProductListItem>
          source="publishedOn"
          label="resources.works.fields.publishedOn"
          render={({ publishedOn }) => publishedOn && <time dateTime={publishedOn}>{day(publishedOn)}</time>}
        />
        <DataTable.Col<ProductListItem>
          source="price"
          label="catalogue.section.price"
          sx={figures}
          render={(product) => <ProductPrice product={product} />}
        />
        <DataTable.Col<ProductListItem> source="onHand" sx={figures}>
          <CopiesField source="onHand" />
        </DataTable.Col>
        <DataTable.Col<ProductListItem>
          source="availability"
          disableSort
          render={({ availability }) => availabilities.labelOf(availability)}
        />
        <DataTable.Col<ProductListItem> source="missing" disableSort render={({ id }) => <TradeFaults checks={faults.get(id)} />} />
      </DataTable>
    </Paper>
  );
}

function ProductTitle({ product }: { product: ProductListItem }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1.5, minWidth: 220 }}>
      <CoverImage url={product.coverUrl} title={product.title} width={32} decorative />
      <Box sx={{ minWidth: 0 }}>
        <MuiLink
          component={Link}
          to={`/products/${product.id}`}
          sx={{ color: 'text.primary', fontWeight: 600 }}
          onClick={(event) => event.stopPropagation()}
        >
          {product.title}
        </MuiLink>
        <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {product.isbn}
        </Typography>
      </Box>
    </Box>
  );
}
