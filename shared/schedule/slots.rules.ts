// Free starts: every quarter of an hour at which a visit fits without any conflict or warning, with a room.
import { addDays, type CivilDate } from '../core/time.ts';
import { dayClock, type DayHours, type Stretch } from './hours.rules.ts';
import type { StandingVisit } from './placement.rules.ts';
import { occupiesTime } from './visit-state.rules.ts';

/** Starts are offered on the quarter hours of the wall clock. */
export const slotStepMinutes = 15;
const dayMilliseconds = 86_400_000;

export interface Slot {
  readonly therapistId: string;
  readonly startsOn: CivilDate;
  readonly startMinute: number;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  /** Every room that is free, in the clinic's order; empty only where the clinic has no rooms. */
  readonly roomIds: readonly string[];
}

export interface SlotSearch {
  readonly zone: string;
  readonly clientId: string | null;
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
  readonly bufferBeforeMinutes: number;
  /** Rooms that have what the service needs, in the clinic's order; empty only where the clinic has no rooms. */
  readonly roomIds: readonly string[];
  /** No start before this instant, in milliseconds since 1970. */
  readonly notBefore: number;
  /** The visit lies between these minutes of the day. */
  readonly earliestMinute: number;
  readonly latestMinute: number;
}

/** The visits of a clinic, sorted once so that each day looks at its own few. */
export interface VisitIndex {
  near(from: number, until: number): readonly StandingVisit[];
}

export function indexVisits(visits: readonly StandingVisit[]): VisitIndex {
  const sorted = visits.filter((visit) => occupiesTime(visit.state)).toSorted((one, other) => one.startsAt - other.startsAt);
  function firstFrom(at: number): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle]?.startsAt ?? at) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  return {
    // A visit lasts eight hours at most, so a day's margin on both sides holds every neighbour with its buffer.
    near: (from, until) => sorted.slice(firstFrom(from - dayMilliseconds), firstFrom(until + dayMilliseconds)),
  };
}

type Buffers = Pick<SlotSearch, 'bufferMinutes' | 'bufferBeforeMinutes'>;

function isFreeWithBuffers(visits: readonly StandingVisit[], startsAt: number, endsAt: number, buffers: Buffers): boolean {
  return !visits.some(
    (visit) =>
      visit.startsAt < endsAt + (buffers.bufferMinutes + visit.bufferBeforeMinutes) * 60_000 &&
      visit.endsAt + (visit.bufferMinutes + buffers.bufferBeforeMinutes) * 60_000 > startsAt,
  );
}

export interface TherapistDay {
  readonly therapistId: string;
  readonly date: CivilDate;
  /** Joined working stretches of the day. */
  readonly hours: readonly Stretch[];
}

/** All free starts of a therapist on one day, earliest first. */
export function freeSlotsOn(day: TherapistDay, search: SlotSearch, index: VisitIndex): Slot[] {
  if (day.hours.length === 0) return [];
  const clock = dayClock(day.date, search.zone);
  const near = index.near(clock(0).at, clock(1440).at);
  const own = near.filter((visit) => visit.therapistId === day.therapistId);
  const clients = near.filter((visit) => visit.clientId === search.clientId);
  const byRoom = search.roomIds.map((roomId) => ({ roomId, visits: near.filter((visit) => visit.roomId === roomId) }));
  const slots: Slot[] = [];
  const lastStart = Math.min(search.latestMinute - search.durationMinutes, 1439);
  for (const stretch of day.hours) {
    const opens = Math.max(stretch.startMinute, search.earliestMinute);
    const closesAt = clock(stretch.endMinute).at;
    const opensAt = clock(stretch.startMinute).at;
    for (
      let minute = Math.ceil(opens / slotStepMinutes) * slotStepMinutes;
      minute <= lastStart && minute < stretch.endMinute;
      minute += slotStepMinutes
    ) {
      const { at: startsAt, isInGap } = clock(minute);
      const endsAt = startsAt + search.durationMinutes * 60_000;
      if (isInGap || startsAt < search.notBefore || startsAt < opensAt || endsAt > closesAt) continue;
      if (!isFreeWithBuffers(own, startsAt, endsAt, search)) continue;
      if (clients.some((visit) => visit.startsAt < endsAt && visit.endsAt > startsAt)) continue;
      const rooms = byRoom.filter(({ visits }) => isFreeWithBuffers(visits, startsAt, endsAt, search));
      if (byRoom.length > 0 && rooms.length === 0) continue;
      slots.push({
        therapistId: day.therapistId,
        startsOn: day.date,
        startMinute: minute,
        startsAt,
        roomIds: rooms.map(({ roomId }) => roomId),
      });
    }
  }
  return slots;
}

export interface SlotQuestion extends SlotSearch {
  readonly from: CivilDate;
  readonly days: number;
  readonly limit: number;
  /** At least so many minutes between two offered starts of one therapist: 0 offers every quarter of an hour. */
  readonly apartMinutes: number;
  /** In the order in which equal starts are offered. */
  readonly therapists: readonly { readonly therapistId: string; readonly hoursOn: DayHours }[];
}

/** The next free starts of these therapists, earliest first. */
export function findFreeSlots(question: SlotQuestion, visits: readonly StandingVisit[]): Slot[] {
  const index = indexVisits(visits);
  const chosen: Slot[] = [];
  for (let offset = 0; offset < question.days; offset += 1) {
    const date = addDays(question.from, offset);
    const ofDay = question.therapists.flatMap(({ therapistId, hoursOn }) =>
      freeSlotsOn({ therapistId, date, hours: hoursOn(date) }, question, index),
    );
    const lastStart = new Map<string, number>();
    // The sort is stable, so therapists keep their order at the same minute.
    for (const slot of ofDay.toSorted((one, other) => one.startMinute - other.startMinute)) {
      const last = lastStart.get(slot.therapistId);
      if (last !== undefined && slot.startMinute - last < question.apartMinutes) continue;
      lastStart.set(slot.therapistId, slot.startMinute);
      chosen.push(slot);
      if (chosen.length >= question.limit) return chosen;
    }
  }
  return chosen;
}
