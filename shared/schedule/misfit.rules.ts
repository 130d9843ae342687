// Visits to come that no longer fit, since hours, rooms, services or people have changed: they are to be booked anew or
// left as they stand (clinical.md section 10). What somebody booked so on purpose is none.
import type { Room, Service } from '../clinic/clinic.model.ts';
import { lackingIn, mayGive } from '../clinic/fitness.rules.ts';
import type { CivilDate } from '../core/time.ts';
import { dayClock, type DayClock } from './hours.rules.ts';
import { hoursWarning } from './placement.rules.ts';
import type { TherapistTime } from './working-time.rules.ts';

export const misfitReasons = ['memberLeft', 'closed', 'timeOff', 'outsideHours', 'therapistMayNot', 'roomRetired', 'roomLacks'] as const;
export type MisfitReason = (typeof misfitReasons)[number];

/** A visit as far as it can come to misfit; times in milliseconds since 1970. */
export interface ComingVisit {
  readonly id: string;
  readonly therapistId: string;
  readonly roomId: string | null;
  readonly serviceId: string;
  readonly startsOn: CivilDate;
  readonly startMinute: number;
  readonly startsAt: number;
  readonly endsAt: number;
  /** Codes that were accepted with its place, with commas between. */
  readonly accepted: string;
}

export interface Misfit {
  readonly visitId: string;
  readonly reason: MisfitReason;
  /** The label of the closure or time off, or what the room lacks; empty for other reasons. */
  readonly what: string;
}

/** Who works here, when and where. */
export interface House {
  readonly zone: string;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly services: ReadonlyMap<string, Service>;
  /** Therapists who work here now. */
  readonly therapistIds: ReadonlySet<string>;
  timeOf(staffId: string): TherapistTime;
}

function problemsOf(visit: ComingVisit, house: House, clock: DayClock): Omit<Misfit, 'visitId'>[] {
  if (!house.therapistIds.has(visit.therapistId)) return [{ reason: 'memberLeft', what: '' }];
  const { awayOn, hoursOn } = house.timeOf(visit.therapistId);
  const outside = hoursWarning(visit, { hours: hoursOn(visit.startsOn), away: awayOn(visit.startsOn) }, clock);
  const room = visit.roomId === null ? undefined : house.rooms.get(visit.roomId);
  const service = house.services.get(visit.serviceId);
  const [lacks] = room && service ? lackingIn(room, service) : [];
  return [
    ...(outside ? [{ reason: outside.reason, what: String(outside.details?.['label'] ?? '') }] : []),
    ...(service && !mayGive(service, visit.therapistId) ? [{ reason: 'therapistMayNot' as const, what: '' }] : []),
    ...(room && !room.isActive ? [{ reason: 'roomRetired' as const, what: '' }] : []),
    ...(lacks === undefined ? [] : [{ reason: 'roomLacks' as const, what: lacks }]),
  ];
}

/** Codes as they are kept with a visit. */
export function acceptedCodes(accepted: string): readonly string[] {
  return accepted === '' ? [] : accepted.split(',');
}

/** Every visit that does not fit, with its first reason that nobody has accepted; in the order of the visits. */
export function findMisfits(visits: readonly ComingVisit[], house: House): Misfit[] {
  const found: Misfit[] = [];
  for (const visit of visits) {
    const clock = dayClock(visit.startsOn, house.zone);
    const accepted = acceptedCodes(visit.accepted);
    const problem = problemsOf(visit, house, clock).find(({ reason }) => !accepted.includes(reason));
    if (problem) found.push({ visitId: visit.id, ...problem });
  }
  return found;
}
