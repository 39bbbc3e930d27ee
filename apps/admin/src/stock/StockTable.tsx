import { Link as MuiLink, Paper, Table, TableBody, TableCell, TableHead, TableRow, TableSortLabel } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { dayAfter, movementsLink } from './movements-link';
import { ProductName } from './ProductName';
import type { StockLevel } from './stock';

/** Products down, places across: every figure opens to the movements it is made of. */
export function StockTable() {
  const text = useText();
  const { whole } = useFormat();
  const { data = [], filterValues } = useListContext<StockLevel>();
  const places = placesOf(data);
  // What is kept for orders is kept now, whatever day the stock is looked at.
  const isNow = typeof filterValues.at !== 'string';
  const end = typeof filterValues.at === 'string' ? { to: dayAfter(filterValues.at) } : {};
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <SortedHead field="title" label={text('stock.product')} />
            {places.map(({ id, name }) => (
              <TableCell key={id} align="right">
                {name}
              </TableCell>
            ))}
            <SortedHead field="onHand" label={text('stock.inAll')} right />
            {isNow && <TableCell align="right">{text('stock.reserved')}</TableCell>}
            {isNow && <SortedHead field="available" label={text('stock.available')} right />}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((level) => (
            <TableRow key={level.id} hover>
              <TableCell sx={{ minWidth: 240 }}>
                <ProductName product={level} to={`/stock/identity?product=${level.productId}`} />
              </TableCell>
              {places.map(({ id }) => {
                const held = level.places.find(({ locationId }) => locationId === id)?.onHand;
                return (
                  <TableCell key={id} align="right" sx={{ whiteSpace: 'nowrap' }}>
                    {held !== undefined && (
                      <MuiLink
                        component={Link}
                        to={movementsLink({ productId: level.productId, locationId: id, ...end })}
                        sx={{ color: 'text.primary' }}
                      >
                        {whole(held)}
                      </MuiLink>
                    )}
                  </TableCell>
                );
              })}
              <TableCell align="right" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
                <MuiLink component={Link} to={movementsLink({ productId: level.productId, ...end })} sx={{ color: 'text.primary' }}>
                  {whole(level.onHand)}
                </MuiLink>
              </TableCell>
              {isNow && <TableCell align="right">{level.reserved > 0 && whole(level.reserved)}</TableCell>}
              {isNow && <TableCell align="right">{whole(level.available)}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}

function SortedHead({ field, label, right = false }: { field: string; label: string; right?: boolean }) {
  const { sort, setSort } = useListContext();
  const active = sort.field === field;
  const direction = active && sort.order === 'DESC' ? 'desc' : 'asc';
  return (
    <TableCell align={right ? 'right' : 'left'} sortDirection={active ? direction : false}>
      <TableSortLabel
        active={active}
        direction={direction}
        onClick={() => setSort({ field, order: active && sort.order === 'ASC' ? 'DESC' : 'ASC' })}
      >
        {label}
      </TableSortLabel>
    </TableCell>
  );
}

/** The places that hold something on this page, by name. */
function placesOf(levels: readonly StockLevel[]): { id: string; name: string }[] {
  const names = new Map(levels.flatMap(({ places }) => places.map(({ locationId, name }) => [locationId, name] as const)));
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}
