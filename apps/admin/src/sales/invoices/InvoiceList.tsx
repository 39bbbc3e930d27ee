import InvoiceIcon from '@mui/icons-material/DescriptionOutlined';
import { Button, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { Link } from 'react-router';
import { useText } from '../../i18n/use-text';
import { ChoiceFilter } from '../../shared/ChoiceFilter';
import { DayFilter } from '../../shared/DayFilter';
import { ListFrame } from '../../shared/ListFrame';
import { SalesTabs } from '../SalesTabs';
import { InvoiceCards } from './InvoiceCards';
import { InvoiceTable } from './InvoiceTable';

const latestFirst = { field: 'issuedOn', order: 'DESC' as const };
const states = ['open', 'late', 'paid'] as const;
const kinds = ['invoice', 'credit-note'] as const;

export function InvoiceList() {
  const text = useText();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
  const make = (
    <Button variant="contained" component={Link} to="/despatches-to-invoice">
      {text('invoices.toInvoice.see')}
    </Button>
  );
  return (
    <>
      <SalesTabs />
      <ListFrame
        resource="invoices"
        title={text('invoices.title')}
        searchLabel={text('invoices.searchLabel')}
        sort={latestFirst}
        actions={make}
        controls={
          <>
            <ChoiceFilter
              source="state"
              label={text('invoices.stateLabel')}
              all={text('invoices.allStates')}
              choices={states.map((value) => ({ value, label: text(`invoices.state.${value}`) }))}
            />
            <ChoiceFilter
              source="kind"
              label={text('invoices.kindLabel')}
              all={text('invoices.allKinds')}
              choices={kinds.map((value) => ({ value, label: text(`invoices.kind.${value}`) }))}
            />
            <DayFilter source="from" label={text('invoices.from')} />
            <DayFilter source="to" label={text('invoices.before')} />
          </>
        }
        empty={{ icon: InvoiceIcon, title: text('invoices.empty.title'), sentence: text('invoices.empty.sentence'), action: make }}
      >
        {wide ? <InvoiceTable /> : <InvoiceCards />}
      </ListFrame>
    </>
  );
}
