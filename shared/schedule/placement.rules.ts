// Whether a visit may stand where somebody wants it. The board asks while dragging, the service inside its transaction.
import { instantFromMilliseconds, wallTimeOf, type CivilDate } from '../core/time.ts';
import { dayClock, joinStretches, type Stretch } from './hours.rules.ts';
import type { VisitState } from './schedule.model.ts';
import { occupiesTime } from './visit-state.rules.ts';

/** A visit as the rules see it; times in milliseconds since 1970, half-open. */
export interface StandingVisit {
  readonly id: string;
  readonly clientId: string;
  readonly therapistId: string;
  readonly roomId: string | null;
  readonly startsAt: number;
  readonly endsAt: number;
  /** Turnover after the visit that therapist and room need. */
  readonly bufferMinutes: number;
  readonly state: VisitState;
}

export const placementConflicts = ['therapistBusy', 'roomTaken', 'clientElsewhere'] as const;
export type PlacementConflict = (typeof placementConflicts)[number];
export const placementWarnings = ['timeDoesNotExist', 'outsideHours', 'bufferMissing'] as const;
export type PlacementWarning = (typeof placementWarnings)[number];

/**
 * Why a place does not fit, with wall-clock minutes for the message: the visit in the way, the working hours missed
 * (null on a day off), or the time asked for and the one it becomes.
 */
export interface PlacementProblem<Reason = PlacementConflict | PlacementWarning> {
  readonly reason: Reason;
  readonly blockingVisitId: string | null;
  readonly fromMinute: number | null;
  readonly untilMinute: number | null;
}

export interface PlacementQuestion {
  /** The visit that moves; null for a new one. */
  readonly visitId: string | null;
  /** Null while the desk has not chosen the client yet. */
  readonly clientId: string | null;
  readonly therapistId: string;
  readonly roomId: string | null;
  readonly startsOn: CivilDate;
  readonly startMinute: number;
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
}

export interface PlacementFacts {
  /** The clinic's IANA zone. */
  readonly zone: string;
  /** The therapist's working time on the day. */
  readonly hours: readonly Stretch[];
  /** At least every visit of that therapist, room and client within a day of the question. */
  readonly visits: readonly StandingVisit[];
}

export interface Judgement {
  /** Where the visit really starts: a time in the spring gap has moved one hour forward. */
  readonly startsOn: CivilDate;
  readonly startMinute: number;
  readonly startsAt: number;
  readonly endsAt: number;
  /** Refused. */
  readonly conflicts: readonly PlacementProblem<PlacementConflict>[];
  /** Possible once a person has seen them. */
  readonly warnings: readonly PlacementProblem<PlacementWarning>[];
}

export function isPlacementWarning(reason: string): reason is PlacementWarning {
  return placementWarnings.some((warning) => warning === reason);
}

function minuteAt(milliseconds: number, zone: string): number {
  return wallTimeOf(instantFromMilliseconds(milliseconds), zone).minute;
}

function inTheWay<Reason>(reason: Reason, visit: StandingVisit, zone: string): PlacementProblem<Reason> {
  return {
    reason,
    blockingVisitId: visit.id,
    fromMinute: minuteAt(visit.startsAt, zone),
    untilMinute: minuteAt(visit.endsAt, zone),
  };
}

/** The stretch that a person would name as "the hours": the one nearest to the start. */
function nearestHours(hours: readonly Stretch[], minute: number): Stretch | undefined {
  const distance = (stretch: Stretch): number =>
    minute < stretch.startMinute ? stretch.startMinute - minute : Math.max(0, minute - stretch.endMinute);
  return hours.toSorted((one, other) => distance(one) - distance(other))[0];
}

/** Judges one placement. Intervals are half-open: a visit may begin the moment another ends (less the buffer). */
export function judgePlacement(question: PlacementQuestion, facts: PlacementFacts): Judgement {
  const clock = dayClock(question.startsOn, facts.zone);
  const { at: startsAt, isInGap } = clock(question.startMinute);
  const endsAt = startsAt + question.durationMinutes * 60_000;
  const standing = facts.visits.filter((visit) => visit.id !== question.visitId && occupiesTime(visit.state));
  const overlapping = standing.filter((visit) => visit.startsAt < endsAt && visit.endsAt > startsAt);
  const conflicts: PlacementProblem<PlacementConflict>[] = [];
  const busy = overlapping.find((visit) => visit.therapistId === question.therapistId);
  const taken = overlapping.find((visit) => question.roomId !== null && visit.roomId === question.roomId);
  const elsewhere = overlapping.find((visit) => visit.clientId === question.clientId);
  if (busy) conflicts.push(inTheWay('therapistBusy', busy, facts.zone));
  if (taken) conflicts.push(inTheWay('roomTaken', taken, facts.zone));
  if (elsewhere) conflicts.push(inTheWay('clientElsewhere', elsewhere, facts.zone));

  const warnings: PlacementProblem<PlacementWarning>[] = [];
  const moved = isInGap ? wallTimeOf(instantFromMilliseconds(startsAt), facts.zone) : undefined;
  if (moved) {
    warnings.push({
      reason: 'timeDoesNotExist',
      blockingVisitId: null,
      fromMinute: question.startMinute,
      untilMinute: moved.minute,
    });
  }
  const hours = joinStretches(facts.hours);
  if (!hours.some((stretch) => clock(stretch.startMinute).at <= startsAt && endsAt <= clock(stretch.endMinute).at)) {
    const nearest = nearestHours(hours, question.startMinute);
    warnings.push({
      reason: 'outsideHours',
      blockingVisitId: null,
      fromMinute: nearest?.startMinute ?? null,
      untilMinute: nearest?.endMinute ?? null,
    });
  }
  const tight = standing.find(
    (visit) =>
      !overlapping.includes(visit) &&
      (visit.therapistId === question.therapistId || (question.roomId !== null && visit.roomId === question.roomId)) &&
      visit.startsAt < endsAt + question.bufferMinutes * 60_000 &&
      visit.endsAt + visit.bufferMinutes * 60_000 > startsAt,
  );
  if (tight) warnings.push(inTheWay('bufferMissing', tight, facts.zone));
  return {
    startsOn: moved?.date ?? question.startsOn,
    startMinute: moved?.minute ?? question.startMinute,
    startsAt,
    endsAt,
    conflicts,
    warnings,
  };
}
