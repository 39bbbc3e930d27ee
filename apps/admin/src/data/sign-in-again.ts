import { useSyncExternalStore } from 'react';

interface Asking {
  signedIn: Promise<void>;
  goOn: () => void;
}

let asking: Asking | null = null;
const listeners = new Set<() => void>();

function show(next: Asking | null): void {
  asking = next;
  for (const listener of listeners) listener();
}

/** Whether the dialog of the shell is there to answer: somebody was at work. */
export const canSignInAgain = (): boolean => listeners.size > 0;

/** Waits until the person has signed in again over the page, on which what they typed still stands. */
export function askToSignInAgain(): Promise<void> {
  if (!asking) {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    show({
      signedIn: promise,
      goOn: () => {
        show(null);
        resolve(undefined);
      },
    });
  }
  return asking?.signedIn ?? Promise.resolve();
}

/** Whether the person is being asked now. */
export const signInIsAsked = (): boolean => asking !== null;

/** Says that somebody is there to ask, and calls back when the question comes or goes. */
export function answerSignIn(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the dialog calls once the person is signed in again; null when nobody asks. */
export const signedInAgain = (): (() => void) | null => asking?.goOn ?? null;

export function useSignInAgain(): (() => void) | null {
  return useSyncExternalStore(answerSignIn, signedInAgain);
}
