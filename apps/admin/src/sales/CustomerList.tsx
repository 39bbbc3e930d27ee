import CustomerIcon from '@mui/icons-material/StorefrontOutlined';
import { Button, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ChoiceFilter } from '../shared/ChoiceFilter';
import { ListFrame } from '../shared/ListFrame';
import { CustomerCards } from './CustomerCards';
import { CustomerTable } from './CustomerTable';
import { customerKinds } from './customer';
import { SalesTabs } from './SalesTabs';

const byName = { field: 'name', order: 'ASC' as const };

export function CustomerList() {
  const text = useText();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
  const create = useMayEdit('customers') && (
    <Button variant="contained" component={Link} to="/customers/create">
      {text('sales.customers.create')}
    </Button>
  );
  return (
    <>
      <SalesTabs />
      <ListFrame
        resource="customers"
        title={text('sales.customers.title')}
        searchLabel={text('sales.customers.searchLabel')}
        sort={byName}
        actions={create}
        controls={
          <ChoiceFilter
            source="kind"
            label={text('sales.customers.kindLabel')}
            all={text('sales.customers.allKinds')}
            choices={customerKinds.map((value) => ({ value, label: text(`sales.kind.${value}`) }))}
          />
        }
        empty={{
          icon: CustomerIcon,
          title: text('sales.customers.empty.title'),
          sentence: text('sales.customers.empty.sentence'),
          action: create,
        }}
      >
        {wide ? <CustomerTable /> : <CustomerCards />}
      </ListFrame>
    </>
  );
}
