import { useCallback } from 'react';
import { useStoreContext } from 'react-admin';

/** Filters and pages of lists belong to the house they were chosen in: another house opens with its lists whole. */
export function useForgetLists(): () => void {
  const store = useStoreContext();
  return useCallback(() => {
    for (const key of Object.keys(store.listItems?.() ?? {})) if (key.endsWith('.listParams')) store.removeItem(key);
  }, [store]);
}
