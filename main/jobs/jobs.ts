import { Worker } from 'node:worker_threads';
import { elsewhere } from '../system/call-time.ts';
import { faultOfAnswer, WorkerEnded } from './job-answer.ts';
import { createKeptWorker } from './kept-worker.ts';
import type { JobKind, JobKinds, JobMessage, JobOptions, KeptJobKind } from './jobs.model.ts';

export interface Jobs {
  /**
   * Runs a job in a worker thread of its own, so that the interface never waits for it.
   * @throws Refusal for expected outcomes; an AbortError when the signal ended it; WorkerEnded when the thread died.
   */
  run<K extends Exclude<JobKind, KeptJobKind>>(kind: K, input: JobKinds[K]['input'], options?: JobOptions): Promise<JobKinds[K]['result']>;
  /** The same in the thread that is kept for the next job of its kind. */
  runKept<K extends KeptJobKind>(kind: K, input: JobKinds[K]['input'], options?: JobOptions): Promise<JobKinds[K]['result']>;
  /** Lets the kept thread go, and what it remembers, unless something is under way in it. */
  rest(): void;
  /** Ends what still runs; called at close. */
  stop(): Promise<void>;
}

export function createJobs(workerFile: URL): Jobs {
  const running = new Set<Worker>();
  const kept = createKeptWorker(workerFile);

  function run<K extends JobKind>(
    kind: K,
    input: JobKinds[K]['input'],
    options: JobOptions = {},
  ): Promise<JobKinds[K]['result']> {
    options.signal?.throwIfAborted();
    const worker = new Worker(workerFile, { workerData: { kind, input } });
    running.add(worker);
    const ended = new Promise<JobKinds[K]['result']>((resolve, reject) => {
      // Settled only when the thread is gone: then nobody writes any more to what the caller tidies up.
      const abort = (): void => {
        void worker.terminate().finally(() => reject(options.signal?.reason));
      };
      options.signal?.addEventListener('abort', abort, { once: true });
      worker.on('message', (message: JobMessage) => {
        // What arrives after the cancelling does not count, a result least of all.
        if (options.signal?.aborted) return;
        if (message.kind === 'progress') options.onProgress?.(message.progress);
        // The worker answers with the result of exactly this kind.
        else if (message.kind === 'done') resolve(message.result as JobKinds[K]['result']);
        else reject(faultOfAnswer(message));
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        running.delete(worker);
        options.signal?.removeEventListener('abort', abort);
        reject(options.signal?.aborted ? options.signal.reason : new WorkerEnded());
      });
    });
    return elsewhere(() => ended);
  }

  return {
    run,
    runKept: (kind, input, options = {}) => kept.run(kind, input, options),
    rest: kept.rest,
    async stop() {
      await Promise.all([kept.stop(), ...Array.from(running, (worker) => worker.terminate())]);
    },
  };
}
