// One listener for the whole page. Screens register what they can do; the table says which key means it.
import { isPlainKey, isTypingTarget, isUsedByTarget, notationOf } from './key-match.ts';
import { activeKeys, isInBrowser, isMac, keySettings } from './key-settings.ts';
import { keyEntries } from './keys.ts';
import type { KeyEntry, KeyScope } from './keys.ts';

export interface Registration {
  readonly scope: KeyScope;
  /** Looked up at the time of the key, so that a handler always sees the newest state. */
  readonly handlers: () => Readonly<Partial<Record<string, (event: KeyboardEvent) => void>>>;
}

const registrations = new Set<Registration>();
const listeners = new Set<() => void>();
let scopes: readonly KeyScope[] = [];

/** How long the second key of a sequence may take. */
export const sequenceMilliseconds = 1200;

function announce(): void {
  scopes = [...new Set([...registrations].map((registration) => registration.scope))];
  for (const listener of listeners) listener();
}

export function register(registration: Registration): () => void {
  registrations.add(registration);
  announce();
  return () => {
    registrations.delete(registration);
    announce();
  };
}

/** Scopes with a screen on the page now. */
export function activeScopes(): readonly KeyScope[] {
  return scopes;
}

export function onScopesChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface Candidate {
  readonly entry: KeyEntry;
  readonly keys: string;
  readonly handler: (event: KeyboardEvent) => void;
}

function candidates(): readonly Candidate[] {
  const settings = keySettings.get();
  return [...registrations].toReversed().flatMap((registration) => {
    const handlers = registration.handlers();
    return keyEntries
      .filter((entry) => entry.scope === registration.scope)
      .flatMap((entry) => {
        const handler = handlers[entry.action];
        return handler ? activeKeys(entry, settings, isInBrowser).map((keys) => ({ entry, keys, handler })) : [];
      });
  });
}

function mayAct(event: KeyboardEvent, notation: string, entry: KeyEntry): boolean {
  if (entry.binding.always) return true;
  if (document.querySelector('[aria-modal="true"]')) return false;
  if (isUsedByTarget(event.target, notation)) return false;
  return !(isTypingTarget(event.target) && (isPlainKey(notation) || notation === 'Mod+Z'));
}

/** Starts listening; returns how to stop. */
export function listenForKeys(target: Document): () => void {
  let pending: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    pending = undefined;
    clearTimeout(timer);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented) return;
    const notation = notationOf(event, isMac);
    if (notation === undefined) return;
    const all = candidates().filter((candidate) => mayAct(event, notation, candidate.entry));
    const first = pending;
    forget();
    const sequence = first === undefined ? undefined : `${first} ${notation}`;
    const found = all.find(({ keys }) => keys === sequence) ?? all.find(({ keys }) => keys === notation);
    if (found) {
      event.preventDefault();
      found.handler(event);
      return;
    }
    if (!event.repeat && all.some(({ keys }) => keys.startsWith(`${notation} `))) {
      pending = notation;
      timer = setTimeout(forget, sequenceMilliseconds);
    }
  };
  target.addEventListener('keydown', onKeyDown);
  return () => {
    forget();
    target.removeEventListener('keydown', onKeyDown);
  };
}
