import { refuse } from '../refusal.ts';
import type { JobOptions, JobProgress } from './jobs.model.ts';

/** What is said of long work on the way and at its end. */
export interface ProgressWords<Result, Step> {
  readonly step: (progress: JobProgress) => Step;
  readonly end: (result: Result) => Step;
}

/**
 * Long work as a stream of its steps. Leaving the stream, or the caller's signal, cancels the work; the stream ends
 * only when the work has tidied up after itself.
 */
export async function* progressOf<Result, Step extends object>(
  work: (options: JobOptions) => Promise<Result>,
  callerSignal: AbortSignal | undefined,
  words: ProgressWords<Result, Step>,
): AsyncGenerator<Step, void, void> {
  const leaving = new AbortController();
  const signal = callerSignal ? AbortSignal.any([callerSignal, leaving.signal]) : leaving.signal;
  const waiting: (Step | 'settled')[] = [];
  let wake: (() => void) | undefined;
  function say(item: Step | 'settled'): void {
    waiting.push(item);
    wake?.();
  }
  const settled = work({ signal, onProgress: (progress) => say(words.step(progress)) }).finally(() => say('settled'));
  // Its fault is thrown where it is awaited, at the end.
  settled.catch(() => undefined);
  try {
    for (;;) {
      const step = waiting.shift();
      if (step === 'settled') break;
      if (step) yield step;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    const result = await settled.catch((fault: unknown) => {
      if (signal.aborted) return refuse('unavailable');
      throw fault;
    });
    yield words.end(result);
  } finally {
    leaving.abort();
    await settled.catch(() => undefined);
  }
}
