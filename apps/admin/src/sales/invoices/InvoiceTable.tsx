import { Paper } from '@mui/material';
import { DataTable } from 'react-admin';
import { DayField } from '../../shared/DayField';
import { MoneyField } from '../../shared/MoneyField';
import { InvoiceStateChip } from './InvoiceStateChip';
import type { InvoiceListItem } from './invoice';

export function InvoiceTable() {
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <DataTable<InvoiceListItem> bulkActionButtons={false} rowClick="edit" size="small">
        <DataTable.Col<InvoiceListItem> source="number" sx={{ fontWeight: 600 }} />
        <DataTable.Col<InvoiceListItem> source="customerName" />
        <DataTable.Col<InvoiceListItem> source="issuedOn">
          <DayField source="issuedOn" />
        </DataTable.Col>
        <DataTable.Col<InvoiceListItem> source="dueOn">
          <DayField source="dueOn" />
        </DataTable.Col>
        <DataTable.Col<InvoiceListItem> source="state" disableSort render={(invoice) => <InvoiceStateChip invoice={invoice} />} />
        <DataTable.Col<InvoiceListItem> source="gross" align="right">
          <MoneyField source="gross" />
        </DataTable.Col>
        <DataTable.Col<InvoiceListItem> source="open" align="right" disableSort>
          <MoneyField source="open" />
        </DataTable.Col>
      </DataTable>
    </Paper>
  );
}
