// Until when a place is not cupped again. Marks must have faded first (clinical.md 2.8); how long that takes by their
// colour is a house default [H], so it warns and does not forbid: the therapist sees the skin.
import { addDays, type CivilDate } from '../core/time.ts';
import type { NoteBody, Treatment } from './charting.model.ts';
import { treatmentsThatCount } from './carry.rules.ts';

/** Days of rest by the grade of marks, 0 none to 4 dark or blistered. */
export const CUP_REST_DAYS = [2, 4, 7, 10, 21] as const;

export interface CupRest {
  readonly muscleId: string | null;
  readonly regionId: string | null;
  readonly side: Treatment['side'];
  /** The first day on which it may be cupped again. */
  readonly until: CivilDate;
  readonly marks: number;
}

function marksOf(row: Treatment): number {
  const marks = row.params['marks_0_4'];
  return typeof marks === 'number' ? Math.min(4, Math.max(0, Math.round(marks))) : 0;
}

/** The first day on which a place with these marks may be cupped again. */
export function cupRestUntil(cuppedOn: CivilDate, marks: number): CivilDate {
  return addDays(cuppedOn, CUP_REST_DAYS[marks] ?? CUP_REST_DAYS[4]);
}

/** Places cupped in these sessions that still rest on the day, each with the latest date. */
export function cupRests(sessions: readonly { readonly startsOn: CivilDate; readonly body: NoteBody }[], today: CivilDate): readonly CupRest[] {
  const rests = sessions.flatMap(({ startsOn, body }) =>
    treatmentsThatCount(body)
      .filter((row) => row.modality === 'cupping')
      .map((row): CupRest => {
        const marks = marksOf(row);
        return { muscleId: row.muscleId, regionId: row.regionId, side: row.side, until: cupRestUntil(startsOn, marks), marks };
      }),
  );
  const latest = new Map<string, CupRest>();
  for (const rest of rests) {
    const key = `${rest.muscleId ?? ''} ${rest.regionId ?? ''} ${rest.side ?? ''}`;
    const known = latest.get(key);
    if (rest.until > today && (!known || known.until < rest.until)) latest.set(key, rest);
  }
  return [...latest.values()];
}

function meets(a: Treatment['side'], b: Treatment['side']): boolean {
  return a === b || a === null || b === null || a === 'bilateral' || b === 'bilateral';
}

/** The rest that a row of cups would break; undefined for every other technique. */
export function brokenRest(row: Treatment, rests: readonly CupRest[]): CupRest | undefined {
  if (row.modality !== 'cupping') return undefined;
  return rests.find(
    (rest) => meets(rest.side, row.side) && ((rest.muscleId !== null && rest.muscleId === row.muscleId) || (rest.regionId !== null && rest.regionId === row.regionId)),
  );
}
