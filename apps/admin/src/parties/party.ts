import { type MessageKey, type Messages, messagesOf } from '../i18n/messages';

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

export type PartyRole = keyof Messages['parties']['role'];

/** Every role has a word; the dictionary is where they stand once. */
export const partyRoles = Object.keys(messagesOf('fr').parties.role) as PartyRole[];

export function roleLabel(role: PartyRole): MessageKey {
  return `parties.role.${role}`;
}
