// Pure: a place that is being chosen on the page (booking, moving, a session of a series), and what the rules say of it.
import type { Room, Service } from '../../shared/clinic/clinic.model.ts';
import { lackingIn, mayGive, roomsFor } from '../../shared/clinic/fitness.rules.ts';
import { instantFromMilliseconds, millisecondsOf, type CivilDate } from '../../shared/core/time.ts';
import type { Hold } from '../../shared/schedule/hold.model.ts';
import { holdInTheWay } from '../../shared/schedule/hold.rules.ts';
import {
  judgePlacement,
  type Judgement,
  type PlacementProblem,
  type StandingVisit,
} from '../../shared/schedule/placement.rules.ts';
import type { BoardDay } from '../../shared/schedule/range.model.ts';
import type { BoardTherapist, BoardVisit, Placement, WeekLoad } from '../../shared/schedule/schedule.model.ts';
import { columnBeside, holds, type BoardColumn, type BoardLayout } from './board-columns.ts';
import type { Direction } from './board-cursor.ts';
import { dayMinutes, snapLength, type GridStep } from './board-geometry.ts';

/** `auto`: any room that is free; `none`: no room; otherwise the room's id. */
export type RoomChoice = string;

export interface ChosenPlace {
  readonly therapistId: string;
  readonly room: RoomChoice;
  readonly startsOn: CivilDate;
  readonly startMinute: number;
  readonly durationMinutes: number;
}

/** What the page knows to judge a place on the days that it shows. */
export interface JudgeFacts {
  readonly zone: string;
  /** The day that is looked at, and who can have visits on it. */
  readonly date: CivilDate;
  readonly therapists: readonly BoardTherapist[];
  readonly days: readonly BoardDay[];
  /** Rooms in use, in the clinic's order. */
  readonly rooms: readonly Room[];
  readonly services: readonly Service[];
  /** Null while it is not known. */
  readonly weekLoad: WeekLoad | null;
  readonly standing: readonly StandingVisit[];
  /** Slots that other windows are booking. */
  readonly holds: readonly Hold[];
  /** Those and this window's own. */
  readonly allHolds: readonly Hold[];
}

export interface JudgeSubject {
  /** The visit that moves; null for a new one. */
  readonly visitId: string | null;
  readonly clientId: string | null;
  /** Null while no service is chosen: then every therapist and room will do. */
  readonly serviceId: string | null;
  readonly bufferMinutes: number;
  readonly bufferBeforeMinutes: number;
  /** Where a visit that moves stands now: it is counted in the week's load already. */
  readonly stands?: Pick<Placement, 'therapistId' | 'startsOn' | 'durationMinutes'>;
}

export interface JudgedPlace {
  readonly placement: Placement;
  readonly judgement: Judgement;
  readonly verdict: 'free' | 'warning' | 'conflict';
  /** The first thing to say: a conflict before a warning. */
  readonly problem: PlacementProblem | undefined;
  /** "Any free room" was chosen and there is none. */
  readonly lacksRoom: boolean;
  /** Another window is booking this slot: a warning. */
  readonly hold: Hold | undefined;
}

export function toStanding(visits: readonly BoardVisit[]): StandingVisit[] {
  return visits.map((visit) => ({
    id: visit.id,
    clientId: visit.clientId,
    therapistId: visit.therapistId,
    roomId: visit.roomId,
    startsAt: millisecondsOf(visit.startsAt),
    endsAt: millisecondsOf(visit.endsAt),
    bufferMinutes: visit.bufferMinutes,
    bufferBeforeMinutes: visit.bufferBeforeMinutes,
    state: visit.state,
  }));
}

interface KnownDays extends Pick<JudgeFacts, 'days' | 'rooms' | 'services' | 'zone'> {
  /** The day that is looked at. */
  readonly board: BoardDay;
  /** Null while it is not known. */
  readonly weekLoad?: WeekLoad | null;
  /** Of every window. */
  readonly holds?: readonly Hold[];
}

export function judgeFactsOf({ days, board, rooms, services, zone, weekLoad = null, holds = [] }: KnownDays): JudgeFacts {
  let standing: readonly StandingVisit[] | undefined;
  return {
    zone,
    date: board.date,
    therapists: board.therapists,
    days,
    rooms: rooms.filter((room) => room.isActive),
    services,
    weekLoad,
    // Only once a place is judged: most days are looked at without.
    get standing() {
      return (standing ??= days.flatMap((day) => toStanding(day.visits)));
    },
    holds: holds.filter((hold) => !hold.isMine),
    allHolds: holds,
  };
}

/** Whether the day of a place is shown, so that something is known about it. */
export function isKnownDay(facts: JudgeFacts, date: CivilDate): boolean {
  return facts.days.some((day) => day.date === date);
}

function isRoomProblem(problem: PlacementProblem): boolean {
  return problem.reason === 'roomTaken';
}

/** Minutes of the therapist's week without the visit itself; null where the week of the place is not known. */
function weekMinutesOf({ therapistId, startsOn }: ChosenPlace, { stands }: JudgeSubject, load: WeekLoad | null): number | null {
  if (!load || startsOn < load.from || startsOn > load.until) return null;
  const isCounted = stands !== undefined && stands.therapistId === therapistId && load.from <= stands.startsOn && stands.startsOn <= load.until;
  return (load.therapists.find((one) => one.staffId === therapistId)?.minutes ?? 0) - (isCounted ? stands.durationMinutes : 0);
}

