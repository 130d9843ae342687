// The gate in the generated clinic: what a client's answers come to, and the therapist's decision at each new course.
import type { HealthAnswers } from '../../shared/clients/clients.model.ts';
import { addDays, type CivilDate } from '../../shared/core/time.ts';
import { flagsOf } from '../../shared/screening/flags.rules.ts';
import { resultOf } from '../../shared/screening/gate.rules.ts';
import { usualSettings, type ClearanceLetter, type ClinicTable, type GateFlag } from '../../shared/screening/screening.model.ts';
import type { Person } from './course.ts';
import type { Scribe } from './scribe.ts';

const table: ClinicTable = { rules: [], settings: usualSettings };

/** How long the letters of this clinic's doctors hold. */
const letterDays = 365;

/** What may be needed of a doctor before the first visit; both close cups for good. */
export const clearableConditions = ['ci_aneurysm', 'ci_bleeding_disorder'] as const;

export function flagsOfAnswers(answers: HealthAnswers, birthDate: string | null, day: CivilDate): readonly GateFlag[] {
  return flagsOf({ answers, birthDate, todaysIds: [], letters: [], grantedConsentIds: [] }, table, day);
}

function letterOf(flags: readonly GateFlag[], day: CivilDate): ClearanceLetter | null {
  const contraindicationIds = flags.filter((flag) => flag.classes.general === 'clearance').map((flag) => flag.contraindicationId);
  if (contraindicationIds.length === 0) return null;
  return { contraindicationIds, by: 'Dr. Ruth Keller, internal medicine', date: day, document: 'Massage allowed, light pressure', documentId: null, expiresOn: addDays(day, letterDays) };
}

interface Screening {
  readonly episodeId: string;
  readonly day: CivilDate;
  readonly at: number;
  readonly therapistId: string;
}

/** The therapist's decision on a person at the first visit of a course; where nothing is noted, there is none to take. */
export function decideAtGate(scribe: Scribe, person: Person, { episodeId, day, at, therapistId }: Screening): void {
  const flags = flagsOfAnswers(person.health, person.details.birthDate, day);
  if (flags.length === 0) return;
  const notes = flags.map(({ contraindicationId, action }) => ({ contraindicationId, note: action.slice(0, 500) }));
  const flagIds = flags.map((flag) => flag.contraindicationId);
  // Of the whole course: the visit's own row is written when it is over.
  const decision = { clientId: person.id, visitId: null, result: resultOf(flags), reason: '', notes, todaysIds: [], clearance: letterOf(flags, day), expiresOn: null };
  scribe.addDecision({ ...decision, episodeId, flagIds }, at, therapistId);
}
