// What a long run of `npm run faults` says of itself while it lasts; the ordinary suite, whose runs are short, is silent.

export interface Progress {
  /** One more is done. @param detail counts worth reading beside it. */
  step(detail?: string): void;
}

/** A run of fewer steps is over before anybody asks. */
const longRun = 500;
const lines = 10;

/** Prints ten lines over a long run, so that minutes of work can be told from a run that hangs. @param count its steps. */
export function progressOf(what: string, count: number, print: (line: string) => void): Progress {
  let done = 0;
  return {
    step: (detail = '') => {
      done += 1;
      const isDue = done % Math.ceil(count / lines) === 0 || done === count;
      if (count >= longRun && isDue) print(`${done} of ${count} ${what}${detail === '' ? '' : `; ${detail}`}\n`);
    },
  };
}
