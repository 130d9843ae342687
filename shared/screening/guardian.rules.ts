// The clinic's policy for minors: under one age a guardian stays in the room, from there to coming of age it is agreed upon
// (clinical.md 1.4 [S43]).
import { isMinorOn } from '../clients/consents.rules.ts';
import type { CivilDate } from '../core/time.ts';
import type { GuardianDue, GuardianRule, GuardianStanding, NewPresence } from './guardian.model.ts';
import type { ScreeningSettings } from './screening.model.ts';

type Ages = Pick<ScreeningSettings, 'ageOfMajority' | 'guardianPresentUnder'>;

/** What a visit on this day asks. A partial birth date counts as the youngest it may be, an unknown one as of age. */
export function guardianRuleOn(birthDate: string | null, { ageOfMajority, guardianPresentUnder }: Ages, day: CivilDate): GuardianRule {
  if (!isMinorOn(birthDate, ageOfMajority, day)) return 'none';
  return guardianPresentUnder > 0 && isMinorOn(birthDate, guardianPresentUnder, day) ? 'present' : 'agreement';
}

/** What is still to be recorded before the visit may go on. */
export function guardianDueOf({ rule, recorded }: GuardianStanding): GuardianDue {
  if (rule === 'none' || recorded?.way === 'present') return 'nothing';
  return rule === 'agreement' && recorded?.way === 'agreed' ? 'nothing' : rule;
}

export interface PresenceProblem {
  readonly field: 'way' | 'name';
  /** Key of the catalogue under `validation`. */
  readonly messageKey: 'required' | 'guardianStays' | 'visitAhead';
}

/** What keeps a guardian's presence from being recorded. Only an agreement may be given before the day of the visit. */
export function presenceProblems({ way, name }: Pick<NewPresence, 'way' | 'name'>, rule: GuardianRule, isAhead: boolean): readonly PresenceProblem[] {
  const problems: PresenceProblem[] = [];
  if (way === 'agreed' && rule === 'present') problems.push({ field: 'way', messageKey: 'guardianStays' });
  if (way !== 'agreed' && isAhead) problems.push({ field: 'way', messageKey: 'visitAhead' });
  if (way !== 'absent' && name === '') problems.push({ field: 'name', messageKey: 'required' });
  return problems;
}
