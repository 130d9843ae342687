// What makes a form fit to be asked, and the moves of its editor.
import { findContraindication } from '../clinical/contraindications.ts';
import { isListKind } from './answers.rules.ts';
import type { IntakeForm, Question, QuestionKind } from './intake.model.ts';

export interface FormProblem {
  /** Path of the field in the form. */
  readonly field: string;
  /** Key of the catalogue under `validation`. */
  readonly messageKey: 'required' | 'unknownCondition' | 'questionTwice' | 'askedIfUnknown' | 'optionsNeeded' | 'fillsNeedsList';
}

/** Kinds whose answers are chosen from a list. */
export function hasOptions(kind: QuestionKind): boolean {
  return kind === 'choice' || kind === 'choices';
}

/** The answers that a later question can hang on; empty where nothing can. */
export function conditionAnswers({ kind, options }: Pick<Question, 'kind' | 'options'>): readonly string[] {
  if (kind === 'yesNo') return ['yes', 'no'];
  return hasOptions(kind) ? options.map(({ text }) => text) : [];
}

/** A condition of the clinic's own: the gate knows it, and takes one that was never added for absolute. */
const ownCondition = /^own_[a-z0-9_-]{1,60}$/;

function isKnown(contraindicationId: string): boolean {
  return findContraindication(contraindicationId) !== undefined || ownCondition.test(contraindicationId);
}

function questionProblems(question: Question, field: string, earlier: ReadonlyMap<string, Question>): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  const { askedIf, carries, fills, kind, options } = question;
  if (earlier.has(question.id)) problems.push({ field: `${field}.id`, messageKey: 'questionTwice' });
  if (hasOptions(kind) && options.length === 0) problems.push({ field: `${field}.options`, messageKey: 'optionsNeeded' });
  if (![...carries, ...options.flatMap((option) => option.carries)].every(isKnown)) problems.push({ field: `${field}.carries`, messageKey: 'unknownCondition' });
  if ((fills === 'medications' || fills === 'allergies') && !isListKind(kind)) problems.push({ field: `${field}.fills`, messageKey: 'fillsNeedsList' });
  if (askedIf !== null) {
    const on = earlier.get(askedIf.questionId);
    if (!on || !conditionAnswers(on).includes(askedIf.answer)) problems.push({ field: `${field}.askedIf`, messageKey: 'askedIfUnknown' });
  }
  return problems;
}

/** What keeps a form from being published. A condition may only look back: what hangs on it is never asked in a circle. */
export function formProblems(form: IntakeForm): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  const earlier = new Map<string, Question>();
  for (const [groupIndex, group] of form.groups.entries()) {
    for (const [index, question] of group.questions.entries()) {
      problems.push(...questionProblems(question, `groups.${groupIndex}.questions.${index}`, earlier));
      earlier.set(question.id, question);
    }
  }
  if (earlier.size === 0) problems.push({ field: 'groups', messageKey: 'required' });
  return problems;
}

/** A list with one of its lines a place up (-1) or down (1); as it was at its ends. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[index], list[index + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((item, place) => (place === index ? other : place === index + by ? one : item));
}

function withoutMarksOf(question: Question): Question {
  return { ...question, carries: [], fills: null, options: question.options.map((option) => ({ ...option, carries: [] })) };
}

/** A form as those see it who may not read what answers stand for: the same questions, without the marks. */
export function withoutMarks(form: IntakeForm): IntakeForm {
  return { ...form, groups: form.groups.map((group) => ({ ...group, questions: group.questions.map(withoutMarksOf) })) };
}

/** Who signs: of a minor the guardian in the client's place. */
export function signersOf(form: IntakeForm, isMinor: boolean): IntakeForm['signers'] {
  if (!isMinor) return form.signers.filter((role) => role !== 'guardian');
  const others = form.signers.filter((role) => role !== 'client' && role !== 'guardian');
  return form.signers.length === 0 ? [] : ['guardian', ...others];
}
