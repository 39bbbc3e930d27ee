import { Link as MuiLink, Paper, Typography } from '@mui/material';
import { DataTable } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { CopiesField } from '../shared/CopiesField';
import { DayField } from '../shared/DayField';
import { MoneyField } from '../shared/MoneyField';
import { OrderStateChip } from './OrderStateChip';
import type { OrderListItem } from './order';

export function OrderTable() {
  const text = useText();
  const { whole } = useFormat();
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <DataTable<OrderListItem> bulkActionButtons={false} rowClick="edit" size="small">
        <DataTable.Col<OrderListItem>
          source="number"
          render={(order) => (
            <>
              <MuiLink
                component={Link}
                to={`/orders/${order.id}`}
                sx={{ color: 'text.primary', fontWeight: 600 }}
                onClick={(event) => event.stopPropagation()}
              >
                {order.number ?? text('sales.orders.state.draft')}
              </MuiLink>
              <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                {order.customerReference}
              </Typography>
            </>
          )}
        />
        <DataTable.Col<OrderListItem> source="customerName" />
        <DataTable.Col<OrderListItem> source="orderedOn">
          <DayField source="orderedOn" />
        </DataTable.Col>
        <DataTable.Col<OrderListItem> source="state" disableSort render={(order) => <OrderStateChip order={order} />} />
        <DataTable.Col<OrderListItem> source="copies" align="right">
          <CopiesField source="copies" />
        </DataTable.Col>
        <DataTable.Col<OrderListItem>
          source="waiting"
          align="right"
          disableSort
          render={(order) => order.waiting > 0 && whole(order.waiting)}
        />
        <DataTable.Col<OrderListItem> source="net" align="right">
          <MoneyField source="net" />
        </DataTable.Col>
      </DataTable>
    </Paper>
  );
}
