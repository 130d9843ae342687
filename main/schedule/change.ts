import { millisecondsOf } from '../../shared/core/time.ts';
import type { Placement, StateChange, VisitState, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { canChangeState, canPin, canRestoreState, hasComeTo, occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { touchClient } from '../../db/clients/clients.queries.ts';
import type { Tx } from '../../db/database.ts';
import { voidFee } from '../../db/schedule/fees.queries.ts';
import { deletePin } from '../../db/schedule/pins.queries.ts';
import {
  findVisit,
  findVisitDetail,
  insertVisitEvent,
  updateVisitPlace,
  updateVisitState,
} from '../../db/schedule/schedule.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { findCourse } from './course.ts';
import { recordFee } from './fees.ts';
import { warnIfHeld } from './holds.ts';
import { judgeWish, placeOrRefuse, visitsAround, visitsOfWeeks, withoutOverlap } from './place.ts';
import { rosterIn } from './roster.ts';

export interface VisitMove extends Placement {
  readonly visitId: string;
  readonly version: number;
  readonly acceptsWarnings: boolean;
}

/** Moves, resizes or hands over a visit; it keeps its id, its state and its place in the plan. */
export async function moveVisit(request: Request, input: VisitMove): Promise<VisitSummary> {
  return request.write(async (tx) => {
    const visit = found(await findVisit(tx, input.visitId, request.today()));
    if (visit.version !== input.version) refuse('stale');
    if (visit.isCharted) refuse('conflict', 'visitHasNote');
    const isMovable = occupiesTime(visit.state) && !(hasComeTo(visit.state) && input.startsOn > request.today());
    if (!isMovable) refuse('conflict', 'stateNotAllowed');
    const roster = await rosterIn(tx, request);
    const visits = await visitsOfWeeks(tx, request.zone, [input.startsOn], roster.weekStart);
    const { clientId, serviceId, bufferMinutes, bufferBeforeMinutes, roomId: presentRoomId } = visit;
    const wish = { ...input, clientId, serviceId, bufferMinutes, bufferBeforeMinutes, presentRoomId };
    const place = placeOrRefuse(roster, request.zone, wish, visits);
    const held = warnIfHeld(request, place, input.acceptsWarnings);
    const isMet = await withoutOverlap(() => updateVisitPlace(tx, visit.id, visit.version, place));
    if (!isMet) refuse('stale');
    await deletePin(tx, visit.id);
    await touchClient(tx, clientId, request.now());
    request.concerning({
      clientId,
      subjectId: visit.id,
      detail: {
        fromDay: visit.startsOn,
        fromMinute: visit.startMinute,
        startsOn: place.startsOn,
        startMinute: place.startMinute,
        isReassigned: visit.therapistId !== place.therapistId,
        accepted: place.accepted,
        held,
      },
    });
    return found(await findVisit(tx, visit.id, request.today()));
  });
}

interface NewState {
  readonly state: VisitState;
  readonly reason: string;
}

/** Writes a state with its event; whether the visit may take it has been decided. */
export async function setState(request: Request, tx: Tx, visit: VisitSummary, { state, reason }: NewState): Promise<void> {
  const at = request.now();
  const change = { visitId: visit.id, at, state, reason };
  const isMet = await withoutOverlap(() => updateVisitState(tx, { ...change, version: visit.version }));
  if (!isMet) refuse('stale');
  if (!canPin(state)) await deletePin(tx, visit.id);
  await insertVisitEvent(tx, { ...change, id: request.newId(), staffId: request.actor.staffId });
}

/** Writes a step that has been decided, with its event; the audit event is about this visit. */
export async function writeState(request: Request, tx: Tx, visit: VisitSummary, change: NewState): Promise<VisitSummary> {
  await setState(request, tx, visit, change);
  await touchClient(tx, visit.clientId, request.now());
  request.concerning({
    clientId: visit.clientId,
    subjectId: visit.id,
    detail: { from: visit.state, to: change.state },
  });
  return found(await findVisit(tx, visit.id, request.today()));
}

export async function changeVisitState(request: Request, input: StateChange): Promise<VisitSummary> {
  return request.write(async (tx) => {
    const visit = found(await findVisit(tx, input.visitId, request.today()));
    if (visit.version !== input.version) refuse('stale');
    if (visit.isCharted && !occupiesTime(input.state)) refuse('conflict', 'visitHasNote');
    const isAllowed = canChangeState({
      from: visit.state,
      to: input.state,
      startsOn: visit.startsOn,
      startsAt: millisecondsOf(visit.startsAt),
      today: request.today(),
      now: millisecondsOf(request.now()),
    });
    if (!isAllowed) refuse('conflict', 'stateNotAllowed');
    const changed = await writeState(request, tx, visit, input);
    if (input.fee) await recordFee(request, tx, visit, input.state, input.fee);
    return changed;
  });
}

/** What a visit that comes back must find: its time, and a session left in its plan or series. */
export async function refuseIfTaken(request: Request, tx: Tx, visit: VisitSummary): Promise<void> {
  const course = await findCourse(tx, visit);
  if (course && course.sessionsTaken >= course.sessionsPlanned) {
    refuse('conflict', 'planFull', { details: { taken: course.sessionsTaken, planned: course.sessionsPlanned } });
  }
  const visits = await visitsAround(tx, request.zone, visit.startsOn, visit.startsOn);
  const wish = { ...visit, visitId: visit.id, acceptsWarnings: true };
  const conflict = judgeWish(await rosterIn(tx, request), request.zone, wish, visits).conflicts[0];
  if (conflict) {
    refuse('conflict', conflict.reason, {
      details: {
        therapist: visit.therapistName,
        ...(visit.roomName === null ? {} : { room: visit.roomName }),
        ...(conflict.fromMinute === null ? {} : { fromMinute: conflict.fromMinute }),
        ...(conflict.untilMinute === null ? {} : { untilMinute: conflict.untilMinute }),
      },
    });
  }
}

/** Undo: the visit returns to a state it had before; a freed time is checked again. */
export async function restoreVisitState(request: Request, input: Omit<StateChange, 'reason' | 'fee'>): Promise<VisitSummary> {
  return request.write(async (tx) => {
    const visit = found(await findVisitDetail(tx, input.visitId, request.today()));
    if (visit.version !== input.version) refuse('stale');
    const earlier = visit.events.map((event) => event.state);
    if (!canRestoreState(visit.state, input.state, earlier)) refuse('conflict', 'stateNotAllowed');
    if (!occupiesTime(visit.state)) await refuseIfTaken(request, tx, visit);
    await voidFee(tx, visit.id, request.now(), request.actor.staffId);
    return writeState(request, tx, visit, { ...input, reason: '' });
  });
}
