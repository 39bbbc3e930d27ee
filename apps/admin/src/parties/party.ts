import type { MessageKey } from '../i18n/messages';

export interface Party {
  id: string;
  version: number;
  kind: 'person' | 'organisation';
  /** The name to show: the pen name before the legal one. */
  displayName: string;
  penName: string | null;
  roles: PartyRole[];
  email: string | null;
  city: string | null;
}

export const partyRoles = ['contributor', 'bookseller', 'printer', 'supplier', 'distributor', 'press', 'heir', 'agent', 'reader'] as const;
export type PartyRole = (typeof partyRoles)[number];

export function roleLabel(role: PartyRole): MessageKey {
  return `parties.role.${role}`;
}
