import ToInvoiceIcon from '@mui/icons-material/PostAddOutlined';
import type { AdminModule } from '../../module';
import { InvoiceList } from './InvoiceList';
import { InvoicePage } from './InvoicePage';
import { ToInvoiceList } from './ToInvoiceList';

export const invoices: AdminModule = {
  todo: {
    'despatches-to-invoice': { sentence: 'invoices.todo.toInvoice', detail: 'invoices.todo.since', icon: ToInvoiceIcon },
  },
  resources: [
    { name: 'invoices', list: InvoiceList, edit: InvoicePage, recordRepresentation: 'number' },
    { name: 'despatches-to-invoice', list: ToInvoiceList },
  ],
};
