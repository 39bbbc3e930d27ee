import { useSyncExternalStore } from 'react';
import { request } from '../data/request';
import type { Locale } from '../i18n/locale';

export interface House {
  slug: string;
  name: string;
  role: string;
}

export interface Session {
  user: { id: string; name: string; email: string; language: Locale };
  house: { id: string; slug: string; name: string; demo: boolean } | null;
  houses: House[];
  role: string | null;
  permissions: string[];
  /** Whether this server shows the demo house to whoever asks. */
  demo: boolean;
}

export interface Welcome {
  demo: boolean;
  setupNeeded: boolean;
}

let session: Session | null = null;
let loading: Promise<Session> | null = null;
let ended = false;
const listeners = new Set<() => void>();

export function setSession(next: Session | null): void {
  session = next;
  if (next) ended = false;
  loading = null;
  for (const listener of listeners) listener();
}

/** The API no longer knows whoever was at work here: the session ran out, or was closed from elsewhere. */
export function endSession(): void {
  ended ||= session !== null;
  setSession(null);
}

/** Whether somebody was sent to the sign-in page in the middle of their work, and deserves to be told. */
export const sessionHasEnded = (): boolean => ended;

/** The session in memory, asked of the API once; rejects with 401 when nobody is signed in. */
export function loadSession(): Promise<Session> {
  if (session) return Promise.resolve(session);
  loading ??= request<Session>('/session').then(
    ({ body }) => {
      setSession(body);
      return body;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

export async function signIn(email: string, password: string): Promise<Session> {
  const { body } = await request<Session>('/session', { method: 'POST', body: { email, password } });
  setSession(body);
  return body;
}

export async function enterHouse(slug: string): Promise<Session> {
  const { body } = await request<Session>('/session', { method: 'PATCH', body: { house: slug } });
  setSession(body);
  return body;
}

export interface NewHouse {
  name: string;
  language: Locale;
  country: string;
}

export interface Owner {
  name: string;
  email: string;
  password: string;
}

/** The first house of this server and its owner, who is signed in at once. */
export async function setUp(house: NewHouse, owner: Owner): Promise<Session> {
  const { body } = await request<Session>('/setup', { method: 'POST', body: { house, owner } });
  setSession(body);
  return body;
}

/** Another house, owned by the person signed in, who is in it at once. */
export async function openHouse(house: NewHouse): Promise<Session> {
  const { body } = await request<Session>('/houses', { method: 'POST', body: house });
  setSession(body);
  return body;
}

export async function signOut(): Promise<void> {
  if (!session) return;
  setSession(null);
  await request<undefined>('/session', { method: 'DELETE' });
}

export const loadWelcome = async (): Promise<Welcome> => (await request<Welcome>('/welcome')).body;

export function useSession(): Session | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );
}
