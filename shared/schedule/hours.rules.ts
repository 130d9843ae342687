// Working time by the clock on the wall, and what that clock means in instants on days of 23, 24 or 25 hours.
import type { WorkingHours } from '../clinic/clinic.model.ts';
import { addDays, instantOfWallTime, millisecondsOf, wallTimeOf, weekdayOf, type CivilDate, type Instant } from '../core/time.ts';

/** A stretch of one day in minutes after midnight, half-open. */
export interface Stretch {
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface WallInstant {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether the clock on the wall never shows this time, since it goes forward over it. */
  readonly isInGap: boolean;
}

/** What the wall clock's minutes of one day mean in instants. */
export type DayClock = (minute: number) => WallInstant;

const dayMilliseconds = 86_400_000;

// A search over months, the list of what no longer fits and every booking ask about the same days again and again, and
// the time-zone data answers slowly.
const clocks = new Map<string, DayClock>();
const mostClocks = 2_000;

/** The clock of a day; each is worked out once. */
export function dayClock(date: CivilDate, zone: string): DayClock {
  const key = `${date} ${zone}`;
  const known = clocks.get(key);
  if (known) return known;
  if (clocks.size >= mostClocks) clocks.clear();
  const clock = newClock(date, zone);
  clocks.set(key, clock);
  return clock;
}

/** Asks the time-zone data twice a day instead of once a minute. */
function newClock(date: CivilDate, zone: string): DayClock {
  const start = millisecondsOf(instantOfWallTime(date, 0, zone).at);
  const next = millisecondsOf(instantOfWallTime(addDays(date, 1), 0, zone).at);
  return (minute) => {
    if (minute >= 1440) return { at: next + (minute - 1440) * 60_000, isInGap: false };
    if (next - start === dayMilliseconds) return { at: start + minute * 60_000, isInGap: false };
    const { at, isInGap } = instantOfWallTime(date, minute, zone);
    return { at: millisecondsOf(at), isInGap };
  };
}

/** Sorted, and joined where they touch, so that a visit may run over the seam of two shifts. */
export function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches.toSorted((one, other) => one.startMinute - other.startMinute)) {
    const last = joined.at(-1);
    if (last && stretch.startMinute <= last.endMinute) {
      joined[joined.length - 1] = { startMinute: last.startMinute, endMinute: Math.max(last.endMinute, stretch.endMinute) };
    } else {
      joined.push({ startMinute: stretch.startMinute, endMinute: stretch.endMinute });
    }
  }
  return joined;
}

/** What is left of sorted, joined stretches once others are taken out. */
export function withoutStretches(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  let left: Stretch[] = [...stretches];
  for (const { startMinute, endMinute } of taken) {
    left = left.flatMap((stretch) => {
      if (endMinute <= stretch.startMinute || stretch.endMinute <= startMinute) return [stretch];
      return [
        { startMinute: stretch.startMinute, endMinute: startMinute },
        { startMinute: endMinute, endMinute: stretch.endMinute },
      ].filter((rest) => rest.startMinute < rest.endMinute);
    });
  }
  return left;
}

/** When a therapist works on a day: sorted, joined stretches; none on a day off. Whatever makes or takes time is in it. */
export type DayHours = (date: CivilDate) => readonly Stretch[];

/** A therapist's working time by the pattern of the week alone. */
export function weeklyHours(weekly: readonly WorkingHours[]): DayHours {
  const byWeekday = new Map([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, joinStretches(weekly.filter((stretch) => stretch.weekday === weekday))]));
  return (date) => byWeekday.get(weekdayOf(date)) ?? [];
}

/** A client who walks in starts now, on the last full five minutes of the wall clock. */
export function walkInStart(now: Instant, zone: string): { readonly startsOn: CivilDate; readonly startMinute: number } {
  const { date, minute } = wallTimeOf(now, zone);
  return { startsOn: date, startMinute: minute - (minute % 5) };
}
