import { millisecondsOf } from '../../shared/core/time.ts';
import type { Rebooking, RebookingUndo, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { canChangeState, canRebook, canRestoreState } from '../../shared/schedule/visit-state.rules.ts';
import { touchClient } from '../../db/clients/clients.queries.ts';
import { findVisit, findVisitDetail } from '../../db/schedule/schedule.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { addVisit } from './book.ts';
import { refuseIfTaken, setState } from './change.ts';
import { findCourse, refuseWithoutRoom } from './course.ts';
import { warnIfHeld } from './holds.ts';
import { placeOrRefuse, visitsOfWeeks } from './place.ts';
import { rosterIn } from './roster.ts';

/** Cancels a visit as rescheduled and books its client and service elsewhere: both or neither. */
export async function rebookVisit(request: Request, input: Rebooking): Promise<VisitSummary> {
  return request.write(async (tx) => {
    const old = found(await findVisit(tx, input.visitId, request.today()));
    if (old.version !== input.version) refuse('stale');
    if (old.isCharted) refuse('conflict', 'visitHasNote');
    if (!canRebook(old.state)) refuse('conflict', 'stateNotAllowed');
    // First the old one lets go: its time and its session in the plan are free for the new one.
    await setState(request, tx, old, { state: 'rescheduled', reason: input.reason });
    const { clientId, serviceId, bufferMinutes, bufferBeforeMinutes, note } = old;
    const course = await findCourse(tx, old);
    if (course) refuseWithoutRoom(course, 1);
    const roster = await rosterIn(tx, request);
    const visits = await visitsOfWeeks(tx, request.zone, [input.startsOn], roster.weekStart);
    const wish = { ...input, visitId: null, clientId, serviceId, bufferMinutes, bufferBeforeMinutes };
    const place = placeOrRefuse(roster, request.zone, wish, visits);
    const held = warnIfHeld(request, place, input.acceptsWarnings);
    const facts = { clientId, serviceId, bufferMinutes, bufferBeforeMinutes, course, note, state: 'booked', isWalkIn: false, replacesVisitId: old.id } as const;
    const visitId = await addVisit(request, tx, place, facts);
    await touchClient(tx, clientId, request.now());
    request.concerning({
      clientId,
      subjectId: visitId,
      detail: { replacesVisitId: old.id, startsOn: place.startsOn, startMinute: place.startMinute, accepted: place.accepted, held },
    });
    return found(await findVisit(tx, visitId, request.today()));
  });
}

/** Takes a rebooking back, all or nothing: the old visit stands again only where its time is still free. */
export async function undoRebooking(request: Request, input: RebookingUndo): Promise<VisitSummary[]> {
  return request.write(async (tx) => {
    const made = found(await findVisitDetail(tx, input.visitId, request.today()));
    if (made.version !== input.version) refuse('stale');
    if (made.replaces === null) refuse('conflict', 'stateNotAllowed');
    const old = found(await findVisitDetail(tx, made.replaces.visitId, request.today()));
    const cancelling = {
      from: made.state,
      to: 'cancelled_by_clinic',
      startsOn: made.startsOn,
      startsAt: millisecondsOf(made.startsAt),
      today: request.today(),
      now: millisecondsOf(request.now()),
    } as const;
    const isBack = canRestoreState(old.state, input.state, old.events.map((event) => event.state));
    if (made.isCharted || old.state !== 'rescheduled' || !canChangeState(cancelling) || !isBack) refuse('conflict', 'stateNotAllowed');
    // First the new one lets go: the old one may stand where it stood.
    await setState(request, tx, made, { state: 'cancelled_by_clinic', reason: input.reason });
    await refuseIfTaken(request, tx, old);
    await setState(request, tx, old, { state: input.state, reason: '' });
    await touchClient(tx, old.clientId, request.now());
    request.concerning({ clientId: old.clientId, subjectId: old.id, detail: { from: old.state, to: input.state, insteadOfVisitId: made.id } });
    const [restored, cancelled] = [await findVisit(tx, old.id, request.today()), await findVisit(tx, made.id, request.today())];
    return [found(restored), found(cancelled)];
  });
}
