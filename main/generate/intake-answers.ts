// What a client of the generated clinic writes into the intake form: the same facts as their health record.
import type { HealthAnswers } from '../../shared/clients/clients.model.ts';
import { askedQuestions } from '../../shared/intake/answers.rules.ts';
import { builtInForm } from '../../shared/intake/built-in-form.ts';
import type { Answer, Answers, Question } from '../../shared/intake/intake.model.ts';

function said(value: Answer['value'], detail = ''): Answer {
  return { value, detail };
}

function lines(texts: readonly string[]): string[] {
  return texts.filter((text) => !/^none\b/.test(text));
}

/** Undefined where the client passes the question by. */
function answerTo({ id, kind, isRequired, carries, options }: Question, health: HealthAnswers, complaint: string): Answer | undefined {
  if (id === 'medications') return said(lines(health.medications));
  if (id === 'allergies') return said(lines(health.allergies));
  if (id === 'pregnant') return said('Does not apply');
  if (id === 'complaint') return said(complaint);
  if (id === 'pressure') return said('Moderate');
  const flag = health.flags.find(({ contraindicationId }) => carries.includes(contraindicationId));
  if (kind === 'yesNo' && flag) return said('yes', flag.note);
  if (!isRequired) return undefined;
  return kind === 'yesNo' ? said('no') : said(options[0]?.text ?? '');
}

/** Every required question of our form answered, and those that a condition of the record belongs to. */
export function intakeAnswers(health: HealthAnswers, complaint: string): Answers {
  const given = askedQuestions(builtInForm, {}).map((question) => [question.id, answerTo(question, health, complaint)] as const);
  return Object.fromEntries(given.filter((entry): entry is [string, Answer] => entry[1] !== undefined));
}
