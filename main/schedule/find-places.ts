import { mayGive } from '../../shared/clinic/fitness.rules.ts';
import { addDays, instantFromMilliseconds, millisecondsOf } from '../../shared/core/time.ts';
import type { FreeSlot, SlotWish } from '../../shared/schedule/schedule.model.ts';
import { isFirstVisit, usualMinutes } from '../../shared/schedule/first-visit.rules.ts';
import { findFreeSlots } from '../../shared/schedule/slots.rules.ts';
import { getAttendance } from '../../db/schedule/fees.queries.ts';
import type { Request } from '../request.ts';
import { heldAsVisits } from './holds.ts';
import { visitsAround } from './place.ts';
import { activeTherapists, fittingRoomIds, hasRooms, presentRoster, serviceFor, therapistFor } from './roster.ts';

/** Whether this client has had no visit and has none to come. */
export async function isNewcomer({ db }: Request, clientId: string | null): Promise<boolean> {
  return clientId !== null && isFirstVisit((await getAttendance(db, clientId)).firstOn, null);
}

export async function listFreeSlots(request: Request, wish: SlotWish): Promise<FreeSlot[]> {
  const roster = await presentRoster(request);
  const service = serviceFor(roster, wish.serviceId);
  const durationMinutes = wish.durationMinutes ?? usualMinutes(service, service.firstVisitMinutes !== null && (await isNewcomer(request, wish.clientId)));
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
