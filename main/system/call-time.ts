// What of a call's time held up the program. A call runs without a break but where it waits for the queue of writes or
// for another thread (a worker, the derivation of a key): those two are taken off. A stream counts until it begins.
import { AsyncLocalStorage } from 'node:async_hooks';

interface RunningCall {
  readonly elapsed: () => number;
  queuedMilliseconds: number;
  elsewhereMilliseconds: number;
}

export interface CallTime {
  /** On the main thread, for this call. */
  readonly ownMilliseconds: number;
  /** Waiting for other writes to end. */
  readonly queuedMilliseconds: number;
}

const running = new AsyncLocalStorage<RunningCall>();

/** Runs a call and tells what it took, whether it succeeds or fails. */
export async function timeCall<T>(elapsed: () => number, work: () => Promise<T>, tell: (time: CallTime) => void): Promise<T> {
  const call: RunningCall = { elapsed, queuedMilliseconds: 0, elsewhereMilliseconds: 0 };
  const begunAt = elapsed();
  try {
    return await running.run(call, work);
  } finally {
    const { queuedMilliseconds, elsewhereMilliseconds } = call;
    // Two waits side by side are taken off twice; less than nothing was not used.
    const ownMilliseconds = Math.max(0, elapsed() - begunAt - queuedMilliseconds - elsewhereMilliseconds);
    tell({ ownMilliseconds, queuedMilliseconds });
  }
}

/** Waits for work on another thread: its time is not the call's own. */
export async function elsewhere<T>(work: () => Promise<T>): Promise<T> {
  const call = running.getStore();
  if (!call) return work();
  const begunAt = call.elapsed();
  try {
    return await work();
  } finally {
    call.elsewhereMilliseconds += call.elapsed() - begunAt;
  }
}

/** Begins to wait for the turn to write; the answer is called when it has come. */
export function startWaiting(): () => void {
  const call = running.getStore();
  if (!call) return () => undefined;
  const begunAt = call.elapsed();
  return () => {
    call.queuedMilliseconds += call.elapsed() - begunAt;
  };
}
