import MovementIcon from '@mui/icons-material/SwapHorizOutlined';
import { Button, Chip, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useChosenLocale, useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ChoiceFilter } from '../shared/ChoiceFilter';
import { DayFilter } from '../shared/DayFilter';
import { ListFrame } from '../shared/ListFrame';
import { MovementCards } from './MovementCards';
import { MovementTable } from './MovementTable';
import { StockTabs } from './StockTabs';
import { type Movement, useLocations, useReasons } from './stock';

export function MovementList() {
  const text = useText();
  const locale = useChosenLocale();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
  const mayEdit = useMayEdit('stock');
  const reasons = useReasons().data ?? [];
  const places = (useLocations().data ?? []).filter(({ physical }) => physical);
  const record = mayEdit && (
    <Button variant="contained" component={Link} to="/stock/exits">
      {text('stock.recordExits')}
    </Button>
  );
  return (
    <>
      <StockTabs />
      <ListFrame
        title={text('stock.movements')}
        searchLabel={text('stock.searchLabel')}
        sort={{ field: 'movedOn', order: 'DESC' }}
        actions={record}
        controls={
          <>
            <ChoiceFilter
              source="reason"
              label={text('stock.reason')}
              all={text('stock.allReasons')}
              choices={reasons.map(({ id, label }) => ({ value: id, label: label[locale] }))}
            />
            <ChoiceFilter
              source="locationId"
              label={text('stock.place')}
              all={text('stock.allPlaces')}
              choices={places.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <DayFilter source="from" label={text('stock.from')} />
            <DayFilter source="to" label={text('stock.before')} />
            <ProductScope />
          </>
        }
        empty={{
          icon: MovementIcon,
          title: text('stock.noMovements.title'),
          sentence: text('stock.noMovements.sentence'),
          action: record,
        }}
      >
        {wide ? <MovementTable /> : <MovementCards />}
      </ListFrame>
    </>
  );
}

/** Says that the list is narrowed to one product or one document, and takes it back. */
function ProductScope() {
  const text = useText();
  const { data = [], filterValues, setFilters } = useListContext<Movement>();
  const { productId, sourceId, ...rest } = filterValues;
  if (!productId && !sourceId) return null;
  const label = productId ? (data[0]?.title ?? text('stock.oneProduct')) : text('stock.oneDocument');
  return <Chip label={label} color="primary" onDelete={() => setFilters(rest, [])} />;
}
