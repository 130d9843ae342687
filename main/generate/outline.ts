// What stands before the first day of a generated clinic: its name, its people and the span of its history. Made from the
// seed alone, so that whoever asks anew gets the same.
import { seededRandom } from '../../shared/core/random.ts';
import { addDays, wallTimeOf, weekdayOf, type CivilDate, type Instant } from '../../shared/core/time.ts';
import { createIds, Days } from './moments.ts';
import { createNamePools, personName, type NamePool } from './people.ts';
import type { ClinicSize } from './sizes.ts';
import { clinicZone, createTeam, type Team } from './team.ts';

export interface ClinicWish {
  readonly size: ClinicSize;
  readonly seed: number;
  /** When the history ends; what is booked for later is still to come. */
  readonly now: Instant;
}

export interface Outline {
  readonly clinicId: string;
  readonly team: Team;
  readonly from: CivilDate;
  readonly today: CivilDate;
  readonly names: readonly NamePool[];
  readonly newId: (at: number) => string;
}

/** Weeks for which a chain's last clinic has been alone. */
const weeksAlone = 4;

/** Milliseconds since 1970. */
export function openingOf({ from }: Pick<Outline, 'from'>): number {
  return new Days(clinicZone).get(from).at(7 * 60);
}

export function outlineOf({ size, seed, now }: ClinicWish): Outline {
  const today = wallTimeOf(now, clinicZone).date;
  const monday = addDays(today, 1 - weekdayOf(today));
  const from = addDays(monday, -7 * size.weeks);
  const newId = createIds(seededRandom(seed + 1));
  const opening = openingOf({ from });
  const clinicId = newId(opening);
  const names = createNamePools(seed);
  const random = seededRandom(seed + 2);
  const wish = { size, from, leftOn: addDays(monday, -7 * weeksAlone - 1), newName: () => personName(random, names) };
  return { clinicId, team: createTeam(random, () => newId(opening), wish), from, today, names, newId };
}
