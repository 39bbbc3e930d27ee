import type { MessageKey } from '../i18n/messages';

export interface ApiKey {
  id: string;
  label: string;
  /** The beginning of the key, to recognise it by. */
  prefix: string;
  scopes: string[];
  createdBy: string | null;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

export interface NewApiKey extends ApiKey {
  /** Shown this once; the API keeps only its hash. */
  key: string;
}

/** What a key may be given, as on the API; a person can give no more than they hold. */
export const scopes = [
  'house:read',
  'house:write',
  'members:write',
  'keys:write',
  'audit:read',
  'mails:read',
  'parties:read',
  'parties:write',
  'catalogue:read',
  'catalogue:write',
  'production:read',
  'production:write',
  'stock:read',
  'stock:write',
  'royalties:read',
  'royalties:write',
  'royalties:approve',
  'exports:read',
] as const;

export type Scope = (typeof scopes)[number];

export function isScope(scope: string): scope is Scope {
  return (scopes as readonly string[]).includes(scope);
}

export function scopeLabel(scope: Scope): MessageKey {
  return `settings.scope.${scope}`;
}
