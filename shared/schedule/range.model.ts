// Several days in one reply. A full clinic's week is some three hundred visits: as objects they would be 130 kB, with
// the names written once and each visit a row they stay below the 64 kB that a reply may have.
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { addDays, civilDate, instantFromMilliseconds, millisecondsOf } from '../core/time.ts';
import { boardTherapist, dayBoard, visitStates, type BoardVisit, type DayBoard } from './schedule.model.ts';

/** The most days that one reply holds. */
export const mostRangeDays = 7;

/** A visit: places in the reply's own lists instead of ids and names. */
export type RangeRow = [
  visitId: string,
  clientId: string,
  clientName: string,
  therapistAt: number,
  /** -1: none. */
  roomAt: number,
  serviceAt: number,
  dayAt: number,
  startMinute: number,
  durationMinutes: number,
  /** After it and before it. */
  bufferMinutes: number,
  bufferBeforeMinutes: number,
  stateAt: number,
  /** Since 1970. */
  startMilliseconds: number,
  /** "3 of 5": two zeros outside of a plan. */
  sessionNumber: number,
  sessionsPlanned: number,
  /** 1 walk-in, 2 alert, 4 charted, added up. */
  marks: number,
  version: number,
  /** Empty where it has its service's. */
  ownColour: string,
];

const [least, most] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];

/** Of each number of a row, by its place, the least and the most that it may be. */
const limits: Readonly<Record<number, readonly [number, number]>> = {
  3: [0, most], 4: [-1, most], 5: [0, most], 6: [0, mostRangeDays - 1],
  7: [0, 1439], 8: [5, 480], 9: [0, most], 10: [0, most], 11: [0, visitStates.length - 1],
  12: [least, most], 13: [0, most], 14: [0, most], 15: [0, 7], 16: [0, most],
};
const numberPlaces = Object.entries(limits).map(([place, [from, until]]) => ({ place: Number(place), from, until }));
const uuid = z.regexes.uuid();

function isRangeRow(row: unknown): row is RangeRow {
  if (!Array.isArray(row) || row.length !== 18) return false;
  const texts: readonly unknown[] = [row[2], row[17]];
  return (
    uuid.test(row[0]) && uuid.test(row[1]) && texts.every((text) => typeof text === 'string') &&
    numberPlaces.every(({ place, from, until }) => Number.isSafeInteger(row[place]) && row[place] >= from && row[place] <= until)
  );
}

// By hand, as hundreds of rows of eighteen come at once: with a schema for each value, checking took a third of the reading.
// The refinement is what makes rows of them.
const rangeRows = z.array(z.unknown()).refine((rows) => rows.every(isRangeRow)) as unknown as z.ZodType<RangeRow[], RangeRow[]>;

export const rangeBoard = z.object({
  from: civilDate,
  /** When the whole clinic is closed, one list for each day. */
  closed: z.array(dayBoard.shape.closed),
  therapists: z.array(
    boardTherapist.omit({ hours: true, away: true }).extend({
      /** Working stretches of each day, one list for each, and what takes time on it. */
      hours: z.array(boardTherapist.shape.hours),
      away: z.array(boardTherapist.shape.away),
    }),
  ),
  rooms: z.array(z.object({ id, name: z.string() })),
  services: z.array(z.object({ id, name: z.string(), colour: z.string() })),
  rows: rangeRows,
});
export type RangeBoard = z.infer<typeof rangeBoard>;

/** Where things stand in a reply's lists. */
export interface RangePlaces {
  readonly therapist: (staffId: string) => number;
  readonly room: (roomId: string | null) => number;
  readonly service: (serviceId: string) => number;
  readonly day: (date: string) => number;
}

function index(ids: readonly string[]): (id: string) => number {
  const places = new Map(ids.map((one, at) => [one, at]));
  return (id) => places.get(id) ?? -1;
}

/** The lists of a reply as places; -1 for what is in none. */
export function placesIn(range: Pick<RangeBoard, 'from' | 'therapists' | 'rooms' | 'services'>): RangePlaces {
  const room = index(range.rooms.map((one) => one.id));
  const days = Array.from({ length: mostRangeDays }, (_none, day) => addDays(range.from, day));
  return {
    therapist: index(range.therapists.map((one) => one.staffId)),
    room: (roomId) => (roomId === null ? -1 : room(roomId)),
    service: index(range.services.map((one) => one.id)),
    day: index(days),
  };
}

