// Pure: today's visits as lists by therapist, the signed-in therapist's own first, and where "now" stands in a list.
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';

export interface TherapistDay {
  readonly therapistId: string;
  readonly name: string;
  readonly visits: readonly VisitSummary[];
}

/** One list for each therapist with a visit today, by name; `ownId` leads. Visits that do not take place come last. */
export function daysByTherapist(visits: readonly VisitSummary[], ownId: string): readonly TherapistDay[] {
  const days = new Map<string, { therapistId: string; name: string; visits: VisitSummary[] }>();
  for (const visit of visits) {
    const day = days.get(visit.therapistId) ?? { therapistId: visit.therapistId, name: visit.therapistName, visits: [] };
    day.visits.push(visit);
    days.set(visit.therapistId, day);
  }
  const rank = (id: string): number => (id === ownId ? 0 : 1);
  return [...days.values()]
    .map((day) => ({
      ...day,
      visits: day.visits.toSorted(
        (one, other) =>
          Number(!occupiesTime(one.state)) - Number(!occupiesTime(other.state)) || one.startMinute - other.startMinute,
      ),
    }))
    .toSorted((one, other) => rank(one.therapistId) - rank(other.therapistId) || one.name.localeCompare(other.name));
}

/** The place in the list before which "now" is drawn: the first visit that takes place and has not begun by the clock. */
export function nowIndex(visits: readonly VisitSummary[], minute: number): number {
  const taking = visits.filter((visit) => occupiesTime(visit.state));
  const next = taking.findIndex((visit) => visit.startMinute > minute);
  return next < 0 ? taking.length : next;
}
