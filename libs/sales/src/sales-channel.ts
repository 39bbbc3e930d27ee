import type { CustomerKind } from './customer-kind.ts';
import type { Label } from './label.ts';

/** Through whom a book reaches its reader. A line of an order keeps it for ever, because agreements may pay royalties by channel. */
export type SalesChannel = 'bookshop' | 'wholesale' | 'institution' | 'direct' | 'online' | 'fair' | 'export';

export const salesChannels: Record<SalesChannel, Label> = {
  bookshop: { fr: 'Librairie', en: 'Bookshop' },
  wholesale: { fr: 'Grossiste', en: 'Wholesale' },
  institution: { fr: 'Bibliothèques et collectivités', en: 'Libraries and public bodies' },
  direct: { fr: 'Vente directe', en: 'Direct sale' },
  online: { fr: 'Vente en ligne', en: 'Online sale' },
  fair: { fr: 'Salon', en: 'Fair' },
  export: { fr: 'Export', en: 'Export' },
};

const byKind: Record<CustomerKind, SalesChannel> = {
  bookseller: 'bookshop',
  wholesaler: 'wholesale',
  library: 'institution',
  school: 'institution',
  'public-body': 'institution',
  company: 'direct',
  reader: 'direct',
};

/** The channel an order usually has, offered and never imposed: a shop abroad is export, whatever it is. */
export function channelOf(kind: CustomerKind, isAbroad: boolean): SalesChannel {
  const resells = kind === 'bookseller' || kind === 'wholesaler';
  return isAbroad && resells ? 'export' : byKind[kind];
}