/** Judges a place on a known day as the service will, after finding the room where any will do. */
export function judgePlace(place: ChosenPlace, subject: JudgeSubject, facts: JudgeFacts): JudgedPlace {
  const day = facts.days.find(({ date }) => date === place.startsOn);
  const therapist = day?.therapists.find((one) => one.staffId === place.therapistId);
  const service = facts.services.find((one) => one.id === subject.serviceId);
  const lackingInRoom = (roomId: string | null): readonly string[] => {
    const room = facts.rooms.find((one) => one.id === roomId);
    return room && service ? lackingIn(room, service) : [];
  };
  const judgeIn = (roomId: string | null): { roomId: string | null; judgement: Judgement } => ({
    roomId,
    judgement: judgePlacement(
      {
        ...subject,
        therapistId: place.therapistId,
        roomId,
        startsOn: place.startsOn,
        startMinute: place.startMinute,
        durationMinutes: place.durationMinutes,
      },
      {
        zone: facts.zone,
        hours: therapist?.hours ?? [],
        away: therapist?.away ?? [],
        fitness: { mayGive: !service || mayGive(service, place.therapistId), roomLacks: lackingInRoom(roomId) },
        ...(therapist && { load: { limits: therapist.limits, weekMinutes: weekMinutesOf(place, subject, facts.weekLoad) } }),
        visits: facts.standing,
      },
    ),
  });
  const fitting = service ? roomsFor(facts.rooms, service) : facts.rooms;
  // Where no room has what is needed, the first free one is shown with what it lacks.
  const rooms = fitting.length > 0 ? fitting : facts.rooms;
  const options =
    place.room === 'auto' && rooms.length > 0
      ? rooms.map((room) => judgeIn(room.id))
      : [judgeIn(place.room === 'auto' || place.room === 'none' ? null : place.room)];
  const withoutConflict = options.filter(({ judgement }) => !judgement.conflicts.some(isRoomProblem));
  // The room with the fewest reservations; the sort is stable, so the clinic's order decides between equals.
  const [best] = (withoutConflict.length > 0 ? withoutConflict : options).toSorted(
    (one, other) => one.judgement.warnings.length - other.judgement.warnings.length,
  );
  const { roomId, judgement } = best ?? judgeIn(null);
  const [startsAt, endsAt] = [instantFromMilliseconds(judgement.startsAt), instantFromMilliseconds(judgement.endsAt)];
  const hold = holdInTheWay({ therapistId: place.therapistId, roomId, startsAt, endsAt }, facts.holds);
  const problem = judgement.conflicts[0] ?? judgement.warnings[0];
  return {
    placement: {
      therapistId: place.therapistId,
      roomId,
      startsOn: place.startsOn,
      startMinute: place.startMinute,
      durationMinutes: place.durationMinutes,
    },
    judgement,
    verdict: judgement.conflicts.length > 0 ? 'conflict' : judgement.warnings.length > 0 || hold ? 'warning' : 'free',
    hold,
    problem,
    lacksRoom: place.room === 'auto' && facts.rooms.length > 0 && withoutConflict.length === 0,
  };
}

/** The place brought into a column: onto its day, and to its therapist or into its room. */
export function placeInto(column: BoardColumn, place: ChosenPlace): ChosenPlace {
  return column.by === 'therapist'
    ? { ...place, startsOn: column.date, therapistId: column.therapistId ?? place.therapistId }
    : { ...place, startsOn: column.date, room: column.roomId ?? 'none' };
}

/** One step of an arrow key for a place that is being chosen: up and down in time, sideways into the next column. */
export function nudgePlace(place: ChosenPlace, direction: Direction, layout: BoardLayout, step: GridStep, roomId: string | null = null): ChosenPlace {
  if (direction === 'up' || direction === 'down') {
    const by = direction === 'up' ? -1 : 1;
    const onGrid = by < 0 ? Math.ceil(place.startMinute / step) : Math.floor(place.startMinute / step);
    const startMinute = (onGrid + by) * step;
    return startMinute < 0 || startMinute > dayMinutes - step ? place : { ...place, startMinute };
  }
  const at = layout.columns.findIndex((column) => holds(column, { ...place, roomId }));
  const beside = columnBeside(layout, at, direction === 'left' ? -1 : 1);
  return beside ? placeInto(beside, place) : place;
}

export function resizePlace(place: ChosenPlace, by: 1 | -1, step: GridStep): ChosenPlace {
  const durationMinutes = snapLength(place.durationMinutes + by * step, place.startMinute, step);
  return { ...place, durationMinutes };
}

/** The place where a visit stands now. */
export function placeOf(visit: Placement): ChosenPlace {
  const { therapistId, roomId, startsOn, startMinute, durationMinutes } = visit;
  return { therapistId, room: roomId ?? 'none', startsOn, startMinute, durationMinutes };
}

/** A visit as the subject of a move. */
export function subjectOf(visit: BoardVisit): JudgeSubject {
  const { id, clientId, serviceId, bufferMinutes, bufferBeforeMinutes, therapistId, startsOn, durationMinutes } = visit;
  return { visitId: id, clientId, serviceId, bufferMinutes, bufferBeforeMinutes, stands: { therapistId, startsOn, durationMinutes } };
}

/** Somebody who is to have this service, before anybody is chosen. */
export function subjectFor(service: Service | undefined, clientId: string | null): JudgeSubject {
  const { bufferMinutes = 0, bufferBeforeMinutes = 0 } = service ?? {};
  return { visitId: null, clientId, serviceId: service?.id ?? null, bufferMinutes, bufferBeforeMinutes };
}
