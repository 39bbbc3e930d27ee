import type { MessageKey } from '../i18n/messages';

export interface Party {
  id: string;
  version: number;
  kind: 'person' | 'organisation';
  /** The name to show: the pen name before the legal one. */
  publicName: string;
  roles: PartyRole[];
  email: string;
  city: string;
  /** In lists: how many works they contributed to. */
  works?: number;
}

export const partyRoles = [
  'contributor',
  'printer',
  'bookseller',
  'supplier',
  'workshop',
  'distributor',
  'library',
  'agent',
  'heir',
  'press',
  'reader',
] as const;
export type PartyRole = (typeof partyRoles)[number];

export function roleLabel(role: PartyRole): MessageKey {
  return `parties.role.${role}`;
}
