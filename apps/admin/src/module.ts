import type { SvgIconComponent } from '@mui/icons-material';
import type { ReactElement } from 'react';
import type { ResourceProps } from 'react-admin';
import type { MessageKey } from './i18n/messages';

/** What a folder of screens gives to the shell: its resources, its further pages and its place in the menu. */
export interface AdminModule {
  resources?: readonly ResourceProps[];
  pages?: readonly { path: string; element: ReactElement }[];
  /** What its kinds of task on the home page say; the facts of the API fill the sentence, `smart_count` is the count. */
  todo?: Readonly<Record<string, { sentence: MessageKey; detail?: MessageKey; icon: SvgIconComponent }>>;
  /** `permissions`: whoever holds none of them does not see the entry; without any, everybody does. */
  menu?: { label: MessageKey; to: string; icon: SvgIconComponent; permissions?: readonly string[] };
}
