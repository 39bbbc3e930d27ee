import { useText } from '../i18n/use-text';
import { PageTabs } from '../shared/PageTabs';

export function AccountingTabs() {
  const text = useText();
  return (
    <PageTabs
      label={text('accounting.menu')}
      tabs={[
        { label: text('accounting.tab.entries'), to: '/journal-entries' },
        { label: text('accounting.tab.ledger'), to: '/accounting/ledger' },
        { label: text('accounting.tab.trialBalance'), to: '/accounting/trial-balance' },
        { label: text('accounting.tab.openItems'), to: '/open-items' },
        { label: text('accounting.tab.aged'), to: '/accounting/aged-balance' },
        { label: text('accounting.tab.vat'), to: '/accounting/vat' },
        { label: text('accounting.tab.years'), to: '/accounting/fiscal-years' },
        { label: text('accounting.tab.chart'), to: '/accounts' },
        { label: text('accounting.tab.roles'), to: '/account-roles' },
      ]}
    />
  );
}
