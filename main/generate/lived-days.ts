import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { WorkerEnded } from '../jobs/job-answer.ts';
import type { HistoryWish } from './history.ts';
import type { LivedDay } from './history-thread.ts';

/**
 * The days of the history, lived through in a thread of their own. The thread is gone when the last day has been taken, or
 * as soon as nobody wants another one.
 * @throws whatever was thrown there; WorkerEnded where it died.
 */
export async function* livedDays(wish: HistoryWish): AsyncGenerator<LivedDay> {
  const thread = new Worker(new URL('history-thread.ts', import.meta.url), { workerData: wish });
  try {
    for await (const [message] of on(thread, 'message', { close: ['exit'] })) {
      // history-thread.ts says nothing else.
      const day = message as LivedDay;
      yield day;
      if (day.isLast) return;
      thread.postMessage('written');
    }
    throw new WorkerEnded();
  } finally {
    await thread.terminate();
  }
}
