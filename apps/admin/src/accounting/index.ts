import AccountingIcon from '@mui/icons-material/AccountBalanceOutlined';
import { createElement } from 'react';
import type { AdminModule } from '../module';
import { AccountList } from './AccountList';
import { AccountRoleList } from './AccountRoleList';
import { AgedBalancePage } from './AgedBalancePage';
import { FiscalYearsPage } from './FiscalYearsPage';
import { JournalEntryList } from './JournalEntryList';
import { LedgerPage } from './LedgerPage';
import { OpenItemList } from './OpenItemList';
import { TrialBalancePage } from './TrialBalancePage';
import { VatReturnPage } from './VatReturnPage';

export const accounting: AdminModule = {
  menu: { label: 'accounting.menu', to: '/journal-entries', icon: AccountingIcon, permissions: ['accounting:read'] },
  resources: [
    { name: 'journal-entries', list: JournalEntryList, recordRepresentation: 'documentRef' },
    { name: 'open-items', list: OpenItemList },
    { name: 'accounts', list: AccountList, recordRepresentation: 'code' },
    { name: 'account-roles', list: AccountRoleList },
  ],
  pages: [
    { path: '/accounting/ledger', element: createElement(LedgerPage) },
    { path: '/accounting/trial-balance', element: createElement(TrialBalancePage) },
    { path: '/accounting/aged-balance', element: createElement(AgedBalancePage) },
    { path: '/accounting/vat', element: createElement(VatReturnPage) },
    { path: '/accounting/fiscal-years', element: createElement(FiscalYearsPage) },
  ],
};
