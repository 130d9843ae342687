import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isHidden = false;

/** Blurs every name in this window, or shows them again. Not remembered: a new window shows names. */
export function toggleNames(): void {
  isHidden = !isHidden;
  document.documentElement.dataset['names'] = isHidden ? 'hidden' : 'shown';
  for (const listener of listeners) listener();
}

export function useNamesHidden(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isHidden,
  );
}
