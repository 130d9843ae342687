// Small choices of a person about this window (theme, zoom, keys). Never a client's data.
import { useSyncExternalStore } from 'react';
import type { z } from 'zod';

export interface Stored<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/**
 * A value kept in localStorage under `fascia.<name>`, shared by all windows of this clinic. What is stored is parsed by
 * `schema`; anything else, or a storage that is refused, gives `fallback`.
 */
export function stored<T>(name: string, schema: z.ZodType<T>, fallback: T): Stored<T> {
  const key = `fascia.${name}`;
  const listeners = new Set<() => void>();
  let value = read();

  function read(): T {
    try {
      const text = localStorage.getItem(key);
      if (text === null) return fallback;
      const parsed = schema.safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : fallback;
    } catch {
      // Storage is switched off or holds something else: the choice is simply not remembered.
      return fallback;
    }
  }

  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  const onStorage = (event: StorageEvent): void => {
    if (event.key !== key && event.key !== null) return;
    value = read();
    announce();
  };

  return {
    get: () => value,
    set: (next) => {
      value = next;
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Not remembered, but in force until the window closes.
      }
      announce();
    },
    subscribe: (listener) => {
      if (listeners.size === 0) window.addEventListener('storage', onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('storage', onStorage);
      };
    },
  };
}

/** The current value of a stored choice; renders again when it changes here or in another window. */
export function useStored<T>(choice: Stored<T>): T {
  return useSyncExternalStore(choice.subscribe, choice.get);
}
