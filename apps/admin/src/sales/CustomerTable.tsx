import { Link as MuiLink, Paper, Typography } from '@mui/material';
import { DataTable } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { DayField } from '../shared/DayField';
import { MoneyField } from '../shared/MoneyField';
import { StatusChip } from '../shared/StatusChip';
import type { CustomerListItem } from './customer';

export function CustomerTable() {
  const text = useText();
  const locale = useChosenLocale();
  const { rate } = useFormat();
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <DataTable<CustomerListItem> bulkActionButtons={false} rowClick="edit" size="small">
        <DataTable.Col<CustomerListItem>
          source="name"
          render={(customer) => (
            <>
              <MuiLink
                component={Link}
                to={`/customers/${customer.id}`}
                sx={{ color: 'text.primary', fontWeight: 600 }}
                onClick={(event) => event.stopPropagation()}
              >
                {customer.name}
              </MuiLink>{' '}
              {customer.blocked && <StatusChip label={text('sales.customers.blocked')} tone="bad" />}
              <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                {[customer.number, customer.kindLabel[locale]].join(' · ')}
              </Typography>
            </>
          )}
        />
        <DataTable.Col<CustomerListItem> source="city" />
        <DataTable.Col<CustomerListItem> source="discount" align="right" disableSort render={({ discount }) => rate(discount)} />
        <DataTable.Col<CustomerListItem> source="lastOrderedOn">
          <DayField source="lastOrderedOn" />
        </DataTable.Col>
        <DataTable.Col<CustomerListItem> source="balance" align="right">
          <MoneyField source="balance" />
        </DataTable.Col>
      </DataTable>
    </Paper>
  );
}
