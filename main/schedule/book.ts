import type { NewVisit, VisitState, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import type { NewSeries } from '../../shared/schedule/series.model.ts';
import { walkInStart } from '../../shared/schedule/hours.rules.ts';
import type { StandingVisit } from '../../shared/schedule/placement.rules.ts';
import { hasComeTo } from '../../shared/schedule/visit-state.rules.ts';
import { hasClient, touchClient } from '../../db/clients/clients.queries.ts';
import type { Tx } from '../../db/database.ts';
import { findPlanForBooking, type Course, type PlanForBooking } from '../../db/schedule/plan-sessions.ts';
import {
  findVisit,
  insertVisit,
  insertVisitEvent,
  listVisitsById,
  type NewVisitRow,
} from '../../db/schedule/schedule.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { beginSeries, refuseWithoutRoom } from './course.ts';
import { warnIfHeld } from './holds.ts';
import { placeOrRefuse, visitsOfWeeks, withoutOverlap, type Placed } from './place.ts';
import { rosterIn, serviceFor } from './roster.ts';

/**
 * The plan, if it has room for so many more sessions of this client.
 * @throws Refusal `planNotActive`, `planFull`, or `validation` where it is another client's plan.
 */
export async function planWithRoom(tx: Tx, planId: string, clientId: string, sessions: number): Promise<PlanForBooking> {
  const plan = found(await findPlanForBooking(tx, planId));
  if (plan.clientId !== clientId) refuse('validation', undefined, { fields: { planId: 'invalid' } });
  refuseWithoutRoom(plan, sessions);
  return plan;
}

interface VisitFacts {
  readonly clientId: string;
  readonly serviceId: string;
  readonly bufferMinutes: number;
  readonly bufferBeforeMinutes: number;
  /** The plan or series that it is a session of. */
  readonly course: Course | undefined;
  readonly state: VisitState;
  readonly isWalkIn: boolean;
  readonly note: string;
  readonly replacesVisitId?: string;
  readonly colour?: string | null;
}

/** Writes a visit and its first event; its place has been judged. */
export async function addVisit(request: Request, tx: Tx, place: Placed, facts: VisitFacts): Promise<string> {
  const at = request.now();
  const { course, ...visit } = facts;
  const row: NewVisitRow = {
    ...place,
    ...visit,
    id: request.newId(),
    episodeId: course?.episodeId ?? null,
    planId: course?.planId ?? null,
    seriesId: course?.seriesId ?? null,
    createdAt: at,
    createdBy: request.actor.staffId,
  };
  await withoutOverlap(() => insertVisit(tx, row));
  const event = { id: request.newId(), visitId: row.id, at, staffId: request.actor.staffId, state: row.state, reason: '' };
  await insertVisitEvent(tx, event);
  return row.id;
}

/** Books one visit. A walk-in starts now, whatever start was sent: the client stands at the desk. */
export async function bookVisit(request: Request, input: NewVisit): Promise<VisitSummary> {
  return request.write(async (tx) => {
    const roster = await rosterIn(tx, request);
    if (!(await hasClient(tx, input.clientId))) refuse('notFound');
    const service = serviceFor(roster, input.serviceId);
    const start = input.isWalkIn ? walkInStart(request.now(), request.zone) : input;
    if (hasComeTo(input.state) && start.startsOn > request.today()) refuse('conflict', 'stateNotAllowed');
    const plan = input.planId === null ? undefined : await planWithRoom(tx, input.planId, input.clientId, 1);
    const visits = await visitsOfWeeks(tx, request.zone, [start.startsOn], roster.weekStart);
    const place = placeOrRefuse(
      roster,
      request.zone,
      {
        ...input,
        startsOn: start.startsOn,
        startMinute: start.startMinute,
        visitId: null,
        bufferMinutes: service.bufferMinutes,
        bufferBeforeMinutes: service.bufferBeforeMinutes,
      },
      visits,
    );
    const held = warnIfHeld(request, place, input.acceptsWarnings);
    const visitId = await addVisit(request, tx, place, {
      clientId: input.clientId,
      serviceId: service.id,
      bufferMinutes: service.bufferMinutes,
      bufferBeforeMinutes: service.bufferBeforeMinutes,
      course: plan,
      state: input.isWalkIn ? 'arrived' : input.state,
      isWalkIn: input.isWalkIn,
      note: input.note,
      colour: input.colour,
    });
    await touchClient(tx, input.clientId, request.now());
    request.concerning({
      clientId: input.clientId,
      subjectId: visitId,
      detail: { startsOn: place.startsOn, startMinute: place.startMinute, accepted: place.accepted, held },
    });
    return found(await findVisit(tx, visitId, request.today()));
  });
}

/** Books every slot or none; a refusal names the slot (counted from one) in its details. */
export async function bookSeries(request: Request, input: NewSeries): Promise<VisitSummary[]> {
  return request.write(async (tx) => {
    const roster = await rosterIn(tx, request);
    if (!(await hasClient(tx, input.clientId))) refuse('notFound');
    const service = serviceFor(roster, input.serviceId);
    const plan =
      input.planId === null ? undefined : await planWithRoom(tx, input.planId, input.clientId, input.slots.length);
    if (input.minGapDays !== undefined && input.maxGapDays !== undefined && input.minGapDays > input.maxGapDays) {
      refuse('validation', undefined, { fields: { maxGapDays: 'tooSmall' } });
    }
    const series = plan ? undefined : await beginSeries(request, tx, input);
    const days = input.slots.map((slot) => slot.startsOn);
    const visits: StandingVisit[] = await visitsOfWeeks(tx, request.zone, days, roster.weekStart);
    const visitIds: string[] = [];
    for (const [index, slot] of input.slots.entries()) {
      const place = placeOrRefuse(
        roster,
        request.zone,
        {
          ...slot,
          visitId: null,
          clientId: input.clientId,
          serviceId: service.id,
          bufferMinutes: service.bufferMinutes,
          bufferBeforeMinutes: service.bufferBeforeMinutes,
          acceptsWarnings: input.acceptsWarnings,
        },
        visits,
        { slot: index + 1 },
      );
      warnIfHeld(request, place, input.acceptsWarnings);
      const facts = {
        clientId: input.clientId,
        serviceId: service.id,
        bufferMinutes: service.bufferMinutes,
        bufferBeforeMinutes: service.bufferBeforeMinutes,
        course: plan ?? series,
        state: 'booked',
        isWalkIn: false,
        note: input.note,
      } as const;
      const id = await addVisit(request, tx, place, facts);
      visitIds.push(id);
      const { bufferMinutes, bufferBeforeMinutes } = service;
      visits.push({ ...place, id, clientId: input.clientId, bufferMinutes, bufferBeforeMinutes, state: 'booked' });
    }
    await touchClient(tx, input.clientId, request.now());
    request.concerning({
      clientId: input.clientId,
      ...(plan ? { subjectId: plan.planId } : series?.seriesId ? { subjectId: series.seriesId } : {}),
      detail: { visits: visitIds.length, firstVisitId: visitIds[0] ?? null },
    });
    return listVisitsById(tx, visitIds, request.today());
  });
}
