import type { Progress } from '../../shared/backup/backup.model.ts';
import type { JobOptions } from '../jobs/jobs.model.ts';
import { refuse } from '../refusal.ts';

/**
 * Long work as a stream of its steps. Leaving the stream, or the caller's signal, cancels the work; the stream ends
 * only when the work has tidied up after itself.
 */
export async function* progressOf(
  work: (options: JobOptions) => Promise<unknown>,
  callerSignal: AbortSignal | undefined,
): AsyncGenerator<Progress, void, void> {
  const leaving = new AbortController();
  const signal = callerSignal ? AbortSignal.any([callerSignal, leaving.signal]) : leaving.signal;
  const waiting: (Progress | 'settled')[] = [];
  let wake: (() => void) | undefined;
  function say(item: Progress | 'settled'): void {
    waiting.push(item);
    wake?.();
  }
  const settled = work({ signal, onProgress: (step) => say({ ...step, isDone: false }) }).finally(() => say('settled'));
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
    await settled.catch((fault: unknown) => {
      if (signal.aborted) return refuse('unavailable');
      throw fault;
    });
    yield { step: 'done', done: 1, total: 1, isDone: true };
  } finally {
    leaving.abort();
    await settled.catch(() => undefined);
  }
}
