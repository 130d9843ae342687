import type { DraftKey } from '../../shared/drafts/drafts.contract.ts';
import type { Instant } from '../../shared/core/time.ts';
import { client } from '../api/client.ts';
import { createDraftSaver, flushDrafts, registerFlush } from './draft-saver.ts';

/** The form, as far as its draft is concerned. */
export interface DraftedForm {
  readonly getValues: () => object;
  readonly restore: (values: object) => void;
  /** Calls back on every change; returns how to stop. */
  readonly watch: (onChange: () => void) => () => void;
}

export interface DraftView {
  /** When the values on screen were saved, if they came back from a draft. */
  readonly restoredAt: Instant | null;
  readonly state: 'clean' | 'saving' | 'saved' | 'failed';
}

export interface DraftKeeper {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => DraftView;
  /** Restores what was kept and begins to keep; returns what ends it, with a last write. */
  readonly open: () => () => void;
  /** Removes what is kept. */
  readonly discard: () => Promise<void>;
}

const clean: DraftView = { restoredAt: null, state: 'clean' };

/** Only the fields the form has: a draft may be from an older version. Undefined where nothing of it can be used. */
function restorable(content: string, current: object): object | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  const restored = { ...current, ...Object.fromEntries(Object.entries(parsed).filter(([key]) => key in current)) };
  return JSON.stringify(restored) === JSON.stringify(current) ? undefined : restored;
}

/** Keeps the values of one form as the person's draft. */
export function createDraftKeeper(drafted: DraftedForm, key: DraftKey): DraftKeeper {
  const listeners = new Set<() => void>();
  let view = clean;
  let written = '';
  const show = (next: Partial<DraftView>): void => {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  };
  const valuesNow = (): string => JSON.stringify(drafted.getValues());

  const saver = createDraftSaver(async () => {
    const content = valuesNow();
    if (content === written) return;
    show({ state: 'saving' });
    try {
      await client.drafts.saveDraft({ ...key, content });
      written = content;
      show({ state: 'saved' });
    } catch {
      // The values are still in the form, and the next change tries again.
      show({ state: 'failed' });
    }
  });

  const restore = async (isOpen: () => boolean): Promise<void> => {
    written = valuesNow();
    const atStart = written;
    // The same form may have been left a moment ago: what was typed there is written before it is read.
    await flushDrafts();
    const draft = await client.drafts.getDraft(key);
    // Whoever has begun to type meanwhile keeps what is there.
    if (!isOpen() || !draft || valuesNow() !== atStart) return;
    const values = restorable(draft.content, drafted.getValues());
    if (!values) return;
    drafted.restore(values);
    written = valuesNow();
    show({ restoredAt: draft.savedAt });
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get: () => view,
    open: () => {
      let isOpen = true;
      restore(() => isOpen).catch(() => show({ state: 'failed' }));
      const stopWatching = drafted.watch(saver.changed);
      const leave = registerFlush(saver.flush);
      return () => {
        isOpen = false;
        stopWatching();
        leave();
      };
    },
    discard: async () => {
      saver.forget();
      await saver.flush();
      written = valuesNow();
      show(clean);
      await client.drafts.discardDraft(key);
    },
  };
}
