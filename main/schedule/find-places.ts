import { mayGive } from '../../shared/clinic/fitness.rules.ts';
import { addDays, instantFromMilliseconds, millisecondsOf } from '../../shared/core/time.ts';
import type { FreeSlot, Series, SeriesWish, SlotWish } from '../../shared/schedule/schedule.model.ts';
import { planSeries, startWindowDays, type SeriesObstacle } from '../../shared/schedule/series.rules.ts';
import { findFreeSlots } from '../../shared/schedule/slots.rules.ts';
import { findPlanForBooking } from '../../db/schedule/plan-sessions.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { heldAsVisits } from './holds.ts';
import { visitsAround } from './place.ts';
import { activeTherapists, fittingRoomIds, hasRooms, presentRoster, serviceFor, therapistFor } from './roster.ts';

export async function listFreeSlots(request: Request, wish: SlotWish): Promise<FreeSlot[]> {
  const roster = await presentRoster(request);
  const service = serviceFor(roster, wish.serviceId);
  const durationMinutes = wish.durationMinutes ?? service.durationMinutes;
  const wanted = wish.therapistId === null ? activeTherapists(roster) : [therapistFor(roster, wish.therapistId, wish.from)];
  const therapists = wanted.filter((therapist) => mayGive(service, therapist.id));
  const roomIds = fittingRoomIds(roster, service);
  if (therapists.length === 0 || (roomIds.length === 0 && hasRooms(roster))) return [];
  const visits = await visitsAround(request.db, request.zone, wish.from, addDays(wish.from, wish.days));
  const slots = findFreeSlots(
    {
      zone: request.zone,
      clientId: wish.clientId,
      durationMinutes,
      bufferMinutes: service.bufferMinutes,
      bufferBeforeMinutes: service.bufferBeforeMinutes,
      roomIds,
      notBefore: millisecondsOf(request.now()),
      earliestMinute: 0,
      latestMinute: 1440,
      from: wish.from,
      days: wish.days,
      limit: wish.limit,
      apartMinutes: wish.apartMinutes,
      therapists: therapists.map(({ id }) => ({ therapistId: id, hoursOn: roster.hoursOf(id) })),
    },
    [...visits, ...heldAsVisits(request)],
  );
  return slots.map((slot) => ({
    therapistId: slot.therapistId,
    roomId: slot.roomIds[0] ?? null,
    startsOn: slot.startsOn,
    startMinute: slot.startMinute,
    durationMinutes,
    startsAt: instantFromMilliseconds(slot.startsAt),
  }));
}

function obstacleDetails(obstacle: SeriesObstacle): Record<string, string | number> {
  return obstacle.kind === 'spacing'
    ? { obstacle: obstacle.kind, placed: obstacle.placed, lastOn: obstacle.lastOn }
    : { obstacle: obstacle.kind };
}

async function refuseImpossibleWish(request: Request, wish: SeriesWish): Promise<void> {
  if (wish.minGapDays > wish.maxGapDays) refuse('validation', undefined, { fields: { maxGapDays: 'tooSmall' } });
  if (wish.earliestMinute >= wish.latestMinute) {
    refuse('validation', undefined, { fields: { latestMinute: 'endBeforeStart' } });
  }
  if (wish.planId === null) return;
  const plan = found(await findPlanForBooking(request.db, wish.planId));
  if (!plan.isActive) refuse('conflict', 'planNotActive');
  if (plan.sessionsTaken + wish.count > plan.sessionsPlanned) {
    refuse('conflict', 'planFull', { details: { taken: plan.sessionsTaken, planned: plan.sessionsPlanned } });
  }
}

export async function proposeSeries(request: Request, wish: SeriesWish): Promise<Series[]> {
  await refuseImpossibleWish(request, wish);
  const roster = await presentRoster(request);
  const service = serviceFor(roster, wish.serviceId);
  const therapist = therapistFor(roster, wish.therapistId, wish.from);
  if (!mayGive(service, therapist.id)) refuse('conflict', 'therapistMayNot', { details: { therapist: therapist.name } });
  const roomIds = fittingRoomIds(roster, service);
  if (roomIds.length === 0 && hasRooms(roster)) refuse('conflict', 'noRoomFits');
  const durationMinutes = wish.durationMinutes ?? service.durationMinutes;
  const lastDay = addDays(wish.from, startWindowDays + wish.count * wish.maxGapDays);
  const answer = planSeries(
    {
      ...wish,
      zone: request.zone,
      durationMinutes,
      bufferMinutes: service.bufferMinutes,
      bufferBeforeMinutes: service.bufferBeforeMinutes,
      roomIds,
      notBefore: millisecondsOf(request.now()),
      hoursOn: roster.hoursOf(therapist.id),
    },
    await visitsAround(request.db, request.zone, wish.from, lastDay),
  );
  if (answer.kind === 'none') refuse('conflict', 'noFreeSeries', { details: obstacleDetails(answer.obstacle) });
  return answer.series.map((slots) => ({
    slots: slots.map(({ startsAt, ...slot }) => ({
      ...slot,
      durationMinutes,
      startsAt: instantFromMilliseconds(startsAt),
    })),
  }));
}
