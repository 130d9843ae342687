import type { Answer, Question } from '../../../shared/intake/intake.model.ts';

/** What every field of an answer is given. */
export interface AnswerProps {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly onChange: (answer: Answer | undefined, isWhole: boolean) => void;
  /** Id of the words that name the field. */
  readonly labelledBy: string;
  readonly isTouch: boolean;
}