/** What a row says beside the places. */
export type PackedFacts = Omit<BoardVisit, 'therapistName' | 'roomName' | 'serviceName' | 'colour' | 'startsAt' | 'endsAt'> & {
  readonly startMilliseconds: number;
  /** Null: its service's. */
  readonly ownColour: string | null;
};

export function packVisit(visit: PackedFacts, places: RangePlaces): RangeRow {
  return [
    visit.id, visit.clientId, visit.clientName,
    places.therapist(visit.therapistId), places.room(visit.roomId), places.service(visit.serviceId), places.day(visit.startsOn),
    visit.startMinute, visit.durationMinutes, visit.bufferMinutes, visit.bufferBeforeMinutes,
    visitStates.indexOf(visit.state), visit.startMilliseconds,
    visit.sessionNumber ?? 0, visit.sessionsPlanned ?? 0,
    (visit.isWalkIn ? 1 : 0) + (visit.hasAlert ? 2 : 0) + (visit.isCharted ? 4 : 0),
    visit.version, visit.ownColour ?? '',
  ];
}

function unpackRow(row: RangeRow, range: RangeBoard, days: readonly string[]): BoardVisit {
  const [visitId, clientId, clientName, therapistAt, roomAt, serviceAt, dayAt, startMinute, durationMinutes, bufferMinutes, bufferBeforeMinutes, stateAt, startsAt, session, planned, marks, version, ownColour] = row;
  const therapist = range.therapists[therapistAt];
  const room = range.rooms[roomAt];
  const service = range.services[serviceAt];
  return {
    id: visitId,
    clientId,
    clientName,
    therapistId: therapist?.staffId ?? '',
    therapistName: therapist?.name ?? '',
    roomId: room?.id ?? null,
    roomName: room?.name ?? null,
    serviceId: service?.id ?? '',
    serviceName: service?.name ?? '',
    colour: ownColour === '' ? (service?.colour ?? '') : ownColour,
    sessionNumber: session === 0 ? null : session,
    sessionsPlanned: planned === 0 ? null : planned,
    startsOn: days[dayAt] ?? range.from,
    startMinute,
    durationMinutes,
    bufferMinutes,
    bufferBeforeMinutes,
    startsAt: instantFromMilliseconds(startsAt),
    endsAt: instantFromMilliseconds(startsAt + durationMinutes * 60_000),
    state: visitStates[stateAt] ?? 'booked',
    isWalkIn: (marks & 1) !== 0,
    hasAlert: (marks & 2) !== 0,
    isCharted: (marks & 4) !== 0,
    version,
  };
}

/** A day of a board as views read it: from `getDay`, or one of a range. */
export interface BoardDay extends Omit<DayBoard, 'visits'> {
  readonly visits: readonly BoardVisit[];
}

/** The days of a reply, each with its therapists and visits. */
export function unpackRange(range: RangeBoard): BoardDay[] {
  const days = Array.from({ length: range.closed.length }, (_none, day) => addDays(range.from, day));
  const visits = range.rows.map((row) => unpackRow(row, range, days));
  return days.map((date, day) => ({
    date,
    closed: range.closed[day] ?? [],
    therapists: range.therapists.map(({ hours, away, ...therapist }) => ({ ...therapist, hours: hours[day] ?? [], away: away[day] ?? [] })),
    visits: visits.filter((visit) => visit.startsOn === date),
  }));
}

/** The reply with this visit as it stands now; another reply where the visit is neither in it nor belongs into it. */
export function withVisit(range: RangeBoard, visit: BoardVisit): RangeBoard {
  const places = placesIn(range);
  const others = range.rows.filter(([visitId]) => visitId !== visit.id);
  const isWithin = places.day(visit.startsOn) >= 0 && places.therapist(visit.therapistId) >= 0 && places.service(visit.serviceId) >= 0;
  if (!isWithin && others.length === range.rows.length) return range;
  const ofService = range.services[places.service(visit.serviceId)]?.colour;
  const ownColour = visit.colour === ofService ? null : visit.colour;
  const row = packVisit({ ...visit, ownColour, startMilliseconds: millisecondsOf(visit.startsAt) }, places);
  return { ...range, rows: isWithin ? [...others, row] : others };
}

/** What a month shows of a day: counts, never names. */
export const monthDay = z.object({
  date: civilDate,
  /** Visits that take place. */
  visits: z.int(),
  /** Of those, the first that their client has here. */
  firstVisits: z.int(),
  bookedMinutes: z.int(),
  /** Working time of the therapists asked about. */
  workingMinutes: z.int(),
  /** The names of the closures of the whole clinic on it. */
  closures: z.array(z.string()),
});
export type MonthDay = z.infer<typeof monthDay>;
