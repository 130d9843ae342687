import { useEffect, useState, useSyncExternalStore } from 'react';
import { registerFlush } from '../../ui/draft-saver.ts';
import { createAnswerKeeper, type AnswerKeeper, type AnswersView, type Keeping, type Kept } from './answer-keeper.ts';

/** The answers, how to put one, and whether they are kept. An answer that is chosen is saved at once, one that is typed after a pause. */
export type AnswersGiven = AnswersView & Pick<AnswerKeeper, 'put' | 'sign' | 'flush'>;

/** Answers that are kept at each change, from `initial` on. */
export function useAnswers(initial: Kept, { save, onFailure }: Keeping): AnswersGiven {
  const [keeper] = useState(() => createAnswerKeeper(initial));
  useEffect(() => keeper.connect({ save, onFailure }), [keeper, save, onFailure]);
  useEffect(() => registerFlush(keeper.flush), [keeper]);
  const view = useSyncExternalStore(keeper.subscribe, keeper.get);
  return { ...view, put: keeper.put, sign: keeper.sign, flush: keeper.flush };
}
