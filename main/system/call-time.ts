// What of a call's time held up the program: its longest stretch without a break. A call breaks where it waits for the
// queue of writes or for another thread (a worker, the derivation of a key), and where it lets other calls have their
// turn. A stream counts until it begins.
import { AsyncLocalStorage } from 'node:async_hooks';

interface RunningCall {
  readonly elapsed: () => number;
  queuedMilliseconds: number;
  longestMilliseconds: number;
  stretchBegunAt: number;
  /** Breaks under way; side by side there may be several. */
  breaks: number;
}

export interface CallTime {
  /** The longest stretch on the main thread. */
  readonly ownMilliseconds: number;
  /** Waiting for other writes to end. */
  readonly queuedMilliseconds: number;
}

const running = new AsyncLocalStorage<RunningCall>();

/** Runs a call and tells what it took, whether it succeeds or fails. */
export async function timeCall<T>(elapsed: () => number, work: () => Promise<T>, tell: (time: CallTime) => void): Promise<T> {
  const call: RunningCall = { elapsed, queuedMilliseconds: 0, longestMilliseconds: 0, stretchBegunAt: elapsed(), breaks: 0 };
  try {
    return await running.run(call, work);
  } finally {
    endStretch(call);
    tell({ ownMilliseconds: call.longestMilliseconds, queuedMilliseconds: call.queuedMilliseconds });
  }
}

function endStretch(call: RunningCall): void {
  if (call.breaks > 0) return;
  call.longestMilliseconds = Math.max(call.longestMilliseconds, call.elapsed() - call.stretchBegunAt);
}

/** Begins a break; the answer ends it and says how long it was. */
function takeBreak(call: RunningCall): () => number {
  endStretch(call);
  call.breaks += 1;
  const begunAt = call.elapsed();
  return () => {
    const now = call.elapsed();
    call.breaks -= 1;
    if (call.breaks === 0) call.stretchBegunAt = now;
    return now - begunAt;
  };
}

/** Waits for work on another thread, or for other calls: a break of the call that asks. */
export async function elsewhere<T>(work: () => Promise<T>): Promise<T> {
  const call = running.getStore();
  if (!call) return work();
  const goOn = takeBreak(call);
  try {
    return await work();
  } finally {
    goOn();
  }
}

/** Begins to wait for the turn to write; the answer is called when it has come. */
export function startWaiting(): () => void {
  const call = running.getStore();
  if (!call) return () => undefined;
  const goOn = takeBreak(call);
  return () => {
    call.queuedMilliseconds += goOn();
  };
}
