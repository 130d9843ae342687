// What is asked, what was answered, and what is missing.
import type { Answer, Answers, IntakeForm, Question, QuestionGroup } from './intake.model.ts';

/** Every question of a form in its order. */
export function questionsOf(form: IntakeForm): readonly Question[] {
  return form.groups.flatMap((group) => group.questions);
}

export function isListKind(kind: Question['kind']): boolean {
  return kind === 'list' || kind === 'choices';
}

/** Whether the answer says anything; an empty list does: "none". */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  return answer !== undefined && (typeof answer.value !== 'string' || answer.value.trim() !== '');
}

function hasAnswer({ value }: Answer, wanted: string): boolean {
  return typeof value === 'string' ? value === wanted : value.includes(wanted);
}

/**
 * The questions that are asked, given what was answered so far. A question whose condition hangs on one that is not
 * asked is not asked either.
 */
export function askedQuestions(form: IntakeForm, answers: Answers): readonly Question[] {
  const asked = new Set<string>();
  return questionsOf(form).filter(({ id, askedIf }) => {
    const earlier = askedIf === null ? undefined : answers[askedIf.questionId];
    const isAsked = askedIf === null || (asked.has(askedIf.questionId) && earlier !== undefined && hasAnswer(earlier, askedIf.answer));
    if (isAsked) asked.add(id);
    return isAsked;
  });
}

/** The questions of one page that are asked. */
export function askedOnPage(form: IntakeForm, group: QuestionGroup, answers: Answers): readonly Question[] {
  const asked = new Set(askedQuestions(form, answers).map(({ id }) => id));
  return group.questions.filter(({ id }) => asked.has(id));
}

function isProper({ kind, options }: Question, { value }: Answer): boolean {
  if (isListKind(kind) !== Array.isArray(value)) return false;
  const isOption = (text: string): boolean => options.some((option) => option.text === text);
  switch (kind) {
    case 'yesNo':
      return value === 'yes' || value === 'no' || value === '';
    case 'choice':
      return value === '' || (typeof value === 'string' && isOption(value));
    case 'choices':
      return Array.isArray(value) && value.every(isOption);
    case 'number':
      return typeof value === 'string' && /^(?:\d{1,5}(?:[.,]\d{1,2})?)?$/.test(value.trim());
    default:
      return true;
  }
}

/** Answers to questions that are asked, in the shape their kind has; everything else is left out. */
export function keptAnswers(form: IntakeForm, answers: Answers): Answers {
  const kept = askedQuestions(form, answers).flatMap((question) => {
    const given = answers[question.id];
    return question.kind !== 'info' && isAnswered(given) && isProper(question, given) ? [[question.id, given] as const] : [];
  });
  return Object.fromEntries(kept);
}

export interface AnswerProblem {
  readonly questionId: string;
  readonly groupId: string;
  /** Key of the catalogue under `validation`. */
  readonly messageKey: 'required' | 'invalid';
}

/** What keeps the answers from being handed in, in the order of the questions. */
export function answerProblems(form: IntakeForm, answers: Answers): readonly AnswerProblem[] {
  const asked = new Set(askedQuestions(form, answers).map(({ id }) => id));
  return form.groups.flatMap((group) =>
    group.questions
      .filter(({ id, kind }) => asked.has(id) && kind !== 'info')
      .flatMap((question): AnswerProblem[] => {
        const given = answers[question.id];
        const place = { questionId: question.id, groupId: group.id };
        if (!isAnswered(given)) return question.isRequired ? [{ ...place, messageKey: 'required' }] : [];
        return isProper(question, given) ? [] : [{ ...place, messageKey: 'invalid' }];
      }),
  );
}

/** How far somebody has come: pages whose required questions are all answered. */
export function pagesDone(form: IntakeForm, answers: Answers): number {
  const open = new Set(answerProblems(form, answers).map(({ groupId }) => groupId));
  return form.groups.filter(({ id }) => !open.has(id)).length;
}
