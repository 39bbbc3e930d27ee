import { useText } from '../i18n/use-text';
import { PageTabs } from '../shared/PageTabs';

export function SalesTabs() {
  const text = useText();
  return (
    <PageTabs
      label={text('sales.menu')}
      tabs={[
        { label: text('sales.orders.title'), to: '/orders' },
        { label: text('invoices.toInvoice.title'), to: '/despatches-to-invoice' },
        { label: text('invoices.title'), to: '/invoices' },
        { label: text('sales.customers.title'), to: '/customers' },
        { label: text('sales.backOrders.title'), to: '/back-orders' },
      ]}
    />
  );
}
