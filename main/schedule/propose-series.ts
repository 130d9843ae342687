import type { Service } from '../../shared/clinic/clinic.model.ts';
import { mayGive } from '../../shared/clinic/fitness.rules.ts';
import { addDays, instantFromMilliseconds, millisecondsOf } from '../../shared/core/time.ts';
import type { RefusalData } from '../../shared/contract/errors.ts';
import { firstOfCourseMinutes } from '../../shared/schedule/first-visit.rules.ts';
import type { StandingVisit } from '../../shared/schedule/placement.rules.ts';
import { usualMostSessions, type Series, type SeriesSlot, type SeriesWish } from '../../shared/schedule/series.model.ts';
import { gapsOf } from '../../shared/schedule/series-marks.rules.ts';
import { planSeries, searchDays, seriesGives, type PlannedSession, type SeriesObstacle, type SeriesQuestion } from '../../shared/schedule/series.rules.ts';
import { findPlanForBooking } from '../../db/schedule/plan-sessions.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { isNewcomer } from './find-places.ts';
import { heavyDays } from './heavy-days.ts';
import { heldAsVisits } from './holds.ts';
import { judgeWish, visitsOfWeeks, type PlaceWish } from './place.ts';
import { activeTherapists, fittingRoomIds, hasRooms, presentRoster, serviceFor, therapistFor, type Roster } from './roster.ts';

/** The wished therapist first, then everybody else who works here and may give the service. */
export function therapistsFrom(roster: Roster, service: Service, firstId: string): SeriesQuestion['therapists'] {
  const others = activeTherapists(roster).filter(({ id }) => id !== firstId && mayGive(service, id));
  return [firstId, ...others.map(({ id }) => id)].map((therapistId) => ({ therapistId, hoursOn: roster.hoursOf(therapistId) }));
}

/** Who is to have the sessions, and what they take. */
export type SeriesSubject = Pick<PlaceWish, 'clientId' | 'serviceId' | 'bufferMinutes' | 'bufferBeforeMinutes'>;

/** Sessions as the desk is told of them: one that will ask for a nod is marked, each seen beside those before it. */
export function toSeriesSlots(request: Request, roster: Roster, sessions: readonly PlannedSession[], subject: SeriesSubject, visits: readonly StandingVisit[]): SeriesSlot[] {
  const standing = [...visits];
  return sessions.map(({ startsAt, ...session }) => {
    const { warnings, endsAt } = judgeWish(roster, request.zone, { ...session, ...subject, visitId: null, acceptsWarnings: false }, standing);
    standing.push({ ...session, ...subject, id: `new-${standing.length}`, startsAt, endsAt, state: 'booked' });
    return { ...session, startsAt: instantFromMilliseconds(startsAt), isHeavy: warnings.length > 0 };
  });
}

/** Sessions of the plan that stand before the new ones; 0 without a plan. */
async function sessionsBefore(request: Request, wish: SeriesWish): Promise<number> {
  if (wish.minGapDays > wish.maxGapDays) refuse('validation', undefined, { fields: { maxGapDays: 'tooSmall' } });
  if (wish.earliestMinute >= wish.latestMinute) {
    refuse('validation', undefined, { fields: { latestMinute: 'endBeforeStart' } });
  }
  if (wish.planId === null) {
    if (wish.count > usualMostSessions) refuse('validation', undefined, { fields: { count: 'tooLarge' } });
    return 0;
  }
  const plan = found(await findPlanForBooking(request.db, wish.planId));
  if (!plan.isActive) refuse('conflict', 'planNotActive');
  if (plan.sessionsTaken + wish.count > plan.sessionsPlanned) {
    refuse('conflict', 'planFull', { details: { taken: plan.sessionsTaken, planned: plan.sessionsPlanned } });
  }
  return plan.sessionsTaken;
}

function obstacleDetails(obstacle: SeriesObstacle): NonNullable<RefusalData['details']> {
  return obstacle.kind === 'spacing'
    ? { obstacle: obstacle.kind, placed: obstacle.placed, lastOn: obstacle.lastOn }
    : { obstacle: obstacle.kind };
}

