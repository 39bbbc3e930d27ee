import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { PageTabs } from '../shared/PageTabs';

export function StockTabs() {
  const text = useText();
  const mayEdit = useMayEdit('stock');
  return (
    <PageTabs
      label={text('stock.menu')}
      tabs={[
        { label: text('stock.tab.levels'), to: '/stock' },
        ...(mayEdit ? [{ label: text('stock.tab.exits'), to: '/stock/exits' }] : []),
        { label: text('stock.tab.movements'), to: '/stock-movements' },
        { label: text('stock.tab.identity'), to: '/stock/identity' },
        { label: text('stock.tab.locations'), to: '/locations' },
      ]}
    />
  );
}
