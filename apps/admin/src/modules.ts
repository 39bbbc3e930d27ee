import { accounting } from './accounting';
import { catalogue } from './catalogue';
import { home } from './home';
import { imports } from './imports';
import type { AdminModule } from './module';
import { parties } from './parties';
import { production } from './production';
import { royalties } from './royalties';
import { sales } from './sales';
import { despatches } from './sales/despatches';
import { invoices } from './sales/invoices';
import { settings } from './settings';
import { stock } from './stock';

/** Every module, in the order of the menu. */
export const modules: readonly AdminModule[] = [
  home,
  catalogue,
  production,
  sales,
  despatches,
  invoices,
  stock,
  royalties,
  accounting,
  parties,
  imports,
  settings,
];
