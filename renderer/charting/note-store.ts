// The note on the desk. A small store instead of a form library: a keystroke wakes only the fields that show it, so
// typing stays quick with sixty findings on the page.
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { NoteBody } from '../../shared/charting/charting.model.ts';

export interface NoteStore {
  readonly get: () => NoteBody;
  /** A change by the person; it is not saved yet. */
  readonly change: (next: (body: NoteBody) => NoteBody) => void;
  /** What the program holds (a draft, another window's version): nothing to save. */
  readonly replace: (body: NoteBody) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Hears of changes by the person only. */
  readonly onEdit: (listener: () => void) => () => void;
}

function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of listeners) listener();
}

function listenIn(listeners: Set<() => void>): (listener: () => void) => () => void {
  return (listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
}

export function createNoteStore(start: NoteBody): NoteStore {
  let body = start;
  const listeners = new Set<() => void>();
  const editListeners = new Set<() => void>();
  return {
    get: () => body,
    change: (next) => {
      const changed = next(body);
      if (changed === body) return;
      body = changed;
      tell(editListeners);
      tell(listeners);
    },
    replace: (next) => {
      body = next;
      tell(listeners);
    },
    subscribe: listenIn(listeners),
    onEdit: listenIn(editListeners),
  };
}

export const NoteStoreContext = createContext<NoteStore | undefined>(undefined);

/** The store of the note on this page. @throws Error outside of the charting page. */
export function useNoteStore(): NoteStore {
  const store = useContext(NoteStoreContext);
  if (!store) throw new Error('useNoteStore() needs the charting page');
  return store;
}

/** A slice of the note; renders again only when the slice is another value: `useNote((body) => body.treatments)`. */
export function useNote<Slice>(select: (body: NoteBody) => Slice): Slice {
  const store = useNoteStore();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

type Part = 'header' | 'subjective' | 'objective' | 'assessment' | 'plan';

/** One field of a part with its setter: `const [now, setNow] = useNoteField('subjective', 'nprsNow')`. */
export function useNoteField<P extends Part, K extends keyof NoteBody[P]>(part: P, key: K): readonly [NoteBody[P][K], (value: NoteBody[P][K]) => void] {
  const store = useNoteStore();
  const value = useNote((body) => body[part][key]);
  const set = useCallback(
    (next: NoteBody[P][K]) => store.change((body) => (Object.is(body[part][key], next) ? body : { ...body, [part]: { ...body[part], [key]: next } })),
    [store, part, key],
  );
  return [value, set];
}
