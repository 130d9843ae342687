import { Worker } from 'node:worker_threads';
import { refusalReasons, type RefusalReason } from '../../shared/contract/errors.ts';
import { ClinicFileError } from '../../db/faults.ts';
import { refuse } from '../refusal.ts';
import { elsewhere } from '../system/call-time.ts';
import type { JobKind, JobKinds, JobMessage, JobProgress } from './jobs.model.ts';

export interface JobOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: JobProgress) => void;
}

export interface Jobs {
  /**
   * Runs a job in a worker thread of its own, so that the interface never waits for it.
   * @throws Refusal for expected outcomes; an AbortError when the signal ended it.
   */
  run<K extends JobKind>(kind: K, input: JobKinds[K]['input'], options?: JobOptions): Promise<JobKinds[K]['result']>;
  /** Ends what still runs; called at close. */
  stop(): Promise<void>;
}

function isReason(text: string): text is RefusalReason {
  return refusalReasons.some((reason) => reason === text);
}

function faultOf(message: Extract<JobMessage, { kind: 'failed' }>): Error {
  const fault = new Error('a job failed');
  fault.name = message.name;
  fault.stack = message.stack;
  return Object.assign(fault, message.code ? { code: message.code } : {});
}

export function createJobs(workerFile: URL): Jobs {
  const running = new Set<Worker>();

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
        else if (message.kind === 'fileProblem') reject(new ClinicFileError(message.problem));
        else if (message.kind === 'failed') reject(faultOf(message));
        else reject(refusal(message.reason));
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        running.delete(worker);
        options.signal?.removeEventListener('abort', abort);
        reject(options.signal?.aborted ? options.signal.reason : new Error('the worker ended without an answer'));
      });
    });
    return elsewhere(() => ended);
  }

  return {
    run,
    async stop() {
      await Promise.all(Array.from(running, (worker) => worker.terminate()));
    },
  };
}

function refusal(reason: string): unknown {
  try {
    return refuse('conflict', isReason(reason) ? reason : undefined);
  } catch (made) {
    return made;
  }
}
