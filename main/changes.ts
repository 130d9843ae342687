import type { Feature } from '../shared/contract/procedure.ts';
import type { ChangeNotice } from '../shared/session/session.contract.ts';

/** Tells every open window what changed. Notices announce; they carry no data. */
export interface Changes {
  publish(features: readonly Feature[], windowId: string | null): void;
  /** Counts a committed change of these features; what is kept in memory of them is old from now on. */
  count(features: readonly Feature[]): void;
  /** How many changes of these features were counted: the same number twice means that nothing changed between. */
  countOf(features: readonly Feature[]): number;
  /** Notices from now on, until the signal ends or the program closes. */
  watch(signal: AbortSignal | undefined): AsyncGenerator<ChangeNotice, void, void>;
  close(): void;
}

export function createChanges(): Changes {
  const listeners = new Set<(notice: ChangeNotice | undefined) => void>();
  const counts = new Map<Feature, number>();
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
    count(features) {
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    },
    countOf: (features) => features.reduce((sum, feature) => sum + (counts.get(feature) ?? 0), 0),
    watch,
    close() {
      for (const listen of listeners) listen(undefined);
    },
  };
}
