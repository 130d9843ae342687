// Finds out whether a visit may stand where it is wanted, and refuses with the reason where it may not.
import { addDays, instantOfWallTime, millisecondsOf, type CivilDate } from '../../shared/core/time.ts';
import type { RefusalData } from '../../shared/contract/errors.ts';
import {
  judgePlacement,
  type Judgement,
  type PlacementProblem,
  type StandingVisit,
} from '../../shared/schedule/placement.rules.ts';
import type { Placement } from '../../shared/schedule/schedule.model.ts';
import type { Db, Tx } from '../../db/database.ts';
import { overlapOf } from '../../db/faults.ts';
import { listStandingVisits, type PlacedTime } from '../../db/schedule/schedule.queries.ts';
import { refuse } from '../refusal.ts';
import { therapistFor, type Roster } from './roster.ts';

export interface PlaceWish extends Placement {
  /** The visit that moves; null for a new one. */
  readonly visitId: string | null;
  readonly clientId: string;
  readonly bufferMinutes: number;
  readonly acceptsWarnings: boolean;
  /** The room the visit has now: it may stay there even if the room is no longer in use. */
  readonly presentRoomId?: string | null;
}

export interface Placed extends PlacedTime {
  /** Codes of the warnings that the person accepted, for the audit log. */
  readonly accepted: string;
}

/** Every visit that can matter to a placement between two civil days, both included. */
export async function visitsAround(db: Db | Tx, zone: string, from: CivilDate, until: CivilDate): Promise<StandingVisit[]> {
  const start = millisecondsOf(instantOfWallTime(addDays(from, -1), 0, zone).at);
  const end = millisecondsOf(instantOfWallTime(addDays(until, 2), 0, zone).at);
  return listStandingVisits(db, start, end);
}

function details(roster: Roster, wish: PlaceWish, problem: PlacementProblem): NonNullable<RefusalData['details']> {
  const therapist = roster.members.find((member) => member.id === wish.therapistId)?.name;
  const room = roster.rooms.find((one) => one.id === wish.roomId)?.name;
  return {
    ...(therapist === undefined ? {} : { therapist }),
    ...(room === undefined ? {} : { room }),
    ...(problem.fromMinute === null ? {} : { fromMinute: problem.fromMinute }),
    ...(problem.untilMinute === null ? {} : { untilMinute: problem.untilMinute }),
  };
}

/** Judges a wish against the visits that stand. */
export function judgeWish(roster: Roster, zone: string, wish: PlaceWish, visits: readonly StandingVisit[]): Judgement {
  const hours = roster.hoursOf(wish.therapistId)(wish.startsOn);
  return judgePlacement(wish, { zone, hours, visits });
}

/**
 * The place, with its instants.
 * @throws Refusal `conflict` with the first conflict, or the first warning that has not been accepted; the details name
 * therapist, room and wall-clock minutes, and `warnings` lists every warning, so that one answer accepts them all.
 */
export function placeOrRefuse(
  roster: Roster,
  zone: string,
  wish: PlaceWish,
  visits: readonly StandingVisit[],
  extra: NonNullable<RefusalData['details']> = {},
): Placed {
  therapistFor(roster, wish.therapistId, wish.startsOn);
  const room = roster.rooms.find((one) => one.id === wish.roomId);
  const isRoomUsable = wish.roomId === null || room?.isActive === true || wish.roomId === wish.presentRoomId;
  if (!isRoomUsable) refuse('validation', undefined, { fields: { roomId: 'invalid' } });
  const judgement = judgeWish(roster, zone, wish, visits);
  const warnings = judgement.warnings.map((warning) => warning.reason).join(',');
  const problem = judgement.conflicts[0] ?? (wish.acceptsWarnings ? undefined : judgement.warnings[0]);
  if (problem) {
    refuse('conflict', problem.reason, {
      details: { ...details(roster, wish, problem), ...(warnings === '' ? {} : { warnings }), ...extra },
    });
  }
  return {
    therapistId: wish.therapistId,
    roomId: wish.roomId,
    durationMinutes: wish.durationMinutes,
    startsOn: judgement.startsOn,
    startMinute: judgement.startMinute,
    startsAt: judgement.startsAt,
    endsAt: judgement.endsAt,
    accepted: warnings,
  };
}

const reasonOfOverlap = { therapist: 'therapistBusy', room: 'roomTaken', client: 'clientElsewhere' } as const;

/** Runs a write whose double booking the database itself would refuse, and gives that refusal its reason. */
export async function withoutOverlap<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    const taken = overlapOf(fault);
    if (taken) return refuse('conflict', reasonOfOverlap[taken]);
    throw fault;
  }
}
