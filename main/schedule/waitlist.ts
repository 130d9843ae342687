// The waitlist: who waits, whom a gap suits, and filling it in one step.
import { mayGive } from '../../shared/clinic/fitness.rules.ts';
import { addMinutes, millisecondsOf, type CivilDate } from '../../shared/core/time.ts';
import type { Placement } from '../../shared/schedule/schedule.model.ts';
import type { waitlistContract } from '../../shared/schedule/waitlist.contract.ts';
import { offerHours, type GapFits, type WaitlistEntry, type WaitlistWish } from '../../shared/schedule/waitlist.model.ts';
import { freeStretchAround, whoFits, type GapFacts } from '../../shared/schedule/waitlist.rules.ts';
import { findClient, touchClient } from '../../db/clients/clients.queries.ts';
import type { Tx } from '../../db/database.ts';
import { findVisit } from '../../db/schedule/schedule.queries.ts';
import {
  findEntry,
  insertCall,
  insertEntry,
  listDeclined,
  listWaiting,
  updateEntry,
  updateEntryState,
  type NewCall,
  type WaitingRow,
} from '../../db/schedule/waitlist.queries.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { addVisit } from './book.ts';
import { heldAsVisits, warnIfHeld } from './holds.ts';
import { placeOrRefuse, visitsAround, visitsOfWeeks } from './place.ts';
import { fittingRoomIds, hasRooms, presentRoster, rosterIn, serviceFor, therapistFor } from './roster.ts';

function toEntry({ bufferMinutes: _after, bufferBeforeMinutes: _before, ...entry }: WaitingRow): WaitlistEntry {
  return entry;
}

function entryOf({ roomIds: _, ...row }: WaitingRow & { readonly roomIds: unknown }): WaitlistEntry {
  return toEntry(row);
}

async function readEntry(tx: Tx, entryId: string): Promise<WaitlistEntry> {
  return toEntry(found(await findEntry(tx, entryId)).entry);
}

/**
 * Whom the free time around a minute suits, of those who wait on this list; no gap where the minute is taken.
 * @param waiting read once where several gaps are asked about.
 */
export async function fitsAround(
  request: Request,
  { therapistId, startsOn, minute }: { readonly therapistId: string; readonly startsOn: CivilDate; readonly minute: number },
  waiting: readonly WaitingRow[],
): Promise<GapFits> {
  const roster = await presentRoster(request);
  const therapist = found(roster.members.find((member) => member.id === therapistId));
  const visits = await visitsAround(request.db, request.zone, startsOn, startsOn);
  const facts: GapFacts = {
    zone: request.zone,
    now: millisecondsOf(request.now()),
    hours: roster.hoursOf(therapistId)(startsOn),
    visits: [...visits, ...heldAsVisits(request)],
  };
  const stretch = freeStretchAround(minute, therapistId, startsOn, facts);
  if (!stretch) return { gap: null, fits: [] };
  // Only whose service this therapist gives, each with the rooms that have what it needs.
  const wishes = waiting.flatMap((entry) => {
    const service = roster.services.find((one) => one.id === entry.serviceId);
    if (!service || !mayGive(service, therapistId)) return [];
    return [{ ...entry, roomIds: hasRooms(roster) ? fittingRoomIds(roster, service) : null }];
  });
  const fits = whoFits(stretch, wishes, facts);
  const declined = await listDeclined(request.db, therapistId, startsOn, fits.map(({ wish }) => wish.id));
  const hasDeclined = (entryId: string): boolean =>
    declined.some((call) => call.entryId === entryId && stretch.fromMinute <= call.startMinute && call.startMinute < stretch.untilMinute);
  const answered = fits.map(({ wish, startMinute, roomId, isAskedFor }) => ({
    entry: entryOf(wish),
    place: { therapistId, roomId, startsOn, startMinute, durationMinutes: wish.durationMinutes },
    isAskedFor,
    hasDeclined: hasDeclined(wish.id),
  }));
  // Whoever said no is asked last; the sort is stable.
  answered.sort((one, other) => Number(one.hasDeclined) - Number(other.hasDeclined));
  return { gap: { ...stretch, therapistName: therapist.name }, fits: answered };
}

