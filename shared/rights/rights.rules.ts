import { ageOn, addDays, type CivilDate } from '../core/time.ts';
import type { DestructionProblem, RequestKind, RequestOutcome, RetentionSettings } from './rights.model.ts';

/** The same day some years later; 29 February becomes 1 March where there is none. */
export function addYears(date: CivilDate, years: number): CivilDate {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const rest = date.slice(4);
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return rest === '-02-29' && !isLeap ? `${year}-03-01` : `${year}${rest}`;
}

/** The latest day that a birth date of which only the year or month is known may mean. */
function latestBirth(birthDate: string): CivilDate {
  if (birthDate.length === 10) return birthDate;
  if (birthDate.length === 4) return `${birthDate}-12-31`;
  const [year = '', month = ''] = birthDate.split('-');
  const next = month === '12' ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}

export interface RetentionClock extends Pick<RetentionSettings, 'adultYears' | 'minorYears'> {
  /** Of the consent settings: the one place that says it. */
  readonly ageOfMajority: number;
}

export interface KeptRecord {
  readonly lastEntryOn: CivilDate;
  readonly birthDate: string | null;
}

/**
 * The last day on which a record must be kept: so many years from its last entry, of a minor from coming of age where that
 * is later. Where the birth date is known in part, its latest day counts.
 */
export function keepUntil({ lastEntryOn, birthDate }: KeptRecord, clock: RetentionClock): { readonly date: CivilDate; readonly isMinorRule: boolean } {
  const asAdult = addYears(lastEntryOn, clock.adultYears);
  if (birthDate === null) return { date: asAdult, isMinorRule: false };
  const born = latestBirth(birthDate);
  const age = ageOn(born, lastEntryOn) ?? 0;
  const asMinor = addYears(addYears(born, clock.ageOfMajority), clock.minorYears);
  const isMinorRule = age < clock.ageOfMajority && asMinor > asAdult;
  return { date: isMinorRule ? asMinor : asAdult, isMinorRule };
}

export interface DestructionFacts {
  readonly isHeld: boolean;
  readonly isPast: boolean;
  readonly hasVisitAhead: boolean;
}

/** Why a record may not be destroyed, whoever asks; undefined where it may. */
export function destructionProblem({ isHeld, isPast, hasVisitAhead }: DestructionFacts): DestructionProblem | undefined {
  if (isHeld) return 'legalHold';
  if (hasVisitAhead) return 'visitAhead';
  return isPast ? undefined : 'stillKept';
}

/** Whether this owner may give the second confirmation: another one than asked, where the clinic has another. */
export function mayConfirm(askedBy: string, actorId: string, ownerIds: readonly string[]): boolean {
  return askedBy !== actorId || ownerIds.every((ownerId) => ownerId === actorId);
}

/** What may become of a request. An erasure that is granted is a destruction, whose certificate takes its place. */
export function outcomesOf(kind: RequestKind): readonly RequestOutcome[] {
  return kind === 'correction' ? ['corrected', 'refused'] : ['restricted', 'refused'];
}
