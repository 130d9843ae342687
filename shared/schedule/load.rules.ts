// How much a therapist works with their hands: a warning with its numbers, never a block (clinical.md section 10).
import type { LoadLimits } from '../clinic/working-time.model.ts';
import { addDays, weekdayOf, type CivilDate } from '../core/time.ts';

/** A pause of this length ends a run of work. */
export const breakMinutes = 15;

export const loadWarnings = ['dayLoad', 'weekLoad', 'breakMissing'] as const;
export type LoadWarning = (typeof loadWarnings)[number];

/** Time with hands on a client, in milliseconds since 1970. */
export interface HandsOn {
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface LoadQuestion {
  readonly asked: HandsOn;
  /** The day of the visit, from midnight to midnight. */
  readonly day: HandsOn;
  /** The therapist's other visits that take place, at least those of a day around. */
  readonly others: readonly HandsOn[];
  readonly limits: LoadLimits;
  /** Minutes with hands on in the clinic's week apart from the visit in question; null where it is not known. */
  readonly weekMinutes: number | null;
}

export interface LoadProblem {
  readonly reason: LoadWarning;
  readonly minutes: number;
  readonly limitMinutes: number;
}

function minutesOf({ startsAt, endsAt }: HandsOn): number {
  return (endsAt - startsAt) / 60_000;
}

/** Minutes with hands on, without a break, of the run of work that the asked visit becomes a part of. */
function runMinutes(asked: HandsOn, others: readonly HandsOn[]): number {
  let run = 0;
  let last = Number.NEGATIVE_INFINITY;
  let isAskedIn = false;
  for (const one of [...others, asked].toSorted((a, b) => a.startsAt - b.startsAt)) {
    if (one.startsAt - last >= breakMinutes * 60_000) {
      if (isAskedIn) return run;
      run = 0;
    }
    run += minutesOf(one);
    isAskedIn ||= one === asked;
    last = Math.max(last, one.endsAt);
  }
  return run;
}

/** Which limits the visit would pass, and by what numbers. */
export function loadProblems({ asked, day, others, limits, weekMinutes }: LoadQuestion): LoadProblem[] {
  const length = minutesOf(asked);
  const ofDay = others.filter((one) => one.startsAt >= day.startsAt && one.startsAt < day.endsAt);
  const found: readonly (readonly [LoadWarning, number, number])[] = [
    ['dayLoad', ofDay.reduce((sum, one) => sum + minutesOf(one), length), limits.dayMinutes],
    ['weekLoad', weekMinutes === null ? 0 : weekMinutes + length, limits.weekMinutes],
    ['breakMissing', runMinutes(asked, others), limits.breakAfterMinutes],
  ];
  return found.flatMap(([reason, minutes, limitMinutes]) => (minutes > limitMinutes ? [{ reason, minutes, limitMinutes }] : []));
}

/** First and last day of the clinic's week around a date; `weekStart` is an ISO weekday. */
export function weekOf(date: CivilDate, weekStart: number): { readonly from: CivilDate; readonly until: CivilDate } {
  const from = addDays(date, -((weekdayOf(date) - weekStart + 7) % 7));
  return { from, until: addDays(from, 6) };
}
