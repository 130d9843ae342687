// What is looked at in an ICD-10-CM code that a referrer reported: list and dates, seventh character, side.
import type { CivilDate } from '../core/time.ts';

/** A code as a list has it. */
export interface DiagnosisEntry {
  /** With its point. */
  readonly code: string;
  readonly title: string;
  /** False for a heading, whose longer codes are the ones to report. */
  readonly isBillable: boolean;
  /** First day; null where the list does not say. */
  readonly validFrom: CivilDate | null;
  /** Last day; null while it is open. */
  readonly validUntil: CivilDate | null;
}

export type DiagnosisProblemKind =
  | 'notInList'
  | 'notChecked'
  | 'tooShort'
  | 'seventhMissing'
  | 'seventhWrong'
  | 'notYetValid'
  | 'noLongerValid'
  | 'otherSide'
  | 'sideOpen';

export interface DiagnosisProblem {
  readonly kind: DiagnosisProblemKind;
  /** A problem that refuses the code; the others are shown and left to the therapist. */
  readonly isRefusal: boolean;
  /** The day that `notYetValid` and `noLongerValid` speak of. */
  readonly date: CivilDate | null;
  /** Codes to report instead, a few of them. */
  readonly instead: readonly string[];
}

/** What the lists say of one code. */
export interface DiagnosisFinding {
  /** In the list that holds on the day of the report. */
  readonly entry: DiagnosisEntry | undefined;
  /** In another list: of an earlier or a later year. */
  readonly elsewhere: DiagnosisEntry | undefined;
  /** Billable codes of that day's list that begin with this one; for a full code those that differ in the last place. A few. */
  readonly longer: readonly string[];
  /** Whether the list is the whole official one: only then is a code that it lacks wrong. */
  readonly isWhole: boolean;
}

/** "G57.01" is "G5701" in the official files. */
export function bareCode(code: string): string {
  return code.replace('.', '');
}

export function pointedCode(bare: string): string {
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}

const fullLength = 7;
/** Initial encounter, subsequent, sequela; fractures have more. */
const usualSevenths = ['A', 'D', 'S'] as const;
/** Fractures tell open from closed and how they heal; growth plates are among those of the second line. */
const fracture = /^S(?:\d2|49|59|79|89|99)/;
const fractureSeventh = /^[ABCDEFGHJKMNPQRS]$/;
const injurySeventh = /^[ADS]$/;

function isSeventhOf(bare: string): boolean {
  return (fracture.test(bare) ? fractureSeventh : injurySeventh).test(bare.slice(fullLength - 1));
}

/** Injuries always end in a seventh character that tells which encounter it is. */
export function needsSeventh(code: string): boolean {
  return code.startsWith('S');
}

/** The code with X in its empty places and each usual seventh character: "S13.4" gives "S13.4XXA", and D and S. */
export function withSevenths(code: string): readonly string[] {
  const bare = bareCode(code);
  // A letter at the end of a short code was meant as the seventh character.
  const meant = usualSevenths.find((letter) => bare.length > 3 && bare.length < fullLength && bare.endsWith(letter));
  const stem = meant ? bare.slice(0, -1) : bare;
  return (meant ? [meant] : usualSevenths).map((seventh) => pointedCode(stem.padEnd(fullLength - 1, 'X') + seventh));
}

export type CodeSide = 'l' | 'r' | 'bilateral' | 'unspecified' | null;

/** The side that a code's title names; null where it names none. */
export function sideOfTitle(title: string): CodeSide {
  if (/\bbilateral\b/i.test(title)) return 'bilateral';
  if (/\bright\b/i.test(title)) return 'r';
  if (/\bleft\b/i.test(title)) return 'l';
  return /\bunspecified (side|limb|upper limb|lower limb|shoulder|elbow|wrist|hand|hip|knee|ankle|foot|arm|leg|thigh|forearm|finger|toe)/i.test(title)
    ? 'unspecified'
    : null;
}

function problem(kind: DiagnosisProblemKind, more: Partial<DiagnosisProblem> = {}): DiagnosisProblem {
  const advice: readonly DiagnosisProblemKind[] = ['notChecked', 'otherSide', 'sideOpen'];
  return { kind, isRefusal: !advice.includes(kind), date: null, instead: [], ...more };
}

function listProblem(code: string, on: CivilDate, { entry, elsewhere, longer, isWhole }: DiagnosisFinding): DiagnosisProblem | undefined {
  const bare = bareCode(code);
  // What the list has of it goes before what is usual.
  const others = (): readonly string[] => (longer.length > 0 ? longer : withSevenths(bare.slice(0, fullLength - 1)));
  if (needsSeventh(code) && bare.length < fullLength) return problem('seventhMissing', { instead: others() });
  if (!entry && needsSeventh(code) && !isSeventhOf(bare)) return problem('seventhWrong', { instead: others() });
  if (entry && !entry.isBillable) {
    const isSeventh = longer.length > 0 && longer.every((other) => bareCode(other).length === fullLength);
    return problem(isSeventh ? 'seventhMissing' : 'tooShort', { instead: longer });
  }
  const { validFrom, validUntil } = entry ?? elsewhere ?? { validFrom: null, validUntil: null };
  if (validFrom !== null && on < validFrom) return problem('notYetValid', { date: validFrom });
  if (validUntil !== null && on > validUntil) return problem('noLongerValid', { date: validUntil, instead: longer });
  if (entry) return undefined;
  if (isWhole && bare.length === fullLength && longer.length > 0) return problem('seventhWrong', { instead: longer });
  return problem(isWhole ? 'notInList' : 'notChecked');
}

function sideProblem(title: string, sides: ReadonlySet<string>): DiagnosisProblem | undefined {
  const side = sideOfTitle(title);
  if (side === 'unspecified') return problem('sideOpen');
  const drawn = [...sides].filter((one) => one !== 'midline');
  if (side === null || drawn.length === 0) return undefined;
  const both = drawn.includes('bilateral') || (drawn.includes('l') && drawn.includes('r'));
  const isMet = side === 'bilateral' ? both : both || drawn.includes(side);
  return isMet ? undefined : problem('otherSide');
}

/**
 * What is to be said of a code that was reported on a day, for a complaint drawn on these sides of the body.
 * One that held on that day and does not any more is kept as it was reported, and said to be out of date.
 */
export function diagnosisProblems(
  code: string,
  { reportedOn, today, sides, finding }: { readonly reportedOn: CivilDate; readonly today: CivilDate; readonly sides: readonly string[]; readonly finding: DiagnosisFinding },
): readonly DiagnosisProblem[] {
  const wrong = listProblem(code, reportedOn, finding);
  if (wrong?.isRefusal === true) return [wrong];
  const { entry } = finding;
  const ended = entry?.validUntil ?? null;
  const side = entry && sideProblem(entry.title, new Set(sides));
  return [
    ...(wrong ? [wrong] : []),
    ...(ended !== null && today > ended ? [problem('noLongerValid', { date: ended, isRefusal: false })] : []),
    ...(side ? [side] : []),
  ];
}
