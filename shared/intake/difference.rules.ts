// Two sets of answers beside each other, question by question, also where the form has changed in between.
import { isAnswered, questionsOf } from './answers.rules.ts';
import type { Answer, Answers, IntakeForm, Question } from './intake.model.ts';

/** The words of the answers that are not the client's own. */
export interface AnswerWords {
  readonly yes: string;
  readonly no: string;
  readonly none: string;
}

/** An answer as one text: "Yes – since 2019", "Warfarin 5 mg, Ibuprofen", "None". Empty where there is none. */
export function answerText(question: Pick<Question, 'kind'>, given: Answer | undefined, words: AnswerWords): string {
  if (!isAnswered(given)) return '';
  const { value, detail } = given;
  const said = Array.isArray(value)
    ? value.length === 0 ? words.none : value.join(', ')
    : question.kind === 'yesNo' ? (value === 'yes' ? words.yes : words.no) : value.trim();
  return detail.trim() === '' ? said : `${said} – ${detail.trim()}`;
}

interface Answered {
  readonly form: IntakeForm;
  readonly answers: Answers;
}

export interface AnswerDifference {
  readonly questionId: string;
  readonly question: string;
  /** Empty where it was not answered. */
  readonly before: string;
  readonly after: string;
}

/**
 * What a later set of answers says differently. A question is the same where its id is; one that only the earlier form
 * asks stands at the end.
 */
export function answerDifferences(before: Answered, after: Answered, words: AnswerWords): readonly AnswerDifference[] {
  const earlier = new Map(questionsOf(before.form).map((question) => [question.id, question]));
  const later = questionsOf(after.form);
  const laterIds = new Set(later.map(({ id }) => id));
  const gone = questionsOf(before.form).filter(({ id }) => !laterIds.has(id));
  return [...later, ...gone].flatMap((question) => {
    const { id: questionId } = question;
    const one = answerText(earlier.get(questionId) ?? question, before.answers[questionId], words);
    const other = laterIds.has(questionId) ? answerText(question, after.answers[questionId], words) : '';
    return one === other ? [] : [{ questionId, question: question.text, before: one, after: other }];
  });
}
