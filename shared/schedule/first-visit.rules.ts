// A client's first visit may be longer than the others (clinical.md section 10).
import type { Service } from '../clinic/clinic.model.ts';
import type { CivilDate } from '../core/time.ts';

/**
 * Whether a visit on this day would be the client's first: nothing of theirs that takes place or took place is earlier.
 * @param firstOn the day of the earliest such visit; null where there is none.
 * @param startsOn null while no day is chosen: then any visit of theirs is an earlier one.
 */
export function isFirstVisit(firstOn: CivilDate | null, startsOn: CivilDate | null): boolean {
  return firstOn === null || (startsOn !== null && startsOn < firstOn);
}

/** How long a visit is where nobody says otherwise. */
export function usualMinutes(service: Pick<Service, 'durationMinutes' | 'firstVisitMinutes'>, isFirst: boolean): number {
  return isFirst ? (service.firstVisitMinutes ?? service.durationMinutes) : service.durationMinutes;
}

/** How long the first visit of a client is; within a plan never shorter than its sessions, whose length is given then. */
export function firstOfCourseMinutes(service: Pick<Service, 'durationMinutes' | 'firstVisitMinutes'>, planMinutes: number | null): number {
  return planMinutes === null ? usualMinutes(service, true) : Math.max(planMinutes, service.firstVisitMinutes ?? planMinutes);
}
