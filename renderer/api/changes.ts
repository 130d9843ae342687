// Listens to what other windows change, for as long as the page lives.
import { client } from './client.ts';
import { features } from '../../shared/contract/procedure.ts';
import { refreshFeatures } from './refresh.ts';
import { windowId } from './window-id.ts';

const retryMilliseconds = [500, 1000, 2000, 5000] as const;

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Reads notices until the stream ends or breaks. */
async function readNotices(signal: AbortSignal, onOpen: () => void): Promise<void> {
  const notices = await client.session.watchChanges(undefined, { signal });
  onOpen();
  for await (const notice of notices) {
    if (notice.windowId !== windowId) refreshFeatures(notice.features);
  }
}

/**
 * Refreshes what other windows change until `signal` aborts. A broken stream is opened again; since notices may have
 * been missed meanwhile, everything is refreshed then. `onReachable` hears whether the program answers.
 */
export async function watchChanges(signal: AbortSignal, onReachable: (isReachable: boolean) => void): Promise<void> {
  let failures = 0;
  let wasBroken = false;
  while (!signal.aborted) {
    try {
      await readNotices(signal, () => {
        failures = 0;
        onReachable(true);
        if (wasBroken) refreshFeatures(features);
      });
    } catch {
      // The way on is to try again: the page shows that the program does not answer.
      failures += 1;
    }
    if (signal.aborted) return;
    wasBroken = true;
    if (failures > 1) onReachable(false);
    await pause(retryMilliseconds[Math.min(failures, retryMilliseconds.length - 1)] ?? 5000, signal);
  }
}
