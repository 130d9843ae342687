import { startSteps, type StartMark, type StartStep } from './system.model.ts';

export interface StartSpan {
  readonly step: StartStep;
  readonly milliseconds: number;
  /** Since the step before; null where the time in between belongs to a person. */
  readonly tookMilliseconds: number | null;
}

const firstOfPerson = startSteps.indexOf('passwordGiven');

function indexOf({ step }: StartMark): number {
  return startSteps.indexOf(step);
}

/**
 * The marks of a start in the order of its steps, each with what it took. Steps that were not reached are left out.
 * @param isOpenedByPerson the program waits until somebody opens its page, so the first answer waits for a person too.
 */
export function startSpans(marks: readonly StartMark[], isOpenedByPerson: boolean): StartSpan[] {
  const inOrder = marks.toSorted((one, other) => indexOf(one) - indexOf(other));
  return inOrder.map((mark, index) => {
    const before = inOrder[index - 1];
    const isAfterPerson = indexOf(mark) >= firstOfPerson && (!before || indexOf(before) < firstOfPerson);
    const isForPerson = isAfterPerson || (isOpenedByPerson && mark.step === 'firstReply');
    return { ...mark, tookMilliseconds: isForPerson ? null : mark.milliseconds - (before?.milliseconds ?? 0) };
  });
}
