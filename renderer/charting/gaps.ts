// What the note still lacks. Computed a moment after a change and told only when it became another list: a keystroke in a
// text must not draw the list of gaps anew.
import type { NoteGap } from '../../shared/charting/charting.model.ts';
import { noteGaps } from '../../shared/charting/note.rules.ts';
import type { NoteFacts } from '../../shared/charting/note.rules.ts';
import type { NoteStore } from './note-store.ts';

export interface Gaps {
  readonly mandatory: readonly NoteGap[];
  readonly advice: readonly NoteGap[];
}

export interface GapsHolder {
  readonly get: () => Gaps;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks now, without waiting for the moment. */
  readonly refresh: () => void;
}

export const gapsDelayMilliseconds = 120;

/** Judges the note by the rule that decides again when it is signed. */
export function createGaps(store: NoteStore, facts: NoteFacts): GapsHolder {
  const listeners = new Set<() => void>();
  const look = (): readonly NoteGap[] => noteGaps(store.get(), facts);
  let found = look();
  let current = split(found);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopWatching: (() => void) | undefined;

  const refresh = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const next = look();
    if (JSON.stringify(next) === JSON.stringify(found)) return;
    found = next;
    current = split(next);
    for (const listener of listeners) listener();
  };
  return {
    get: () => current,
    refresh,
    subscribe: (listener) => {
      listeners.add(listener);
      stopWatching ??= store.subscribe(() => {
        timer ??= setTimeout(refresh, gapsDelayMilliseconds);
      });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        timer = undefined;
        stopWatching?.();
        stopWatching = undefined;
      };
    },
  };
}

function split(found: readonly NoteGap[]): Gaps {
  return { mandatory: found.filter((gap) => gap.severity === 'mandatory'), advice: found.filter((gap) => gap.severity === 'advice') };
}
