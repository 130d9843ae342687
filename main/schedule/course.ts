// Sessions that follow each other, whether a plan holds them together or they were booked as a series without one.
import type { CivilDate } from '../../shared/core/time.ts';
import { daysBetween } from '../../shared/core/time.ts';
import type { Placement, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import type { NewSeries } from '../../shared/schedule/series.model.ts';
import type { Db, Tx } from '../../db/database.ts';
import { findPlanForBooking, listVisitsOfPlan, type Course } from '../../db/schedule/plan-sessions.ts';
import { findSeries, insertSeries, listVisitsOfSeries } from '../../db/schedule/series.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

/** Names one or the other; a plan goes before. */
export interface CourseIds {
  readonly planId: string | null;
  readonly seriesId: string | null;
}

export async function findCourse(db: Db | Tx, { planId, seriesId }: CourseIds): Promise<Course | undefined> {
  if (planId !== null) return findPlanForBooking(db, planId);
  return seriesId === null ? undefined : findSeries(db, seriesId);
}

/** Every visit of it, cancelled ones too, by start. */
export async function listVisitsOfCourse(db: Db | Tx, { planId, seriesId }: CourseIds, today: CivilDate): Promise<VisitSummary[]> {
  if (planId !== null) return listVisitsOfPlan(db, planId, today);
  return seriesId === null ? [] : listVisitsOfSeries(db, seriesId, today);
}

/** Whether the visit is one of these sessions. */
export function isOfCourse(visit: CourseIds, { planId, seriesId }: CourseIds): boolean {
  return planId === null ? visit.seriesId === seriesId : visit.planId === planId;
}

/** @throws Refusal `planNotActive`, or `planFull` where it has no room for so many more sessions. */
export function refuseWithoutRoom(course: Course, sessions: number): void {
  if (!course.isActive) refuse('conflict', 'planNotActive');
  if (sessions > 0 && course.sessionsTaken + sessions > course.sessionsPlanned) {
    refuse('conflict', 'planFull', { details: { taken: course.sessionsTaken, planned: course.sessionsPlanned } });
  }
}

/** Two to seven days where nobody said how far apart (clinical.md section 10). */
const usualGaps = { minGapDays: 2, maxGapDays: 7 } as const;
const longestGapDays = 60;

/** The spacing that was asked for; without one the usual days, as wide as these places need. */
function spacingOf({ minGapDays, maxGapDays }: Pick<NewSeries, 'minGapDays' | 'maxGapDays'>, slots: readonly Placement[]) {
  const days = slots.map((slot) => slot.startsOn).toSorted();
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  const shortest = minGapDays ?? Math.max(1, Math.min(usualGaps.minGapDays, ...gaps));
  const longest = maxGapDays ?? Math.min(longestGapDays, Math.max(usualGaps.maxGapDays, ...gaps));
  return { minGapDays: shortest, maxGapDays: Math.max(shortest, longest) };
}

/** Writes down a series that has no plan. One visit alone is none: undefined. */
export async function beginSeries(request: Request, tx: Tx, input: NewSeries): Promise<Course | undefined> {
  if (input.slots.length < 2) return undefined;
  const id = request.newId();
  const sessionsPlanned = input.slots.length;
  await insertSeries(tx, { id, clientId: input.clientId, sessionsPlanned, ...spacingOf(input, input.slots), at: request.now(), staffId: request.actor.staffId });
  return found(await findSeries(tx, id));
}
