// What lies on the demo clinic's desk today: fees to decide, visits to place, callers who wait, reminders under way.
import type { ContractClient } from '../../shared/contract/client.ts';
import { addDays, addMinutes, millisecondsOf, type CivilDate, type Instant } from '../../shared/core/time.ts';
import { clientCancelState, proposedFee } from '../../shared/schedule/cancellation.rules.ts';
import type { Placement, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import type { WaitlistWish } from '../../shared/schedule/waitlist.model.ts';

export interface DeskDay {
  readonly date: CivilDate;
  readonly now: Instant;
  /** The owner first. */
  readonly therapistIds: readonly string[];
}

async function visitsOf(desk: ContractClient, from: CivilDate, days: number): Promise<VisitSummary[]> {
  const boards = await Promise.all(Array.from({ length: days }, (_none, day) => desk.schedule.getDay({ date: addDays(from, day) })));
  return boards.flatMap((board) => board.visits).toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
}

const earlyMinutes = 20;

/** The desk has rung through what is to come today and tomorrow, and who is due soon has come early. */
async function confirmNext(desk: ContractClient, { date, now }: DeskDay): Promise<void> {
  const coming = (await visitsOf(desk, date, 2)).filter((visit) => visit.state === 'booked' && visit.startsAt > now);
  for (const [index, { id: visitId, version, startsAt }] of coming.entries()) {
    if (index % 3 === 2) continue;
    const state = startsAt <= addMinutes(now, earlyMinutes) ? 'arrived' : 'confirmed';
    await desk.schedule.changeVisitState({ visitId, version, state, reason: '' });
  }
}

/** Charged and waived by turns; what is called off today is still to be decided. */
async function decideFees(desk: ContractClient, { date }: DeskDay): Promise<void> {
  const policy = await desk.schedule.getCancellationPolicy();
  const services = await desk.clinic.listServices();
  const missed = (await visitsOf(desk, addDays(date, -42), 43)).filter((visit) => visit.state === 'no_show' || visit.state === 'cancelled_late');
  for (const [index, visit] of missed.entries()) {
    const priceCents = services.find((service) => service.id === visit.serviceId)?.priceCents ?? 0;
    const fee = proposedFee(policy, visit.state, priceCents);
    if (!fee) continue;
    const charge = { kind: 'charge', amountCents: fee.amountCents } as const;
    const waive = { kind: 'waive', reason: 'Car broke down, first time' } as const;
    await desk.schedule.decideFee({ visitId: visit.id, decision: index % 2 === 0 ? charge : waive });
  }
}

/** Calls of this morning: an hour becomes free on each of the next two days with visits, and one later. */
async function giveTimesBack(desk: ContractClient, coming: readonly VisitSummary[], { now }: DeskDay): Promise<void> {
  const { freeHours } = await desk.schedule.getCancellationPolicy();
  const [, first] = coming;
  const calledOff = [first, coming.find((visit) => visit.startsOn !== first?.startsOn), coming.findLast((visit) => visit.planId === null)];
  for (const visit of new Set(calledOff)) {
    if (!visit) continue;
    const state = clientCancelState(millisecondsOf(visit.startsAt), millisecondsOf(now), { freeHours });
    await desk.schedule.changeVisitState({ visitId: visit.id, version: visit.version, state, reason: 'Has to work' });
  }
}

/** One client comes later than was agreed, one has asked for a time without being sure. */
async function changePlaces(desk: ContractClient, coming: readonly VisitSummary[], { date }: DeskDay): Promise<void> {
  const [late] = coming;
  const [other] = coming.slice(-1);
  if (!late || !other || late === other) return;
  const { serviceId, durationMinutes, therapistId, clientId } = late;
  const wish = { serviceId, durationMinutes, therapistId, from: addDays(date, 7) };
  const [slot] = await desk.schedule.listFreeSlots({ ...wish, clientId });
  if (slot) await desk.schedule.rebookVisit({ visitId: late.id, version: late.version, ...placeOf(slot), reason: 'School trip', acceptsWarnings: true });
  const [open] = await desk.schedule.listFreeSlots({ ...wish, clientId: other.clientId, from: addDays(date, 3) });
  if (!open) return;
  await desk.schedule.bookVisit({
    ...placeOf(open), clientId: other.clientId, serviceId, planId: null, state: 'tentative', note: 'Asks at work and rings back', isWalkIn: false, acceptsWarnings: true,
  });
}

function placeOf({ therapistId, roomId, startsOn, startMinute, durationMinutes }: Placement): Placement {
  return { therapistId, roomId, startsOn, startMinute, durationMinutes };
}

const callers = [
  ['Nora', 'Lindqvist', '+1-312-555-0141', { priority: 1, note: 'Can be here within the hour' }],
  ['Omar', 'Haddad', '+1-312-555-0142', { priority: 2, earliestMinute: 8 * 60, latestMinute: 13 * 60 }],
  ['Ingrid', 'Bauer', '+1-312-555-0143', { priority: 2, weekdays: [1, 3, 5], noticeHours: 24 }],
  ['Samuel', 'Adeyemi', '+1-312-555-0144', { priority: 3, earliestMinute: 16 * 60, latestMinute: 19 * 60, note: 'Works until four' }],
  ['Valentina', 'Cruz', '+1-312-555-0145', { priority: 2 }],
] as const satisfies readonly (readonly [string, string, string, Partial<WaitlistWish>])[];

/** People who would come at once if there were a time. The fifth has been offered one and could not. */
async function fillWaitlist(desk: ContractClient, { date, therapistIds }: DeskDay): Promise<void> {
  const services = await desk.clinic.listServices();
  const service = services.find((one) => one.durationMinutes === 45) ?? services[0];
  if (!service) return;
  for (const [index, [firstName, lastName, phone, wish]] of callers.entries()) {
    const client = await desk.clients.createClient({ firstName, lastName, phone });
    const entry = await desk.waitlist.saveEntry({
      id: null,
      version: 0,
      clientId: client.id,
      serviceId: service.id,
      durationMinutes: service.durationMinutes,
      therapistIds: index === 2 ? therapistIds.slice(0, 1) : [],
      weekdays: [],
      earliestMinute: 8 * 60,
      latestMinute: 19 * 60,
      noticeHours: 0,
      expiresOn: addDays(date, 14 + 7 * index),
      note: '',
      ...wish,
    });
    if (index < callers.length - 1) continue;
    const [slot] = await desk.schedule.listFreeSlots({ serviceId: service.id, therapistId: null, from: addDays(date, 1) });
    if (slot) await desk.waitlist.noteCall({ entryId: entry.id, place: placeOf(slot), outcome: 'declined' });
  }
}

/** Every fifth client wants none; every fourth of those due today has been reached. */
async function remind(desk: ContractClient): Promise<void> {
  const choices = ['sms', 'email', 'phone', 'sms', 'none'] as const;
  const { items } = await desk.reminders.listToday();
  for (const [index, { clientId, visitId, kind }] of items.entries()) {
    const channel = choices[index % choices.length];
    if (channel && index % 6 !== 5) await desk.reminders.chooseChannel({ clientId, channel });
    if (channel && channel !== 'none' && index % 4 === 0) await desk.reminders.markDone({ visitId, kind, channel });
  }
}

/** The desk's day: written as its own person would, after the history and before whoever looks around. */
export async function layOutDesk(desk: ContractClient, day: DeskDay): Promise<void> {
  await decideFees(desk, day);
  const comingOf = async (from: CivilDate, days: number): Promise<VisitSummary[]> =>
    (await visitsOf(desk, from, days)).filter((visit) => visit.state === 'booked' && visit.startsAt > day.now);
  await giveTimesBack(desk, await comingOf(day.date, 12), day);
  await changePlaces(desk, await comingOf(addDays(day.date, 4), 8), day);
  const waiting = await comingOf(addDays(day.date, 2), 10);
  for (const visit of waiting.filter((_visit, index) => index % 4 === 1).slice(0, 3)) await desk.schedule.pinVisit({ visitId: visit.id });
  await confirmNext(desk, day);
  await fillWaitlist(desk, day);
  await remind(desk);
}
