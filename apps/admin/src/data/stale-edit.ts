import { useSyncExternalStore } from 'react';
import type { Problem } from './problem';

export type StaleEditChoice = 'reload' | 'keep';

/** A save refused with 412: someone else saved the record since it was opened. */
export interface StaleEdit {
  resource: string;
  problem: Problem;
  mine: Record<string, unknown>;
  theirs: Record<string, unknown>;
  opened: Record<string, unknown>;
  choose: (choice: StaleEditChoice) => void;
}

let pending: StaleEdit | null = null;
const listeners = new Set<() => void>();

function show(edit: StaleEdit | null): void {
  pending = edit;
  for (const listener of listeners) listener();
}

/** Asks the person which version stays; the dialog of the shell answers. */
export function askAboutStaleEdit(edit: Omit<StaleEdit, 'choose'>): Promise<StaleEditChoice> {
  return new Promise((resolve) => {
    show({
      ...edit,
      choose: (choice) => {
        show(null);
        resolve(choice);
      },
    });
  });
}

export function useStaleEdit(): StaleEdit | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => pending,
  );
}
