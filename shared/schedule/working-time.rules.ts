// A therapist's days: the week's pattern, other hours on some dates, and what takes time away. All by the wall clock.
import type { WorkingHours } from '../clinic/clinic.model.ts';
import type { Closure, HoursException, Recurrence, Span, TimeOff } from '../clinic/working-time.model.ts';
import { addDays, daysBetween, type CivilDate } from '../core/time.ts';
import { joinStretches, weeklyHours, withoutStretches, type DayHours, type Stretch } from './hours.rules.ts';

/** A stretch of one day on which nobody is to be booked, and why. */
export interface Away extends Stretch {
  readonly kind: 'timeOff' | 'closed';
  readonly label: string;
}

/** What takes time on a day, closures first; overlapping ones each stand for themselves. */
export type DayAway = (date: CivilDate) => readonly Away[];

export interface TherapistTime {
  readonly hoursOn: DayHours;
  readonly awayOn: DayAway;
}

/** How a span repeats, if it does. A rule's occurrences are as long as the first. */
export interface Repeats {
  readonly rrule: string | null;
  readonly exceptOn: readonly CivilDate[];
}

/** The parts of a span, and of what repeats it, that lie on each day: sorted and joined. A day between two others is whole. */
export function spanOn(one: Span & Repeats, recurrence: Recurrence): (date: CivilDate) => readonly Stretch[] {
  if (one.rrule === null) {
    return (date) => {
      if (date < one.startsOn || date > one.endsOn) return [];
      const startMinute = date === one.startsOn ? one.startMinute : 0;
      return [{ startMinute, endMinute: date === one.endsOn ? one.endMinute : 1440 }];
    };
  }
  const days = daysBetween(one.startsOn, one.endsOn);
  const occursOn = recurrence(one.rrule, one.startsOn);
  const excepted = new Set(one.exceptOn);
  return (date) => {
    const pieces: Stretch[] = [];
    for (let offset = 0; offset <= days; offset += 1) {
      const first = offset === 0 ? date : addDays(date, -offset);
      if (first < one.startsOn || excepted.has(first) || !occursOn(first)) continue;
      pieces.push({ startMinute: offset === 0 ? one.startMinute : 0, endMinute: offset === days ? one.endMinute : 1440 });
    }
    // One occurrence may end on the day on which the next begins.
    return joinStretches(pieces);
  };
}

/** When the clinic is closed. */
export function closedTimes(closures: readonly Closure[], recurrence: Recurrence): DayAway {
  const spans = closures.map((closure) => ({
    label: closure.label,
    on: spanOn({ ...closure, rrule: closure.isYearly ? 'FREQ=YEARLY' : null, exceptOn: [] }, recurrence),
  }));
  return remembered((date) =>
    spans.flatMap(({ label, on }) => on(date).map((stretch) => ({ kind: 'closed' as const, label, ...stretch }))),
  );
}

/** Each day worked out once: boards, searches and lists ask for the same few again and again. */
function remembered<T>(work: (date: CivilDate) => T): (date: CivilDate) => T {
  const known = new Map<CivilDate, T>();
  return (date) => {
    const before = known.get(date);
    if (before !== undefined) return before;
    const now = work(date);
    known.set(date, now);
    return now;
  };
}

export interface TherapistTimes {
  readonly week: readonly WorkingHours[];
  readonly exceptions: readonly HoursException[];
  readonly timeOff: readonly TimeOff[];
}

/** The working time of one therapist: the week or its exception, less time off and closures. */
export function therapistTime({ week, exceptions, timeOff }: TherapistTimes, closedOn: DayAway, recurrence: Recurrence): TherapistTime {
  const usual = weeklyHours(week);
  const spans = timeOff.map((one) => ({ label: one.label, on: spanOn(one, recurrence) }));
  const awayOn: DayAway = remembered((date) => [
    ...closedOn(date),
    ...spans.flatMap(({ label, on }) => on(date).map((stretch) => ({ kind: 'timeOff' as const, label, ...stretch }))),
  ]);
  const hoursOn: DayHours = remembered((date) => {
    const exception = exceptions.find((one) => one.startsOn <= date && date <= one.endsOn);
    return withoutStretches(exception ? joinStretches(exception.stretches) : usual(date), awayOn(date));
  });
  return { hoursOn, awayOn };
}
