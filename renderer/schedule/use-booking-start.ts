import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import type { Service } from '../../shared/clinic/clinic.model.ts';
import { walkInStart } from '../../shared/schedule/hours.rules.ts';
import type { VisitDetail } from '../../shared/schedule/schedule.model.ts';
import type { PlanSessions } from '../../shared/schedule/series.model.ts';
import { now } from '../ui/clock.ts';
import type { ZodForm } from '../ui/use-zod-form.ts';
import type { BookingInput, BookingOutput } from './booking-form.ts';
import type { DeskTask } from './desk-task.ts';
import { useDesk } from './desk.ts';
import { judgePlace, placeOf, subjectFor, type ChosenPlace } from './place.ts';
import { useNamedClient, usePlanSessions, useVisit } from './schedule.api.ts';

/**
 * Fills in what the address already says: the client, the plan's client and length, the walk-in's time. Tells the desk
 * whom the place is for.
 * @returns the plan, if it has a session left for this visit (otherwise the visit is booked outside of it), and the visit
 * that the booking begins from.
 */
export function useBookingStart(
  task: Extract<DeskTask, { kind: 'booking' }>,
  form: ZodForm<BookingInput, BookingOutput>,
  service: Service | undefined,
): { readonly plan: PlanSessions | undefined; readonly origin: VisitDetail | undefined } {
  const { facts, place, setPlace, setSubject, date, today } = useDesk();
  const { setValue, control } = form;
  const origin = useVisit(task.source?.visitId ?? null).data;
  // A copy is a session of the same plan, if that has one left.
  const plan = usePlanSessions(task.planId ?? (task.source?.kind === 'copy' ? (origin?.planId ?? null) : null)).data;
  const named = useNamedClient(task.planId === null ? task.clientId : null).data;
  const clientId = useWatch({ control, name: 'clientId' });
  // A visit that is cancelled for this one is not in its way.
  const freedId = task.source?.kind === 'rebook' ? task.source.visitId : null;

  const givenId = plan?.clientId ?? named?.id;
  const givenName = plan?.clientName ?? (named ? `${named.firstName} ${named.lastName}` : undefined);
  useEffect(() => {
    if (givenId === undefined || givenName === undefined) return;
    setValue('isNew', false);
    setValue('clientId', givenId);
    setValue('clientName', givenName);
  }, [givenId, givenName, setValue]);

  useEffect(() => {
    setSubject({ ...subjectFor(service, clientId === '' ? null : clientId), visitId: freedId });
  }, [freedId, clientId, service, setSubject]);

  const originId = origin?.id;
  const started = useRef<string>(undefined);
  useEffect(() => {
    if (!origin || originId === undefined || started.current === originId) return;
    started.current = originId;
    setValue('serviceId', origin.serviceId);
    if (place === null) setPlace({ ...placeOf(origin), room: 'auto', startsOn: date });
  }, [origin, originId, place, date, setPlace, setValue]);

  const isUnplacedWalkIn = task.isWalkIn && place === null && date === today && facts.date === today;
  useEffect(() => {
    if (!isUnplacedWalkIn) return;
    const { startMinute } = walkInStart(now(), facts.zone);
    const places = facts.therapists.map(
      ({ staffId }): ChosenPlace => ({ therapistId: staffId, room: 'auto', startsOn: facts.date, startMinute, durationMinutes: service?.durationMinutes ?? 60 }),
    );
    const subject = subjectFor(service, null);
    // Whoever is free now; otherwise the first, and the board shows why not.
    const rank = { free: 0, warning: 1, conflict: 2 } as const;
    const [best] = places.toSorted(
      (one, other) => rank[judgePlace(one, subject, facts).verdict] - rank[judgePlace(other, subject, facts).verdict],
    );
    if (best) setPlace(best);
  }, [isUnplacedWalkIn, facts, service, setPlace]);
  const hasSession = plan?.isActive === true && plan.sessionsTaken < plan.sessionsPlanned;
  return { plan: hasSession ? plan : undefined, origin };
}
