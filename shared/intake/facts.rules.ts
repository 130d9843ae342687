// What answers stand for: the one bridge from a form to the health record. It reads the form's own marks, so that a
// clinic's question that carries a contraindication counts as ours does.
import { isMinorOn } from '../clients/consents.rules.ts';
import { medicineClassesOf } from '../clinical/medicines.ts';
import { foldText } from '../core/text.ts';
import { ageOn, type CivilDate } from '../core/time.ts';
import { askedQuestions, isAnswered } from './answers.rules.ts';
import type { Answer, Answers, IntakeForm, Question } from './intake.model.ts';

export interface ConditionFact {
  readonly contraindicationId: string;
  /** What the client wrote about it; may be empty. */
  readonly note: string;
}

export interface IntakeFacts {
  readonly conditions: readonly ConditionFact[];
  /** Contraindications that were asked about, each time with a no. */
  readonly denied: readonly string[];
  /** Null where they were not asked or not answered; empty = none. */
  readonly medications: readonly string[] | null;
  readonly allergies: readonly string[] | null;
  /** In words; null as above. */
  readonly pregnancy: string | null;
  /** Whole years on the day; null where the birth date does not say. */
  readonly ageYears: number | null;
}

export interface FactsGiven {
  readonly form: IntakeForm;
  readonly answers: Answers;
  readonly birthDate: string | null;
  readonly day: CivilDate;
  /** In whole years, as `isMinorOn`. */
  readonly ageOfMajority: number;
}

const weeksOfFirstTrimester = 13;
const longestNote = 500;
const longestLine = 160;

/** The beginning of a text, cut between characters and not inside one. */
export function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
}

interface Said {
  readonly contraindicationId: string;
  /** False = asked and answered with a no. */
  readonly isSo: boolean;
  readonly note: string;
}

function noteOf(question: Question, { value, detail }: Answer): string {
  const written = question.kind === 'text' || question.kind === 'longText' || question.kind === 'date' || question.kind === 'number';
  return [written && typeof value === 'string' ? value.trim() : '', detail.trim()].filter((part) => part !== '').join(' · ');
}

function saidBy(question: Question, given: Answer): readonly Said[] {
  const { kind, carries, options } = question;
  const { value } = given;
  const chosen = Array.isArray(value) ? value : [value];
  const byOption = options.flatMap((option) =>
    option.carries.map((contraindicationId) => ({ contraindicationId, isSo: chosen.includes(option.text), note: noteOf(question, given) })),
  );
  const isYes = kind === 'yesNo' ? value === 'yes' : chosen.some((text) => text.trim() !== '');
  return [...carries.map((contraindicationId) => ({ contraindicationId, isSo: isYes, note: noteOf(question, given) })), ...byOption];
}

/** As a line of the health record: one line, and no longer than one. */
function asLine(text: string): string {
  const line = cut(text.replace(/[\s\p{Cc}]+/gu, ' ').trim(), longestLine);
  return /[^\p{Z}\p{Cc}\p{Cf}]/u.test(line) ? line : '';
}

function linesOf(asked: readonly Question[], answers: Answers, fills: Question['fills']): readonly string[] | null {
  const questions = asked.filter((question) => question.fills === fills && isAnswered(answers[question.id]));
  if (questions.length === 0) return null;
  return questions.flatMap(({ id }) => {
    const { value = [], detail = '' } = answers[id] ?? {};
    return [...(Array.isArray(value) ? value : [value]), detail].map(asLine).filter((text) => text !== '');
  });
}

function firstText(asked: readonly Question[], answers: Answers, fills: Question['fills']): string | null {
  const lines = linesOf(asked, answers, fills);
  return lines === null || lines.length === 0 ? null : lines.join(', ');
}

/** A pregnancy that is said or thought possible. Without weeks the stricter half is not known, so the first counts too. */
function pregnancySaid(state: string, weeks: string): readonly Said[] {
  if (!/^(?:yes|possibly)/i.test(state)) return [];
  const note = weeks === '' ? state : `${weeks} weeks`;
  const number = Number(weeks.replace(',', '.'));
  const isLater = weeks !== '' && number > weeksOfFirstTrimester;
  return [{ contraindicationId: isLater ? 'ci_pregnancy_2_3' : 'ci_pregnancy_first_trimester', isSo: true, note }];
}

function medicinesSaid(medications: readonly string[]): readonly Said[] {
  return medications.flatMap((written) =>
    medicineClassesOf(written).flatMap(({ contraindications }) =>
      contraindications.map((contraindicationId) => ({ contraindicationId, isSo: true, note: written })),
    ),
  );
}

function joinNotes(notes: readonly string[]): string {
  const seen = new Set<string>();
  const joined = notes.filter((note) => note !== '' && !seen.has(foldText(note)) && seen.add(foldText(note))).join('; ');
  return cut(joined, longestNote);
}

/**
 * The facts in a form's answers: conditions by the key of the contraindication table, medicines, allergies, pregnancy and
 * age. Medicines, a pregnancy and the birth date raise their conditions by themselves; a no never outweighs a yes.
 */
export function factsOf({ form, answers, birthDate, day, ageOfMajority }: FactsGiven): IntakeFacts {
  const asked = askedQuestions(form, answers);
  const medications = linesOf(asked, answers, 'medications');
  const pregnancyState = firstText(asked, answers, 'pregnancy') ?? '';
  const weeks = firstText(asked, answers, 'pregnancyWeeks') ?? '';
  const ageYears = birthDate === null ? null : (ageOn(birthDate, day) ?? null);
  const said: Said[] = asked.flatMap((question) => {
    const given = answers[question.id];
    return isAnswered(given) ? saidBy(question, given) : [];
  });
  said.push(...medicinesSaid(medications ?? []), ...pregnancySaid(pregnancyState, weeks));
  if (isMinorOn(birthDate, ageOfMajority, day)) said.push({ contraindicationId: 'ci_under_18', isSo: true, note: '' });
  const yes = [...new Set(said.filter(({ isSo }) => isSo).map(({ contraindicationId }) => contraindicationId))];
  const no = new Set(said.map(({ contraindicationId }) => contraindicationId).filter((one) => !yes.includes(one)));
  return {
    conditions: yes.map((contraindicationId) => ({
      contraindicationId,
      note: joinNotes(said.filter((one) => one.isSo && one.contraindicationId === contraindicationId).map(({ note }) => note)),
    })),
    denied: [...no],
    medications,
    allergies: linesOf(asked, answers, 'allergies'),
    pregnancy: pregnancyState === '' ? null : [pregnancyState, weeks === '' ? '' : `${weeks} weeks`].filter((part) => part !== '').join(', '),
    ageYears,
  };
}
