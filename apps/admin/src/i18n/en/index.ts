import { accountingResources } from './accounting';
import { catalogueResources } from './catalogue';
import { despatchesResources } from './despatches';
import { historyResources } from './history';
import { invoicesResources } from './invoices';
import { partiesResources } from './parties';
import { productionResources } from './production';
import { royaltiesResources } from './royalties';
import { salesResources } from './sales';
import { settingsResources } from './settings';
import { stockResources } from './stock';

export { accounting } from './accounting';
export { app } from './app';
export { catalogue } from './catalogue';
export { despatches } from './despatches';
export { history } from './history';
export { home } from './home';
export { imports } from './imports';
export { invoices } from './invoices';
export { parties } from './parties';
export { production } from './production';
export { ra } from './ra';
export { royalties } from './royalties';
export { sales } from './sales';
export { session } from './session';
export { settings } from './settings';
export { shared } from './shared';
export { stock } from './stock';

/** Names of records and fields, under the keys react-admin looks for. */
export const resources = {
  ...accountingResources,
  ...catalogueResources,
  ...despatchesResources,
  ...historyResources,
  ...invoicesResources,
  ...partiesResources,
  ...productionResources,
  ...royaltiesResources,
  ...salesResources,
  ...settingsResources,
  ...stockResources,
};
