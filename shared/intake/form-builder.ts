// Short ways to write a form down in code: what a question does not say is left at its plain value.
import type { ContraindicationId } from '../clinical/contraindications.ts';
import type { Question, QuestionGroup, QuestionKind } from './intake.model.ts';

interface Said {
  readonly kind?: QuestionKind;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly detailHint?: string;
  readonly carries?: readonly ContraindicationId[];
  readonly fills?: Question['fills'];
  /** Asked only after this answer: `['diabetes', 'yes']`. */
  readonly askedIf?: readonly [questionId: string, answer: string];
}

function question(id: string, kind: QuestionKind, words: string, said: Said, options: Question['options'] = []): Question {
  const { hint = '', isRequired = false, detailHint = '', carries = [], fills = null, askedIf } = said;
  return {
    id,
    kind: said.kind ?? kind,
    text: words,
    hint,
    isRequired,
    options,
    askedIf: askedIf ? { questionId: askedIf[0], answer: askedIf[1] } : null,
    detailHint,
    carries: [...carries],
    fills,
  };
}

export function yesNo(id: string, words: string, said: Said = {}): Question {
  return question(id, 'yesNo', words, said);
}

/** A question of the health history: it has to be answered, and a yes is a condition of the list. */
export function condition(id: string, words: string, carries: readonly ContraindicationId[], said: Said = {}): Question {
  return yesNo(id, words, { isRequired: true, detailHint: 'Since when, and how is it now?', ...said, carries });
}

export function text(id: string, words: string, said: Said = {}): Question {
  return question(id, 'text', words, said);
}

export function list(id: string, words: string, said: Said = {}): Question {
  return question(id, 'list', words, said);
}

export function choice(id: string, words: string, options: readonly string[], said: Said = {}): Question {
  return question(id, 'choice', words, said, options.map((one) => ({ text: one, carries: [] })));
}

export function choices(id: string, words: string, options: readonly string[], said: Said = {}): Question {
  return question(id, 'choices', words, said, options.map((one) => ({ text: one, carries: [] })));
}

export function group(id: string, title: string, words: string, questions: Question[]): QuestionGroup {
  return { id, title, text: words, questions };
}
