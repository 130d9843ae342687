// What health answers mean on a day, and how answers that were handed in join those on file.
import { findContraindication, type ContraindicationClass } from '../clinical/contraindications.ts';
import { strictestClass } from '../clinical/screening.ts';
import { foldText } from '../core/text.ts';
import type { CivilDate } from '../core/time.ts';
import type { HealthAnswers, HealthFlag } from './clients.model.ts';
import { contraindicationsInForce } from './clients.rules.ts';

export type ScreeningDecision = HealthAnswers['decision'];

/** The strictest class of one item over the three columns: what a list shows beside it. Unknown is `absolute`. */
export function strictestClassOf(contraindicationId: string): ContraindicationClass {
  const classes = findContraindication(contraindicationId)?.classes;
  return classes ? strictestClass([classes.general, classes.cupping, classes.stretch]) : 'absolute';
}

/** An item that a clinic added to the table: what it forbids is for the gate to say. */
function isOwnItem(contraindicationId: string): boolean {
  return contraindicationId.startsWith('own_');
}

function generalClassOf(contraindicationId: string): ContraindicationClass {
  if (isOwnItem(contraindicationId)) return 'caution';
  return findContraindication(contraindicationId)?.classes.general ?? 'absolute';
}

function decisionFor(contraindicationIds: readonly string[], clearedIds: readonly string[]): ScreeningDecision {
  const classes = contraindicationIds.map(generalClassOf);
  if (classes.includes('absolute')) return 'defer_or_refer';
  const needsClearance = contraindicationIds.filter((id) => generalClassOf(id) === 'clearance');
  if (needsClearance.some((id) => !clearedIds.includes(id))) return 'clearance_required';
  if (needsClearance.length > 0) return 'proceed_after_clearance';
  return contraindicationIds.length > 0 ? 'proceed_modified' : 'proceed';
}

/** What the classes alone suggest, for massage in general; the therapist decides (clinical.md 1.3). */
export function suggestedDecision(
  answers: Pick<HealthAnswers, 'flags' | 'clearances'>,
  day: CivilDate,
): ScreeningDecision {
  const { contraindicationIds, clearedContraindicationIds } = contraindicationsInForce(answers, day);
  return decisionFor(contraindicationIds, clearedContraindicationIds);
}

const decisionsStrictestFirst: readonly ScreeningDecision[] = [
  'defer_or_refer',
  'clearance_required',
  'proceed_after_clearance',
  'proceed_modified',
  'proceed',
];

/** The stricter of two decisions. */
export function stricterDecision(one: ScreeningDecision, other: ScreeningDecision): ScreeningDecision {
  return decisionsStrictestFirst.find((decision) => decision === one || decision === other) ?? one;
}

const mostLines = 60;
const mostClearances = 20;
const longestLine = 160;
const longestProse = 1000;

function joinLines(first: readonly string[], second: readonly string[]): string[] {
  const seen = new Set<string>();
  const joined = [...first, ...second].filter((text) => {
    const key = foldText(text);
    return !seen.has(key) && seen.add(key);
  });
  return joined.slice(0, mostLines);
}

function joinFlags(earlier: readonly HealthFlag[], handedIn: readonly HealthFlag[]): HealthFlag[] {
  const joined = new Map(earlier.map((flag) => [flag.contraindicationId, flag]));
  for (const flag of handedIn) {
    const known = joined.get(flag.contraindicationId);
    const latest = flag.note === '' && known ? known : flag;
    const regionIds = [...new Set([...(known?.regionIds ?? []), ...(flag.regionIds ?? [])])];
    joined.set(flag.contraindicationId, regionIds.length === 0 ? latest : { ...latest, regionIds });
  }
  return [...joined.values()];
}

/**
 * Answers typed in by somebody who cannot see those on file. They may add a caution but never take one away: flags,
 * medicines and allergies join the earlier ones, decisions and clearances stay with the therapist, and until a
 * therapist looks the stricter decision holds.
 */
