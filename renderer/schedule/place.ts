// Pure: a place that is being chosen on the page (booking, moving, a session of a series), and what the rules say of it.
import type { Room } from '../../shared/clinic/clinic.model.ts';
import { millisecondsOf, type CivilDate } from '../../shared/core/time.ts';
import {
  judgePlacement,
  type Judgement,
  type PlacementProblem,
  type StandingVisit,
} from '../../shared/schedule/placement.rules.ts';
import type { BoardTherapist, DayBoard, Placement, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { dayMinutes, snapLength, type GridStep } from './board-geometry.ts';
import type { Direction } from './board-cursor.ts';

/** `auto`: any room that is free; `none`: no room; otherwise the room's id. */
export type RoomChoice = string;

export interface ChosenPlace {
  readonly therapistId: string;
  readonly room: RoomChoice;
  readonly startsOn: CivilDate;
  readonly startMinute: number;
  readonly durationMinutes: number;
}

/** What the page knows to judge a place on one day. */
export interface JudgeFacts {
  readonly zone: string;
  readonly date: CivilDate;
  readonly therapists: readonly BoardTherapist[];
  /** Rooms in use, in the clinic's order. */
  readonly rooms: readonly Room[];
  readonly standing: readonly StandingVisit[];
}

export interface JudgeSubject {
  /** The visit that moves; null for a new one. */
  readonly visitId: string | null;
  readonly clientId: string | null;
  readonly bufferMinutes: number;
}

export interface JudgedPlace {
  readonly placement: Placement;
  readonly judgement: Judgement;
  readonly verdict: 'free' | 'warning' | 'conflict';
  /** The first thing to say: a conflict before a warning. */
  readonly problem: PlacementProblem | undefined;
  /** "Any free room" was chosen and there is none. */
  readonly lacksRoom: boolean;
}

export function toStanding(visits: readonly VisitSummary[]): StandingVisit[] {
  return visits.map((visit) => ({
    id: visit.id,
    clientId: visit.clientId,
    therapistId: visit.therapistId,
    roomId: visit.roomId,
    startsAt: millisecondsOf(visit.startsAt),
    endsAt: millisecondsOf(visit.endsAt),
    bufferMinutes: visit.bufferMinutes,
    state: visit.state,
  }));
}

export function judgeFactsOf(board: DayBoard, rooms: readonly Room[], zone: string): JudgeFacts {
  return {
    zone,
    date: board.date,
    therapists: board.therapists,
    rooms: rooms.filter((room) => room.isActive),
    standing: toStanding(board.visits),
  };
}

function isRoomProblem(problem: PlacementProblem): boolean {
  return problem.reason === 'roomTaken';
}

/** Judges a place on the day of the facts as the service will, after finding the room where any will do. */
export function judgePlace(place: ChosenPlace, subject: JudgeSubject, facts: JudgeFacts): JudgedPlace {
  const hours = facts.therapists.find((therapist) => therapist.staffId === place.therapistId)?.hours ?? [];
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
      { zone: facts.zone, hours, visits: facts.standing },
    ),
  });
  const options =
    place.room === 'auto' && facts.rooms.length > 0
      ? facts.rooms.map((room) => judgeIn(room.id))
      : [judgeIn(place.room === 'auto' || place.room === 'none' ? null : place.room)];
  const withoutConflict = options.filter(({ judgement }) => !judgement.conflicts.some(isRoomProblem));
  // The room with the fewest reservations; the sort is stable, so the clinic's order decides between equals.
  const [best] = (withoutConflict.length > 0 ? withoutConflict : options).toSorted(
    (one, other) => one.judgement.warnings.length - other.judgement.warnings.length,
  );
  const { roomId, judgement } = best ?? judgeIn(null);
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
    verdict: judgement.conflicts.length > 0 ? 'conflict' : judgement.warnings.length > 0 ? 'warning' : 'free',
    problem,
    lacksRoom: place.room === 'auto' && facts.rooms.length > 0 && withoutConflict.length === 0,
  };
}

/** One step of an arrow key for a place that is being chosen. */
export function nudgePlace(
  place: ChosenPlace,
  direction: Direction,
  therapistIds: readonly string[],
  step: GridStep,
): ChosenPlace {
  if (direction === 'up' || direction === 'down') {
    const by = direction === 'up' ? -1 : 1;
    const onGrid = by < 0 ? Math.ceil(place.startMinute / step) : Math.floor(place.startMinute / step);
    const startMinute = (onGrid + by) * step;
    return startMinute < 0 || startMinute > dayMinutes - step ? place : { ...place, startMinute };
  }
  const therapistId = therapistIds[therapistIds.indexOf(place.therapistId) + (direction === 'left' ? -1 : 1)];
  return therapistId === undefined ? place : { ...place, therapistId };
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
