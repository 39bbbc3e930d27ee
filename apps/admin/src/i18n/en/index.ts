import { catalogueResources } from './catalogue';
import { partiesResources } from './parties';

export { app } from './app';
export { catalogue } from './catalogue';
export { home } from './home';
export { parties } from './parties';
export { ra } from './ra';
export { session } from './session';
export { shared } from './shared';

/** Names of records and fields, under the keys react-admin looks for. */
export const resources = { ...catalogueResources, ...partiesResources };
