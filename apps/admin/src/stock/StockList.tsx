import StockIcon from '@mui/icons-material/Inventory2Outlined';
import { Button, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ChoiceFilter } from '../shared/ChoiceFilter';
import { DayFilter } from '../shared/DayFilter';
import { ListFrame } from '../shared/ListFrame';
import { StockCards } from './StockCards';
import { StockTable } from './StockTable';
import { StockTabs } from './StockTabs';
import { useLocations } from './stock';

export function StockList() {
  const text = useText();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
  const mayEdit = useMayEdit('stock');
  const places = (useLocations().data ?? []).filter(({ physical }) => physical);
  return (
    <>
      <StockTabs />
      <ListFrame
        title={text('stock.title')}
        searchLabel={text('stock.searchLabel')}
        sort={{ field: 'title', order: 'ASC' }}
        actions={
          mayEdit && (
            <Button variant="contained" component={Link} to="/stock/exits">
              {text('stock.recordExits')}
            </Button>
          )
        }
        controls={
          <>
            {places.length > 1 && (
              <ChoiceFilter
                source="locationId"
                label={text('stock.place')}
                all={text('stock.allPlaces')}
                choices={places.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <DayFilter source="at" label={text('stock.at')} />
          </>
        }
        empty={{
          icon: StockIcon,
          title: text('stock.empty.title'),
          sentence: text('stock.empty.sentence'),
          action: (
            <Button variant="contained" component={Link} to="/print-runs">
              {text('stock.empty.action')}
            </Button>
          ),
        }}
      >
        {wide ? <StockTable /> : <StockCards />}
      </ListFrame>
    </>
  );
}
