// When a draft is written: after a pause in typing, and at the latest every 1.5 s while somebody types on (trust.md 4).

export const pauseMilliseconds = 600;
export const latestMilliseconds = 1500;

export interface DraftSaver {
  /** The form changed; `content` is read when the time to save comes. */
  changed(): void;
  /** Writes now what is not written yet; resolves when it is. */
  flush(): Promise<void>;
  /** Forgets what is not written yet. */
  forget(): void;
}

/** One write at a time: what changes during a write is written after it. `save` must not throw. */
export function createDraftSaver(save: () => Promise<void>): DraftSaver {
  let pauseTimer: ReturnType<typeof setTimeout> | undefined;
  let latestTimer: ReturnType<typeof setTimeout> | undefined;
  let isPending = false;
  let writing: Promise<void> = Promise.resolve();

  const stopTimers = (): void => {
    clearTimeout(pauseTimer);
    clearTimeout(latestTimer);
    latestTimer = undefined;
  };
  const flush = (): Promise<void> => {
    stopTimers();
    if (isPending) {
      isPending = false;
      writing = writing.then(save);
    }
    return writing;
  };
  return {
    changed: () => {
      isPending = true;
      clearTimeout(pauseTimer);
      pauseTimer = setTimeout(() => void flush(), pauseMilliseconds);
      latestTimer ??= setTimeout(() => void flush(), latestMilliseconds);
    },
    flush,
    forget: () => {
      stopTimers();
      isPending = false;
    },
  };
}

const writers = new Set<{ readonly flush: () => Promise<void> }>();

/**
 * Registers something that must be written before the page locks, hides or closes. @returns how to leave it: what is not
 * written yet is written first, and until then `flushDrafts` waits for it.
 */
export function registerFlush(flush: () => Promise<void>): () => void {
  const writer = { flush };
  writers.add(writer);
  return () => void flush().finally(() => writers.delete(writer));
}

/** Writes every open draft, and those of pages that were just left; resolves when all are written. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...writers].map(({ flush }) => flush()));
}