/** The first session of a client who has had no visit is as long as the service says, within a plan never shorter than its sessions. */
async function firstMinutesOf(request: Request, wish: SeriesWish, service: Service, durationMinutes: number, taken: number): Promise<number> {
  if (wish.firstMinutes !== null) return wish.firstMinutes;
  const isFirst = taken === 0 && service.firstVisitMinutes !== null && (await isNewcomer(request, wish.clientId));
  return isFirst ? firstOfCourseMinutes(service, wish.durationMinutes) : durationMinutes;
}

/** By how many days the longest gap is widened to see whether that helps. */
const widerBy = [1, 2, 4, 7] as const;

/** What would help, each by itself: parts of the wish that give way, and a longer gap. */
function loosenings(question: SeriesQuestion, visits: readonly StandingVisit[]): NonNullable<RefusalData['details']> {
  const helps = (changes: Partial<SeriesQuestion>): boolean => planSeries({ ...question, ...changes }, visits).kind === 'found';
  const gives = seriesGives.filter((give) => !question.mayDiffer.includes(give) && helps({ mayDiffer: [...question.mayDiffer, give] }));
  const longest = Math.max(0, ...question.gaps.map((gap) => gap.maxDays));
  const by = widerBy.find((days) => longest > 0 && helps({ gaps: question.gaps.map((gap) => ({ ...gap, maxDays: gap.maxDays + days })) }));
  return {
    loosen: [...gives, ...(by === undefined ? [] : ['spacing'])].join(','),
    ...(by === undefined ? {} : { maxGapDays: longest + by }),
  };
}

export async function proposeSeries(request: Request, wish: SeriesWish): Promise<Series[]> {
  const taken = await sessionsBefore(request, wish);
  const roster = await presentRoster(request);
  const service = serviceFor(roster, wish.serviceId);
  const therapist = therapistFor(roster, wish.therapistId, wish.from);
  if (!mayGive(service, therapist.id)) refuse('conflict', 'therapistMayNot', { details: { therapist: therapist.name } });
  const roomIds = fittingRoomIds(roster, service);
  if (roomIds.length === 0 && hasRooms(roster)) refuse('conflict', 'noRoomFits');
  const { bufferMinutes, bufferBeforeMinutes } = service;
  const gaps = gapsOf(wish, wish.count, taken);
  const until = addDays(wish.from, searchDays(gaps));
  const visits = await visitsOfWeeks(request.db, request.zone, [wish.from, until], roster.weekStart);
  const durationMinutes = wish.durationMinutes ?? service.durationMinutes;
  const question: SeriesQuestion = {
    zone: request.zone,
    clientId: wish.clientId,
    durationMinutes,
    firstMinutes: await firstMinutesOf(request, wish, service, durationMinutes, taken),
    bufferMinutes,
    bufferBeforeMinutes,
    roomIds,
    notBefore: millisecondsOf(request.now()),
    earliestMinute: wish.earliestMinute,
    latestMinute: wish.latestMinute,
    therapistId: wish.therapistId,
    therapists: therapistsFrom(roster, service, wish.therapistId),
    roomId: wish.roomId,
    count: wish.count,
    gaps,
    from: wish.from,
    weekdays: wish.weekdays,
    mayDiffer: wish.mayDiffer,
    isHeavy: heavyDays(roster, request.zone, visits, durationMinutes),
  };
  // What another window is booking at this moment is not free either.
  const standing = [...visits, ...heldAsVisits(request)];
  const answer = planSeries(question, standing);
  if (answer.kind === 'none') {
    const wider = addDays(until, wish.count * Math.max(...widerBy));
    const more = await visitsOfWeeks(request.db, request.zone, [wish.from, wider], roster.weekStart);
    return refuse('conflict', 'noFreeSeries', { details: { ...obstacleDetails(answer.obstacle), ...loosenings(question, [...more, ...heldAsVisits(request)]) } });
  }
  const closedOn = [...answer.closedOn];
  const subject = { clientId: wish.clientId, serviceId: service.id, bufferMinutes, bufferBeforeMinutes };
  return answer.series.map((sessions) => ({ slots: toSeriesSlots(request, roster, sessions, subject, visits), closedOn }));
}
