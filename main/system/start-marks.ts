import { startSteps, type StartMark, type StartStep } from '../../shared/system/system.model.ts';

export interface StartMarks {
  /** Notes that a step of the start was reached, now or at `milliseconds`; only the first time counts, and none after a later step. */
  reach(step: StartStep, milliseconds?: number): void;
  /** An answer is on its way to a seat where somebody is signed in, or nobody. */
  replied(isSignedIn: boolean): void;
  read(): readonly StartMark[];
}

/**
 * @param elapsed milliseconds since the process began.
 * @param earlier what the host noted before the program was composed.
 */
export function createStartMarks(elapsed: () => number, earlier: readonly StartMark[] = []): StartMarks {
  const reached = new Map<StartStep, number>(earlier.map(({ step, milliseconds }) => [step, milliseconds]));
  function reach(step: StartStep, milliseconds?: number): void {
    // Asked with every reply.
    if (reached.has(step)) return;
    const isPast = startSteps.slice(startSteps.indexOf(step)).some((later) => reached.has(later));
    if (!isPast) reached.set(step, milliseconds ?? elapsed());
  }
  return {
    reach,
    replied(isSignedIn) {
      reach('firstReply');
      if (isSignedIn) reach('signedIn');
    },
    read: () => Array.from(reached, ([step, milliseconds]) => ({ step, milliseconds })),
  };
}
