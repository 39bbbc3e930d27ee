import OrderIcon from '@mui/icons-material/ReceiptLongOutlined';
import { Button, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ChoiceFilter } from '../shared/ChoiceFilter';
import { ListFrame } from '../shared/ListFrame';
import { OrderCards } from './OrderCards';
import { OrderSwitches } from './OrderSwitches';
import { OrderTable } from './OrderTable';
import { SalesTabs } from './SalesTabs';

// The API's own order: the latest first.
const latestFirst = { field: 'id', order: 'DESC' as const };
const states = ['open', 'draft', 'confirmed', 'completed', 'cancelled'] as const;

export function OrderList() {
  const text = useText();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
  const take = useMayEdit('orders') && (
    <Button variant="contained" component={Link} to="/orders/create">
      {text('sales.orders.take')}
    </Button>
  );
  return (
    <>
      <SalesTabs />
      <ListFrame
        resource="orders"
        title={text('sales.orders.title')}
        searchLabel={text('sales.orders.searchLabel')}
        sort={latestFirst}
        actions={take}
        controls={
          <>
            <ChoiceFilter
              source="state"
              label={text('sales.orders.stateLabel')}
              all={text('sales.orders.allStates')}
              choices={states.map((value) => ({ value, label: text(`sales.orders.state.${value}`) }))}
            />
            <OrderSwitches />
          </>
        }
        empty={{ icon: OrderIcon, title: text('sales.orders.empty.title'), sentence: text('sales.orders.empty.sentence'), action: take }}
      >
        {wide ? <OrderTable /> : <OrderCards />}
      </ListFrame>
    </>
  );
}