async function saveEntry(
  request: Request,
  { id, version, ...wish }: WaitlistWish & { readonly id: string | null; readonly version: number },
): Promise<WaitlistEntry> {
  if (wish.earliestMinute + wish.durationMinutes > wish.latestMinute) {
    refuse('validation', undefined, { fields: { latestMinute: 'endBeforeStart' } });
  }
  return request.write(async (tx) => {
    const roster = await rosterIn(tx, request);
    found(await findClient(tx, wish.clientId));
    serviceFor(roster, wish.serviceId);
    for (const therapistId of wish.therapistIds) therapistFor(roster, therapistId, request.today());
    const entryId = id ?? request.newId();
    if (id === null) await insertEntry(tx, wish, { id: entryId, at: request.now(), staffId: request.actor.staffId });
    else if (!(await updateEntry(tx, id, version, wish))) refuse('stale');
    request.concerning({ clientId: wish.clientId, subjectId: entryId, detail: { isNew: id === null } });
    return readEntry(tx, entryId);
  });
}

async function note(request: Request, tx: Tx, entryId: string, place: Placement, outcome: NewCall['outcome']): Promise<void> {
  const at = request.now();
  const offeredUntil = outcome === 'offered' ? addMinutes(at, offerHours * 60) : null;
  const { therapistId, startsOn, startMinute } = place;
  const by = { at, staffId: request.actor.staffId };
  await insertCall(tx, { id: request.newId(), entryId, ...by, outcome, therapistId, startsOn, startMinute, offeredUntil });
}

/**
 * The entry, if somebody still waits with it today.
 * @throws Refusal `noLongerWaiting` where it is booked, removed, or past its last day.
 */
async function waitingEntry(request: Request, tx: Tx, entryId: string): Promise<WaitingRow> {
  const { entry, state } = found(await findEntry(tx, entryId));
  const isExpired = entry.expiresOn !== null && entry.expiresOn < request.today();
  return state === 'waiting' && !isExpired ? entry : refuse('conflict', 'noLongerWaiting');
}

interface Booking {
  readonly entryId: string;
  readonly version: number;
  readonly place: Placement;
  readonly acceptsWarnings: boolean;
}

async function bookEntry(request: Request, { entryId, version, place: wished, acceptsWarnings }: Booking) {
  return request.write(async (tx) => {
    const entry = await waitingEntry(request, tx, entryId);
    const roster = await rosterIn(tx, request);
    const service = serviceFor(roster, entry.serviceId);
    const { clientId } = entry;
    const visits = await visitsOfWeeks(tx, request.zone, [wished.startsOn], roster.weekStart);
    const buffers = { bufferMinutes: service.bufferMinutes, bufferBeforeMinutes: service.bufferBeforeMinutes };
    const wish = { ...wished, ...buffers, visitId: null, clientId, serviceId: service.id, acceptsWarnings };
    const place = placeOrRefuse(roster, request.zone, wish, visits);
    warnIfHeld(request, place, acceptsWarnings);
    const about = { clientId, serviceId: service.id, ...buffers, course: undefined, note: entry.note };
    const visitId = await addVisit(request, tx, place, { ...about, state: 'booked', isWalkIn: false });
    const isMet = await updateEntryState(tx, { entryId, version, from: ['waiting'], to: 'booked', visitId });
    if (!isMet) refuse('stale');
    await note(request, tx, entryId, wished, 'accepted');
    await touchClient(tx, clientId, request.now());
    const { startsOn, startMinute } = place;
    request.concerning({ clientId, subjectId: visitId, detail: { entryId, startsOn, startMinute } });
    return { visit: found(await findVisit(tx, visitId, request.today())), version: version + 1 };
  });
}

export const waitlistService: Implementation<typeof waitlistContract, Request> = {
  listEntries: async ({ db, today }) => (await listWaiting(db, today())).map(toEntry),
  saveEntry,
  async removeEntry(request, { entryId, version }) {
    return request.write(async (tx) => {
      const { entry } = found(await findEntry(tx, entryId));
      const isMet = await updateEntryState(tx, { entryId, version, from: ['waiting'], to: 'removed', visitId: null });
      if (!isMet) refuse('stale');
      request.concerning({ clientId: entry.clientId, subjectId: entryId });
      return { version: version + 1 };
    });
  },
  async restoreEntry(request, { entryId, version }) {
    return request.write(async (tx) => {
      const isMet = await updateEntryState(tx, { entryId, version, from: ['removed', 'booked'], to: 'waiting', visitId: null });
      if (!isMet) refuse('stale');
      const entry = await readEntry(tx, entryId);
      request.concerning({ clientId: entry.clientId, subjectId: entryId });
      return entry;
    });
  },
  listFits: async (request, around) => fitsAround(request, around, await listWaiting(request.db, request.today())),
  bookEntry,
  async noteCall(request, { entryId, place, outcome }) {
    return request.write(async (tx) => {
      const entry = await waitingEntry(request, tx, entryId);
      await note(request, tx, entryId, place, outcome);
      request.concerning({ clientId: entry.clientId, subjectId: entryId, detail: { outcome } });
      return readEntry(tx, entryId);
    });
  },
};
