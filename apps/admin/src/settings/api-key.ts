import { type MessageKey, type Messages, messagesOf } from '../i18n/messages';

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

export type Scope = keyof Messages['settings']['scope'];

/** A right we have a word for; the rights themselves come with the session and the key. */
export function isScope(scope: string): scope is Scope {
  return scope in messagesOf('fr').settings.scope;
}

export function scopeLabel(scope: Scope): MessageKey {
  return `settings.scope.${scope}`;
}
