// Saves the note on the desk while somebody writes: after a pause, at the latest every 1.5 s, one save at a time (trust.md 4).
import type { NoteBody } from '../../shared/charting/charting.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import { describeError, isStale } from '../api/errors.ts';
import { createDraftSaver } from '../ui/draft-saver.ts';
import type { NoteStore } from './note-store.ts';

export type SaveState =
  /** Everything on screen is in the database; `at` is null while nothing was written yet. */
  | { readonly kind: 'saved'; readonly at: Instant | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Another window saved first: nothing is written until the person has chosen. */
  | { readonly kind: 'stale' };

export interface SavedDraft {
  readonly version: number;
  readonly savedAt: Instant;
}

export interface NoteSaver {
  readonly state: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Writes what is not written yet. @returns whether everything on screen is saved now. */
  readonly flush: () => Promise<boolean>;
  /** The draft's version that the next save or the signature names. */
  readonly version: () => number;
  /** After a lost race: goes on from the version that is there now. */
  readonly goOnFrom: (version: number, savedAt: Instant | null, body: NoteBody) => void;
  /** Stops for good; nothing is written afterwards (the note was signed or thrown away). */
  readonly stop: () => void;
}

export interface NoteSaverOptions {
  readonly store: NoteStore;
  readonly version: number;
  readonly savedAt: Instant | null;
  readonly send: (version: number, body: NoteBody) => Promise<SavedDraft>;
}

/** An unreachable or full program is asked again by itself. */
export const retryMilliseconds = 3000;

/** Trying again cannot help where the note may not be written (any more), and a locked page keeps nothing. */
function isFinal(error: unknown): boolean {
  const described = describeError(error);
  return described.kind === 'refusal' && described.code !== 'unavailable';
}

/** Where the saver stands, and who wants to know. */
function saveStateHolder(start: SaveState) {
  let current = start;
  const listeners = new Set<() => void>();
  return {
    get: (): SaveState => current,
    become: (next: SaveState): void => {
      current = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export function createNoteSaver({ store, send, ...start }: NoteSaverOptions): NoteSaver {
  const { get: state, become, subscribe } = saveStateHolder({ kind: 'saved', at: start.savedAt });
  let version = start.version;
  let saved = store.get();
  let isStopped = false;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  const fail = (error: unknown): void => {
    if (isStale(error)) return become({ kind: 'stale' });
    become({ kind: 'failed', error });
    if (!isStopped && !isFinal(error)) retryTimer = setTimeout(writer.changed, retryMilliseconds);
    return undefined;
  };
  const save = async (): Promise<void> => {
    const body = store.get();
    if (isStopped || state().kind === 'stale' || body === saved) return;
    clearTimeout(retryTimer);
    become({ kind: 'saving' });
    try {
      const draft = await send(version, body);
      version = draft.version;
      saved = body;
      become(store.get() === body ? { kind: 'saved', at: draft.savedAt } : { kind: 'saving' });
    } catch (error) {
      fail(error);
    }
  };
  const writer = createDraftSaver(save);
  const stopWatching = store.onEdit(() => {
    if (isStopped || state().kind === 'stale') return;
    if (state().kind === 'saved') become({ kind: 'saving' });
    writer.changed();
  });

  return {
    state,
    subscribe,
    flush: async () => {
      if (!isStopped && store.get() !== saved) writer.changed();
      await writer.flush();
      return store.get() === saved;
    },
    version: () => version,
    goOnFrom: (next, savedAt, body) => {
      version = next;
      saved = body;
      become({ kind: 'saved', at: savedAt });
      if (store.get() !== body) writer.changed();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(retryTimer);
      writer.forget();
      stopWatching();
    },
  };
}