export function handedInAnswers(
  earlier: HealthAnswers | undefined,
  handedIn: HealthAnswers,
  day: CivilDate,
): HealthAnswers {
  const flags = joinFlags(earlier?.flags ?? [], handedIn.flags);
  const clearances = earlier?.clearances ?? [];
  const suggested = suggestedDecision({ flags, clearances }, day);
  return {
    flags,
    medications: joinLines(handedIn.medications, earlier?.medications ?? []),
    allergies: joinLines(handedIn.allergies, earlier?.allergies ?? []),
    pregnancy: handedIn.pregnancy === '' ? (earlier?.pregnancy ?? '') : handedIn.pregnancy,
    redFlagScreen: handedIn.redFlagScreen === '' ? (earlier?.redFlagScreen ?? '') : handedIn.redFlagScreen,
    decision: earlier ? stricterDecision(earlier.decision, suggested) : suggested,
    decisionNote: earlier?.decisionNote ?? '',
    clearances,
  };
}

function joinedText(first: string, second: string, separator: string, max: number): string {
  if (second === '' || first === second) return first;
  const joined = first === '' ? second : `${first}${separator}${second}`;
  return joined.length <= max ? joined : first;
}

/**
 * The answers of two records that turned out to be one person's, until a therapist has looked through them: nothing
 * that either of them warns of is lost, and the stricter decision holds. Where both speak of one condition the later
 * note stands.
 */
export function joinedAnswers(earlier: HealthAnswers, later: HealthAnswers, day: CivilDate): HealthAnswers {
  const flags = joinFlags(earlier.flags, later.flags);
  const clearances = [...later.clearances, ...earlier.clearances].slice(0, mostClearances);
  const suggested = suggestedDecision({ flags, clearances }, day);
  return {
    flags,
    medications: joinLines(later.medications, earlier.medications),
    allergies: joinLines(later.allergies, earlier.allergies),
    pregnancy: joinedText(later.pregnancy, earlier.pregnancy, ' · ', longestLine),
    redFlagScreen: joinedText(later.redFlagScreen, earlier.redFlagScreen, '\n', longestProse),
    decision: stricterDecision(stricterDecision(earlier.decision, later.decision), suggested),
    decisionNote: joinedText(later.decisionNote, earlier.decisionNote, '\n', longestProse),
    clearances,
  };
}

export interface HealthProblem {
  /** Path of the field in the answers. */
  readonly field: string;
  /** Key of the catalogue under `validation`. */
  readonly messageKey: 'required' | 'unknownCondition' | 'tooLoose';
}

/**
 * What keeps a therapist's answers from being recorded: an unknown condition, or a decision that overrides `absolute`
 * or a missing clearance, which nobody may (clinical.md 1.3).
 */
export function healthProblems(answers: HealthAnswers, day: CivilDate): readonly HealthProblem[] {
  const problems: HealthProblem[] = [];
  for (const [index, flag] of answers.flags.entries()) {
    if (!findContraindication(flag.contraindicationId) && !isOwnItem(flag.contraindicationId)) {
      problems.push({ field: `flags.${index}.contraindicationId`, messageKey: 'unknownCondition' });
    }
  }
  // A clearance that begins later is on file all the same; the rule of the day decides when it counts.
  const clearedIds = answers.clearances
    .filter((clearance) => clearance.expiresOn === null || day <= clearance.expiresOn)
    .map((clearance) => clearance.contraindicationId);
  const suggested = decisionFor(answers.flags.map((flag) => flag.contraindicationId), clearedIds);
  const isBarred = suggested === 'defer_or_refer' || suggested === 'clearance_required';
  if (isBarred && stricterDecision(answers.decision, suggested) !== answers.decision) {
    problems.push({ field: 'decision', messageKey: 'tooLoose' });
  }
  return problems;
}
