// How long a visit is offered: a client's first one may be longer, which is said and can be changed.
import { useEffect, useRef, useState } from 'react';
import type { Service } from '../../shared/clinic/clinic.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { firstOfCourseMinutes, isFirstVisit, usualMinutes } from '../../shared/schedule/first-visit.rules.ts';
import { useDesk } from './desk.ts';
import { useAttendance } from './schedule.api.ts';

interface FirstVisitQuestion {
  /** Empty while nobody is chosen. */
  readonly clientId: string;
  /** Somebody who is not on file yet. */
  readonly isNew: boolean;
  readonly service: Service | undefined;
  /** Null while no day is chosen. */
  readonly startsOn: CivilDate | null;
  /** The length of a plan's sessions; null without a plan. */
  readonly planMinutes: number | null;
}

export interface FirstVisit {
  /** The length to offer. */
  readonly minutes: number;
  /** What is to be said; null where the first visit is as long as any other. */
  readonly hint: { readonly first: number; readonly usual: number } | null;
  readonly wantsUsual: boolean;
  readonly setWantsUsual: (wantsUsual: boolean) => void;
  /** The length of another service for the same client. */
  readonly minutesOf: (service: Service) => number;
}

export function useFirstVisit({ clientId, isNew, service, startsOn, planMinutes }: FirstVisitQuestion): FirstVisit {
  const [wantsUsual, setWantsUsual] = useState(false);
  const attendance = useAttendance(clientId).data;
  const isFirst = isNew || (clientId !== '' && attendance !== undefined && isFirstVisit(attendance.firstOn, startsOn));
  const usual = planMinutes ?? service?.durationMinutes ?? 60;
  const first = service && isFirst ? firstOfCourseMinutes(service, planMinutes) : usual;
  return {
    minutes: wantsUsual ? usual : first,
    hint: first === usual ? null : { first, usual },
    wantsUsual,
    setWantsUsual,
    minutesOf: (other) => planMinutes ?? usualMinutes(other, isFirst && !wantsUsual),
  };
}

/** A place on the board that has the offered length follows when that changes; one that was drawn otherwise stays. */
export function useOfferedLength(minutes: number): void {
  const { place, setPlace } = useDesk();
  const before = useRef(minutes);
  useEffect(() => {
    const offered = before.current;
    before.current = minutes;
    if (place && minutes !== offered && place.durationMinutes === offered) setPlace({ ...place, durationMinutes: minutes });
  }, [minutes, place, setPlace]);
}
