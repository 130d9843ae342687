// Finds out whether a visit may stand where it is wanted, and refuses with the reason where it may not.
import { lackingIn, mayGive } from '../../shared/clinic/fitness.rules.ts';
import { addDays, instantOfWallTime, millisecondsOf, type CivilDate } from '../../shared/core/time.ts';
import type { RefusalData } from '../../shared/contract/errors.ts';
import { weekOf } from '../../shared/schedule/load.rules.ts';
import {
  judgePlacement,
  type Judgement,
  type PlacementProblem,
  type StandingVisit,
} from '../../shared/schedule/placement.rules.ts';
import type { Placement } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import type { Db, Tx } from '../../db/database.ts';
import { overlapOf } from '../../db/faults.ts';
import { listStandingVisits, type PlacedTime } from '../../db/schedule/schedule.queries.ts';
import { found, refuse } from '../refusal.ts';
import { therapistFor, type Roster } from './roster.ts';

export interface PlaceWish extends Placement {
  /** The visit that moves; null for a new one. */
  readonly visitId: string | null;
  readonly clientId: string;
  readonly serviceId: string;
  readonly bufferMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly acceptsWarnings: boolean;
  /** The room the visit has now: it may stay there even if the room is no longer in use. */
  readonly presentRoomId?: string | null;
}

export type Placed = PlacedTime;

function startOf(date: CivilDate, zone: string): number {
  return millisecondsOf(instantOfWallTime(date, 0, zone).at);
}

/** Every visit that can get in the way between two civil days, both included. */
export async function visitsAround(db: Db | Tx, zone: string, from: CivilDate, until: CivilDate): Promise<StandingVisit[]> {
  return listStandingVisits(db, startOf(addDays(from, -1), zone), startOf(addDays(until, 2), zone));
}

/** As `visitsAround`, with the whole of the first and last week, so that a therapist's load can be told too. */
export async function visitsOfWeeks(db: Db | Tx, zone: string, days: readonly CivilDate[], weekStart: number): Promise<StandingVisit[]> {
  const sorted = days.toSorted();
  const first = weekOf(sorted[0] ?? '', weekStart).from;
  const last = weekOf(sorted.at(-1) ?? '', weekStart).until;
  return visitsAround(db, zone, first, last);
}

/** Minutes with hands on of a therapist in the clinic's week of a day, apart from one visit. */
function weekMinutesOf(roster: Roster, zone: string, wish: PlaceWish, visits: readonly StandingVisit[]): number {
  const { from, until } = weekOf(wish.startsOn, roster.weekStart);
  const [start, end] = [startOf(from, zone), startOf(addDays(until, 1), zone)];
  return visits
    .filter((visit) => visit.therapistId === wish.therapistId && visit.id !== wish.visitId)
    .filter((visit) => visit.startsAt >= start && visit.startsAt < end && occupiesTime(visit.state))
    .reduce((sum, visit) => sum + (visit.endsAt - visit.startsAt) / 60_000, 0);
}

function details(roster: Roster, wish: PlaceWish, problem: PlacementProblem): NonNullable<RefusalData['details']> {
  const therapist = roster.members.find((member) => member.id === wish.therapistId)?.name;
  const room = roster.rooms.find((one) => one.id === wish.roomId)?.name;
  return {
    ...(therapist === undefined ? {} : { therapist }),
    ...(room === undefined ? {} : { room }),
    ...(problem.fromMinute === null ? {} : { fromMinute: problem.fromMinute }),
    ...(problem.untilMinute === null ? {} : { untilMinute: problem.untilMinute }),
    ...problem.details,
  };
}

/** Judges a wish against the visits that stand; the week's load counts those of `visits`. */
export function judgeWish(roster: Roster, zone: string, wish: PlaceWish, visits: readonly StandingVisit[]): Judgement {
  const { awayOn, hoursOn } = roster.timeOf(wish.therapistId);
  const service = found(roster.services.find((one) => one.id === wish.serviceId));
  const room = roster.rooms.find((one) => one.id === wish.roomId);
  return judgePlacement(wish, {
    zone,
    hours: hoursOn(wish.startsOn),
    away: awayOn(wish.startsOn),
    fitness: { mayGive: mayGive(service, wish.therapistId), roomLacks: room ? lackingIn(room, service) : [] },
    load: { limits: roster.limitsOf(wish.therapistId), weekMinutes: weekMinutesOf(roster, zone, wish, visits) },
    visits,
  });
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
