import type { Feature } from '../shared/contract/procedure.ts';
import type { ChangeNotice } from '../shared/session/session.contract.ts';

/** Tells every open window what changed. Notices announce; they carry no data. */
export interface Changes {
  publish(features: readonly Feature[], windowId: string | null): void;
  /** Notices from now on, until the signal ends or the program closes. */
  watch(signal: AbortSignal | undefined): AsyncGenerator<ChangeNotice, void, void>;
  close(): void;
}

export function createChanges(): Changes {
  const listeners = new Set<(notice: ChangeNotice | undefined) => void>();
  async function* watch(signal: AbortSignal | undefined): AsyncGenerator<ChangeNotice, void, void> {
    const waiting: (ChangeNotice | undefined)[] = [];
    let wake: (() => void) | undefined;
    const listen = (notice: ChangeNotice | undefined): void => {
      waiting.push(notice);
      wake?.();
    };
    const stop = (): void => listen(undefined);
    listeners.add(listen);
    signal?.addEventListener('abort', stop);
    try {
      for (;;) {
        if (waiting.length === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        const notice = waiting.shift();
        if (notice === undefined) return;
        yield notice;
      }
    } finally {
      listeners.delete(listen);
      signal?.removeEventListener('abort', stop);
    }
  }
  return {
    publish(features, windowId) {
      if (features.length === 0) return;
      for (const listen of listeners) listen({ features: [...features], windowId });
    },
    watch,
    close() {
      for (const listen of listeners) listen(undefined);
    },
  };
}
