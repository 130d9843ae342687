// A backup goes on while its person works elsewhere in the program; the section shows it whenever it is opened.
import { useSyncExternalStore } from 'react';
import type { Progress } from '../../shared/backup/backup.model.ts';
import { client } from '../api/client.ts';

export type BackupRun =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: Progress | undefined; readonly isCancelling: boolean };

/** How a run ended: it is done, somebody cancelled it, or it threw. */
export type BackupOutcome = 'done' | 'cancelled';

let run: BackupRun = { state: 'idle' };
let leaving: AbortController | undefined;
const listeners = new Set<() => void>();

function show(next: BackupRun): void {
  run = next;
  for (const listener of listeners) listener();
}

/** Makes a backup to its end. @throws what the call throws, unless it was cancelled. */
export async function startBackup(): Promise<BackupOutcome> {
  const own = new AbortController();
  leaving = own;
  show({ state: 'running', progress: undefined, isCancelling: false });
  let isDone = false;
  try {
    for await (const progress of await client.backup.makeBackup(undefined, { signal: own.signal })) {
      show({ state: 'running', progress, isCancelling: own.signal.aborted });
      ({ isDone } = progress);
    }
    return isDone ? 'done' : 'cancelled';
  } catch (error) {
    if (own.signal.aborted) return 'cancelled';
    throw error;
  } finally {
    leaving = undefined;
    show({ state: 'idle' });
  }
}

export function cancelBackup(): void {
  if (run.state === 'running') show({ ...run, isCancelling: true });
  leaving?.abort();
}

export function useBackupRun(): BackupRun {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => run,
  );
}
