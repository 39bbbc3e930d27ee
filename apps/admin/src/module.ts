import type { SvgIconComponent } from '@mui/icons-material';
import type { ReactElement } from 'react';
import type { ResourceProps } from 'react-admin';
import type { MessageKey } from './i18n/messages';

/** What a folder of screens gives to the shell: its resources, its further pages and its place in the menu. */
export interface AdminModule {
  resources?: readonly ResourceProps[];
  pages?: readonly { path: string; element: ReactElement }[];
  menu?: { label: MessageKey; to: string; icon: SvgIconComponent };
}
