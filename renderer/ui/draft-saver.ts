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

const flushers = new Set<() => Promise<void>>();

/** Registers something that must be written before the page locks, hides or closes; returns how to take it off. */
export function registerFlush(flush: () => Promise<void>): () => void {
  flushers.add(flush);
  return () => {
    flushers.delete(flush);
  };
}

/** Writes every open draft; resolves when all are written. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...flushers].map((flush) => flush()));
}
