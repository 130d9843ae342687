// After a session was lost or moved: the rest of its plan or series put right, proposed and then written in one transaction.
import { instantOfWallTime, millisecondsOf } from '../../shared/core/time.ts';
import { lastRepairDay, orderOfMoves, repairSeries, type Repair, type RepairQuestion } from '../../shared/schedule/repair.rules.ts';
import type { Placement, VisitDetail, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import type { StandingVisit } from '../../shared/schedule/placement.rules.ts';
import type { SeriesChange, SeriesRepair, SeriesSlot } from '../../shared/schedule/series.model.ts';
import type { PlannedSession } from '../../shared/schedule/series.rules.ts';
import { gapsOf } from '../../shared/schedule/series-marks.rules.ts';
import { canChangeState, hasComeTo, occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { touchClient } from '../../db/clients/clients.queries.ts';
import type { Tx } from '../../db/database.ts';
import type { Course } from '../../db/schedule/plan-sessions.ts';
import { findVisit, findVisitDetail, listVisitsById, updateVisitPlace } from '../../db/schedule/schedule.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { addVisit } from './book.ts';
import { writeState } from './change.ts';
import { findCourse, isOfCourse, listVisitsOfCourse, refuseWithoutRoom } from './course.ts';
import { heavyDays } from './heavy-days.ts';
import { heldAsVisits, warnIfHeld } from './holds.ts';
import { placeOrRefuse, visitsOfWeeks, withoutOverlap } from './place.ts';
import { therapistsFrom, toSeriesSlots } from './propose-series.ts';
import { activeTherapists, fittingRoomIds, presentRoster, rosterIn, serviceFor, type Roster } from './roster.ts';

interface Rest {
  /** Visits of the plan that stand and are still to come, by start. */
  readonly coming: readonly VisitSummary[];
  /** Visits of the plan that stand before them. */
  readonly before: readonly VisitSummary[];
  readonly addedCount: number;
}

/** What is left of a plan, seen from the visit that was lost or moved. */
function restOf(visits: readonly VisitSummary[], visit: VisitSummary, course: Course, now: number): Rest {
  const standing = visits.filter(({ state }) => occupiesTime(state));
  const coming = standing.filter(({ startsAt, state }) => millisecondsOf(startsAt) > now && !hasComeTo(state));
  const before = standing.filter((one) => !coming.includes(one));
  const lost = visits.filter(({ state }) => !occupiesTime(state) && state !== 'rescheduled').length;
  const open = Math.max(0, course.sessionsPlanned - course.sessionsTaken);
  return { coming, before, addedCount: occupiesTime(visit.state) ? 0 : Math.min(open, lost) };
}

function questionOf(request: Request, roster: Roster, visit: VisitSummary, course: Course, rest: Rest): RepairQuestion {
  const service = found(roster.services.find(({ id }) => id === visit.serviceId));
  const { coming, before, addedCount } = rest;
  const isLost = !occupiesTime(visit.state);
  const isHere = activeTherapists(roster).some(({ id }) => id === visit.therapistId);
  const therapistId = isHere ? visit.therapistId : course.therapistId;
  return {
    zone: request.zone,
    clientId: visit.clientId,
    // A lost first session may have been longer than the rest: what is added is as long as those.
    addedMinutes: coming.at(-1)?.durationMinutes ?? visit.durationMinutes,
    bufferMinutes: visit.bufferMinutes,
    bufferBeforeMinutes: visit.bufferBeforeMinutes,
    roomIds: fittingRoomIds(roster, service),
    notBefore: millisecondsOf(request.now()),
    earliestMinute: 0,
    latestMinute: 1440,
    therapistId,
    therapists: therapistsFrom(roster, service, therapistId),
    roomId: null,
    from: request.today(),
    weekdays: [],
    mayDiffer: [],
    sessions: coming.map((one) => ({
      visitId: one.id,
      therapistId: one.therapistId,
      roomId: one.roomId,
      startsOn: one.startsOn,
      startMinute: one.startMinute,
      durationMinutes: one.durationMinutes,
      startsAt: millisecondsOf(one.startsAt),
      // What stands before a lost session has nothing to do with its loss.
      isFixed: one.id === visit.id || (isLost && one.startsAt < visit.startsAt),
    })),
    addedCount,
    after: before.at(-1)?.startsOn ?? null,
    gaps: gapsOf({ ...course, startsCloser: false }, coming.length + addedCount + 1),
    notOn: isLost ? [visit.startsOn] : [],
    usualMinute: visit.startMinute,
  };
}

function placementOf({ therapistId, roomId, startsOn, startMinute, durationMinutes }: Placement): Placement {
  return { therapistId, roomId, startsOn, startMinute, durationMinutes };
}

/** The repair as the desk reads it: with the numbers that the sessions will have. */
function toRepair(repair: Repair, visit: VisitSummary, course: Course, { coming, before }: Rest, slotsOf: (sessions: readonly PlannedSession[]) => SeriesSlot[]): SeriesRepair {
  // Moved and new ones are looked at in the order in which they will stand.
  const changed = [...repair.moves.map(({ to }) => to), ...repair.added].toSorted((one, other) => one.startsAt - other.startsAt);
  const slots = new Map(slotsOf(changed).map((slot, index) => [changed[index], slot]));
  const moved = new Map(repair.moves.map(({ visitId, to }) => [visitId, to]));
  const startOf = (one: VisitSummary): number => moved.get(one.id)?.startsAt ?? millisecondsOf(one.startsAt);
  const starts = [...coming.map(startOf), ...repair.added.map(({ startsAt }) => startsAt)].toSorted((one, other) => one - other);
  const numberAt = (at: number): number => before.length + starts.indexOf(at) + 1;
  const kept = coming.filter((one) => !moved.has(one.id));
  return {
    planId: course.planId,
    seriesId: course.seriesId,
    clientId: course.clientId,
    clientName: course.clientName,
    serviceId: visit.serviceId,
    sessionsPlanned: course.sessionsPlanned,
    kept: kept.map((one) => ({ ...placementOf(one), visitId: one.id, sessionNumber: numberAt(startOf(one)) })),
    moves: coming.flatMap((one) => {
      const to = moved.get(one.id);
      const slot = to && slots.get(to);
      return slot ? [{ visitId: one.id, version: one.version, sessionNumber: numberAt(to.startsAt), from: placementOf(one), to: slot }] : [];
    }),
    added: repair.added.flatMap((session) => {
      const slot = slots.get(session);
      return slot ? [{ ...slot, sessionNumber: numberAt(session.startsAt) }] : [];
    }),
    isLoose: repair.isLoose,
  };
}

export async function proposeRepair(request: Request, { visitId }: { readonly visitId: string }): Promise<SeriesRepair | null> {
  const visit = found(await findVisit(request.db, visitId, request.today()));
  const course = await findCourse(request.db, visit);
  if (!course?.isActive) return null;
  const rest = restOf(await listVisitsOfCourse(request.db, course, request.today()), visit, course, millisecondsOf(request.now()));
  const roster = await presentRoster(request);
  const question = questionOf(request, roster, visit, course, rest);
  const own = new Set(rest.coming.map(({ id }) => id));
  const visits = await visitsOfWeeks(request.db, request.zone, [question.from, lastRepairDay(question)], roster.weekStart);
  const others = visits.filter(({ id }) => !own.has(id));
  const isHeavy = heavyDays(roster, request.zone, others, question.addedMinutes);
  const repair = repairSeries({ ...question, isHeavy }, [...others, ...heldAsVisits(request)]);
  if (!repair || repair.moves.length + repair.added.length === 0) return null;
  const moving = new Set(repair.moves.map(({ visitId: moved }) => moved));
  const standing = visits.filter(({ id }) => !moving.has(id));
  return toRepair(repair, visit, course, rest, (sessions) => toSeriesSlots(request, roster, sessions, visit, standing));
}

async function visitOfCourse(request: Request, tx: Tx, course: Course, { visitId, version }: { readonly visitId: string; readonly version: number }): Promise<VisitSummary> {
  const visit = found(await findVisit(tx, visitId, request.today()));
  if (!isOfCourse(visit, course)) refuse('validation', undefined, { fields: { visitId: 'invalid' } });
  if (visit.version !== version) refuse('stale');
  return visit;
}

/** One transaction of a change: what it knows, and the visits that stand at this moment of it. */
interface ChangeRun {
  readonly request: Request;
  readonly tx: Tx;
  readonly roster: Roster;
  readonly input: SeriesChange;
  readonly course: Course;
  readonly standing: Map<string, StandingVisit>;
}

async function removeVisits({ request, tx, input, course, standing }: ChangeRun): Promise<void> {
  for (const one of input.removed) {
    const visit = await visitOfCourse(request, tx, course, one);
    const moment = { today: request.today(), now: millisecondsOf(request.now()) };
    const step = { from: visit.state, to: 'cancelled_by_clinic', startsOn: visit.startsOn, startsAt: millisecondsOf(visit.startsAt) } as const;
    if (visit.isCharted || !canChangeState({ ...step, ...moment })) refuse('conflict', 'stateNotAllowed');
    await writeState(request, tx, visit, { ...one, state: 'cancelled_by_clinic', reason: '' });
    standing.delete(visit.id);
  }
}

async function moveVisits({ request, tx, roster, input, course, standing }: ChangeRun): Promise<void> {
  const loaded = [];
  for (const { to, ...one } of input.moves) {
    const visit = await visitOfCourse(request, tx, course, one);
    if (visit.isCharted || !occupiesTime(visit.state) || hasComeTo(visit.state)) refuse('conflict', 'stateNotAllowed');
    loaded.push({ visit, to, fromAt: millisecondsOf(visit.startsAt), toAt: millisecondsOf(instantOfWallTime(to.startsOn, to.startMinute, request.zone).at) });
  }
  for (const { visit, to } of orderOfMoves(loaded)) {
    const { clientId, serviceId, bufferMinutes, bufferBeforeMinutes, roomId: presentRoomId } = visit;
    const wish = { ...to, visitId: visit.id, clientId, serviceId, bufferMinutes, bufferBeforeMinutes, presentRoomId, acceptsWarnings: input.acceptsWarnings };
    const place = placeOrRefuse(roster, request.zone, wish, [...standing.values()], { slot: visit.sessionNumber ?? 0 });
    warnIfHeld(request, place, input.acceptsWarnings);
    if (!(await withoutOverlap(() => updateVisitPlace(tx, visit.id, visit.version, place)))) refuse('stale');
    standing.set(visit.id, { ...place, id: visit.id, clientId, bufferMinutes, bufferBeforeMinutes, state: visit.state });
  }
}

/** Lost sessions that nothing stands in for yet, the given one first: the new ones are linked to them. */
function lostSessions(visits: readonly VisitDetail[], firstId: string): string[] {
  const open = visits.filter((visit) => !occupiesTime(visit.state) && visit.state !== 'rescheduled' && visit.replacedBy === null);
  return open.map(({ id }) => id).toSorted((one, other) => Number(other === firstId) - Number(one === firstId));
}

async function addVisits({ request, tx, roster, input, course, standing }: ChangeRun): Promise<string[]> {
  if (input.added.length === 0) return [];
  const lostId = input.insteadOfVisitId ?? refuse('validation', undefined, { fields: { insteadOfVisitId: 'required' } });
  const lost = found(await findVisit(tx, lostId, request.today()));
  if (!isOfCourse(lost, course)) refuse('validation', undefined, { fields: { insteadOfVisitId: 'invalid' } });
  const details = [];
  for (const { id } of await listVisitsOfCourse(tx, course, request.today())) details.push(found(await findVisitDetail(tx, id, request.today())));
  const replaced = lostSessions(details, lostId);
  const { clientId, serviceId } = lost;
  const { bufferMinutes, bufferBeforeMinutes } = serviceFor(roster, serviceId);
  const visitIds: string[] = [];
  for (const slot of input.added) {
    const wish = { ...slot, visitId: null, clientId, serviceId, bufferMinutes, bufferBeforeMinutes, acceptsWarnings: input.acceptsWarnings };
    const place = placeOrRefuse(roster, request.zone, wish, [...standing.values()]);
    warnIfHeld(request, place, input.acceptsWarnings);
    const replacesVisitId = replaced.shift();
    const facts = { clientId, serviceId, bufferMinutes, bufferBeforeMinutes, course, state: 'booked', isWalkIn: false, note: '' } as const;
    const id = await addVisit(request, tx, place, { ...facts, ...(replacesVisitId !== undefined && { replacesVisitId }) });
    visitIds.push(id);
    standing.set(id, { ...place, id, clientId, bufferMinutes, bufferBeforeMinutes, state: 'booked' });
  }
  return visitIds;
}

/** Moves, adds and takes away visits of one plan or series: everything or nothing. */
export async function changeSeries(request: Request, input: SeriesChange): Promise<VisitSummary[]> {
  return request.write(async (tx) => {
    if ((input.planId === null) === (input.seriesId === null)) refuse('validation', undefined, { fields: { planId: 'invalid' } });
    const course = found(await findCourse(tx, input));
    refuseWithoutRoom(course, input.added.length - input.removed.length);
    const present = await listVisitsById(tx, input.moves.map(({ visitId }) => visitId), request.today());
    const days = [...present, ...input.moves.map(({ to }) => to), ...input.added].map(({ startsOn }) => startsOn).toSorted();
    const [first, last] = [days[0] ?? request.today(), days.at(-1) ?? request.today()];
    const roster = await rosterIn(tx, request);
    const visits = await visitsOfWeeks(tx, request.zone, [first, last], roster.weekStart);
    const run: ChangeRun = { request, tx, roster, input, course, standing: new Map(visits.map((visit) => [visit.id, visit])) };
    await removeVisits(run);
    await moveVisits(run);
    const addedIds = await addVisits(run);
    await touchClient(tx, course.clientId, request.now());
    request.concerning({
      clientId: course.clientId,
      subjectId: course.planId ?? course.seriesId ?? course.clientId,
      detail: { moved: input.moves.length, added: addedIds.length, removed: input.removed.length, insteadOfVisitId: input.insteadOfVisitId },
    });
    const changed = [...input.moves.map(({ visitId }) => visitId), ...addedIds, ...input.removed.map(({ visitId }) => visitId)];
    return listVisitsById(tx, changed, request.today());
  });
}
