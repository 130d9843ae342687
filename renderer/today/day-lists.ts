// Pure: today's visits as lists by therapist, the signed-in therapist's own first, and where "now" stands in a list.
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import type { TodayVisit } from '../../shared/today/today.contract.ts';

export interface TherapistDay {
  readonly therapistId: string;
  readonly name: string;
  readonly visits: readonly TodayVisit[];
}

/** One list for each therapist with a visit today, by name; `ownId` leads. Visits that do not take place come last. */
export function daysByTherapist(visits: readonly TodayVisit[], ownId: string): readonly TherapistDay[] {
  const days = new Map<string, { therapistId: string; name: string; visits: TodayVisit[] }>();
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

export type DecisionPoint = 'midPlan' | 'lastSession';

/** What the plan asks at this session: a look at its goals at half-way and at the end (clinical.md 1.7). Without a plan there are none. */
export function decisionPoint({ planId, sessionNumber, sessionsPlanned }: TodayVisit): DecisionPoint | undefined {
  if (planId === null || sessionNumber === null || sessionsPlanned === null) return undefined;
  if (sessionNumber === sessionsPlanned) return 'lastSession';
  return sessionNumber === Math.ceil(sessionsPlanned / 2) ? 'midPlan' : undefined;
}

/** Visits of this therapist, today, at which a re-assessment is due and not charted yet; of everybody without an id. */
export function reassessmentsDue(visits: readonly TodayVisit[], therapistId: string | null): readonly TodayVisit[] {
  return visits.filter(
    (visit) =>
      occupiesTime(visit.state) && !visit.isCharted && decisionPoint(visit) !== undefined && (therapistId === null || visit.therapistId === therapistId),
  );
}

/** The place in the list before which "now" is drawn: the first visit that takes place and has not begun by the clock. */
export function nowIndex(visits: readonly TodayVisit[], minute: number): number {
  const taking = visits.filter((visit) => occupiesTime(visit.state));
  const next = taking.findIndex((visit) => visit.startMinute > minute);
  return next < 0 ? taking.length : next;
}
