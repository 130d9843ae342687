import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useStored } from '../ui/stored.ts';
import { activeScopes, onScopesChange, register } from './key-registry.ts';
import { activeKeys, isInBrowser, isMac, keySettings, showKeys } from './key-settings.ts';
import { keyEntries } from './keys.ts';
import type { KeyAction, KeyId, KeyScope } from './keys.ts';

export type KeyHandlers<Scope extends KeyScope> = Partial<Record<KeyAction<Scope>, (event: KeyboardEvent) => void>>;

/**
 * Says what the keys of a scope do while this component is on the page: `useKeys('schedule', { nextDay: goNext })`.
 * Each action must also have a visible control. What can be seen can be pressed: the keys are there with the first picture.
 */
export function useKeys<Scope extends KeyScope>(scope: Scope, handlers: KeyHandlers<Scope>, isEnabled = true): void {
  const current = useRef(handlers);
  useLayoutEffect(() => {
    current.current = handlers;
  });
  useLayoutEffect(() => (isEnabled ? register({ scope, handlers: () => current.current }) : undefined), [scope, isEnabled]);
}

/** Scopes with a screen on the page now, for the list of keys. */
export function useActiveScopes(): readonly KeyScope[] {
  return useSyncExternalStore(onScopesChange, activeScopes);
}

/** The key of an action as it stands on this keyboard, or undefined when it has none: `useKeyLabel('app.lock')`. */
export function useKeyLabel(id: KeyId): string | undefined {
  const settings = useStored(keySettings);
  const entry = keyEntries.find((candidate) => candidate.id === id);
  const [keys] = entry ? activeKeys(entry, settings, isInBrowser) : [];
  return keys === undefined ? undefined : showKeys(keys, isMac);
}
