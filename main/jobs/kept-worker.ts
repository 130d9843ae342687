// A thread that stays for the next job, because getting ready costs it more than the job: documents parse their fonts
// once. Several jobs may be under way in it; it ends when nobody has asked for anything for some minutes.
import { Worker } from 'node:worker_threads';
import { elsewhere } from '../system/call-time.ts';
import { faultOfAnswer, WorkerEnded } from './job-answer.ts';
import type { JobKinds, JobOptions, JobProgress, KeptAnswer, KeptJobKind, KeptOrder } from './jobs.model.ts';

/** How long it waits for a next job: a person who prints one note soon prints another. */
export const keptMilliseconds = 2 * 60 * 1000;
/** Documents leave much behind for a moment; with the usual room for it the thread would hold a hundred megabytes more. */
const youngMegabytes = 4;

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (fault: unknown) => void;
  readonly onProgress: ((progress: JobProgress) => void) | undefined;
}

export interface KeptWorker {
  /** @throws WorkerEnded when the thread dies meanwhile; the next job begins a new one. */
  run<K extends KeptJobKind>(kind: K, input: JobKinds[K]['input'], options: JobOptions): Promise<JobKinds[K]['result']>;
  /** Ends the thread now if nothing is under way in it. */
  rest(): void;
  stop(): Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

export function createKeptWorker(workerFile: URL): KeptWorker {
  let thread: Thread | undefined;
  let idle: NodeJS.Timeout | undefined;
  let lastNumber = 0;

  function start(): Thread {
    const worker = new Worker(workerFile, { workerData: { kind: 'keep' }, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
    const started: Thread = { worker, waiting: new Map() };
    function lose(fault: unknown): void {
      if (thread === started) thread = undefined;
      for (const one of started.waiting.values()) one.reject(fault);
      started.waiting.clear();
    }
    worker.on('message', ({ number, message }: KeptAnswer) => {
      const one = started.waiting.get(number);
      if (message.kind === 'progress') one?.onProgress?.(message.progress);
      else if (message.kind === 'done') one?.resolve(message.result);
      else one?.reject(faultOfAnswer(message));
    });
    worker.on('error', (fault) => lose(new WorkerEnded(fault)));
    worker.on('exit', () => lose(new WorkerEnded()));
    return started;
  }

  function rest(): void {
    clearTimeout(idle);
    if (!thread || thread.waiting.size > 0) return;
    void thread.worker.terminate();
    thread = undefined;
  }

  async function run<K extends KeptJobKind>(kind: K, input: JobKinds[K]['input'], { signal, onProgress }: JobOptions): Promise<JobKinds[K]['result']> {
    signal?.throwIfAborted();
    clearTimeout(idle);
    const used = (thread ??= start());
    const number = (lastNumber += 1);
    const order = (message: KeptOrder): void => used.worker.postMessage(message);
    const leave = (): void => {
      order({ kind: 'cancel', number });
      used.waiting.get(number)?.reject(signal?.reason);
    };
    try {
      return await new Promise<JobKinds[K]['result']>((resolve, reject) => {
        // The worker answers with the result of exactly this kind.
        used.waiting.set(number, { resolve: (result) => resolve(result as JobKinds[K]['result']), reject, onProgress });
        signal?.addEventListener('abort', leave, { once: true });
        order({ kind: 'run', number, job: kind, input });
      });
    } finally {
      signal?.removeEventListener('abort', leave);
      used.waiting.delete(number);
      if (used.waiting.size === 0) idle = setTimeout(rest, keptMilliseconds).unref();
    }
  }

  return {
    run: (kind, input, options) => elsewhere(() => run(kind, input, options)),
    rest,
    async stop() {
      clearTimeout(idle);
      await thread?.worker.terminate();
    },
  };
}
