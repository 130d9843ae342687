// The kept thread's side: takes orders until it is ended, several at a time.
import { parentPort } from 'node:worker_threads';
import { printDocument } from '../documents/print-document.ts';
import { answerOfFault } from './job-answer.ts';
import type { JobMessage, KeptJobKind, KeptJobWork, KeptOrder } from './jobs.model.ts';

const work: { readonly [K in KeptJobKind]: KeptJobWork<K> } = { printDocument };

/** A file's memory, given away rather than copied; where it is part of something larger it is copied. */
function handedOver({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

const underWay = new Map<number, AbortController>();

async function run({ number, job, input }: Extract<KeptOrder, { kind: 'run' }>): Promise<void> {
  const leaving = new AbortController();
  const answer = (message: JobMessage, handed: readonly ArrayBuffer[] = []): void => {
    // Nobody waits for what was cancelled.
    if (!leaving.signal.aborted) parentPort?.postMessage({ number, message }, handed);
  };
  underWay.set(number, leaving);
  try {
    const result = await work[job](input, (progress) => answer({ kind: 'progress', progress }), leaving.signal);
    answer({ kind: 'done', result }, handedOver(result.bytes));
  } catch (fault) {
    if (!leaving.signal.aborted) answer(answerOfFault(fault));
  } finally {
    underWay.delete(number);
  }
}

/** Listens for orders; the open port keeps the thread alive. */
export function serveJobs(): void {
  parentPort?.on('message', (order: KeptOrder) => {
    if (order.kind === 'cancel') underWay.get(order.number)?.abort();
    else void run(order);
  });
}
