// The load of therapists, for choosing among many places: worked out once a day and week, not once a place.
import { addDays, instantOfWallTime, millisecondsOf, type CivilDate } from '../../shared/core/time.ts';
import { weekOf } from '../../shared/schedule/load.rules.ts';
import type { StandingVisit } from '../../shared/schedule/placement.rules.ts';
import type { SeriesQuestion } from '../../shared/schedule/series.rules.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import type { Roster } from './roster.ts';

function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}

/** Whether one more visit of this length brings a therapist over the limit of the day or the week. */
export function heavyDays(roster: Roster, zone: string, visits: readonly StandingVisit[], durationMinutes: number): NonNullable<SeriesQuestion['isHeavy']> {
  const startOf = remembered((date) => millisecondsOf(instantOfWallTime(date, 0, zone).at));
  const minutesOf = remembered((staffId) => {
    const own = visits.filter((visit) => visit.therapistId === staffId && occupiesTime(visit.state));
    return remembered((date) => {
      const [from, until] = [startOf(date), startOf(addDays(date, 1))];
      return own.reduce((sum, { startsAt, endsAt }) => (startsAt >= from && startsAt < until ? sum + (endsAt - startsAt) / 60_000 : sum), 0);
    });
  });
  const daysOfWeek = remembered((date) => {
    const { from } = weekOf(date, roster.weekStart);
    return Array.from({ length: 7 }, (_, day) => addDays(from, day));
  });
  return (therapistId: string, date: CivilDate) => {
    const { dayMinutes, weekMinutes } = roster.limitsOf(therapistId);
    const on = minutesOf(therapistId);
    if (on(date) + durationMinutes > dayMinutes) return true;
    return daysOfWeek(date).reduce((sum, day) => sum + on(day), durationMinutes) > weekMinutes;
  };
}
