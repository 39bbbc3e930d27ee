import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import { createElement } from 'react';
import type { AdminModule } from '../module';
import { AccountPage } from './AccountPage';
import { HousePage } from './HousePage';
import { KeysPage } from './KeysPage';
import { MailsPage } from './MailsPage';
import { SubjectsPage } from './SubjectsPage';

export const settings: AdminModule = {
  menu: { label: 'settings.menu', to: '/settings', icon: SettingsIcon },
  pages: [
    { path: '/settings', element: createElement(HousePage) },
    { path: '/settings/keys', element: createElement(KeysPage) },
    { path: '/settings/mails', element: createElement(MailsPage) },
    { path: '/settings/subjects', element: createElement(SubjectsPage) },
    { path: '/settings/account', element: createElement(AccountPage) },
  ],
};
