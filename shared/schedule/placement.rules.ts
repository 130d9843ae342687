// Whether a visit may stand where somebody wants it. The board asks while dragging, the service inside its transaction.
import type { LoadLimits } from '../clinic/working-time.model.ts';
import { instantFromMilliseconds, wallTimeOf, type CivilDate } from '../core/time.ts';
import { dayClock, joinStretches, type DayClock, type Stretch } from './hours.rules.ts';
import { loadProblems, loadWarnings } from './load.rules.ts';
import type { VisitState } from './schedule.model.ts';
import { occupiesTime } from './visit-state.rules.ts';
import type { Away } from './working-time.rules.ts';

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
  /** Preparation before the visit that therapist and room need, after the turnover of the one before. */
  readonly bufferBeforeMinutes: number;
  readonly state: VisitState;
}

export const placementConflicts = ['therapistBusy', 'roomTaken', 'clientElsewhere'] as const;
export type PlacementConflict = (typeof placementConflicts)[number];
export const placementWarnings = [
  'timeDoesNotExist',
  'closed',
  'timeOff',
  'outsideHours',
  'therapistMayNot',
  'roomLacks',
  'bufferMissing',
  ...loadWarnings,
] as const;
export type PlacementWarning = (typeof placementWarnings)[number];

/**
 * Why a place does not fit, with wall-clock minutes for the message: the visit in the way, the working hours missed
 * (null on a day off), the closure or time off in the way, or the time asked for and the one it becomes.
 */
export interface PlacementProblem<Reason = PlacementConflict | PlacementWarning> {
  readonly reason: Reason;
  readonly blockingVisitId: string | null;
  readonly fromMinute: number | null;
  readonly untilMinute: number | null;
  /** What else the message names: `label`, `lacks`, `minutes` and `limitMinutes`. */
  readonly details?: Readonly<Record<string, string | number>>;
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
  readonly bufferBeforeMinutes: number;
}

/** What the service asks of therapist and room. */
export interface Fitness {
  readonly mayGive: boolean;
  /** What the room lacks of what the service needs. */
  readonly roomLacks: readonly string[];
}

export interface LoadFacts {
  readonly limits: LoadLimits;
  /** Minutes with hands on in the clinic's week apart from the visit in question; null where it is not known. */
  readonly weekMinutes: number | null;
}

export interface PlacementFacts {
  /** The clinic's IANA zone. */
  readonly zone: string;
  /** The therapist's working time on the day. */
  readonly hours: readonly Stretch[];
  /** At least every visit of that therapist, room and client within a day of the question. */
  readonly visits: readonly StandingVisit[];
  /** What takes the therapist's time on the day: named as the reason in place of "outside hours". */
  readonly away?: readonly Away[];
  readonly fitness?: Fitness;
  readonly load?: LoadFacts;
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

/** A question with its instants. */
interface Timed extends PlacementQuestion {
  readonly startsAt: number;
  readonly endsAt: number;
}

function conflictsOf(asked: Timed, overlapping: readonly StandingVisit[], zone: string): PlacementProblem<PlacementConflict>[] {
  const busy = overlapping.find((visit) => visit.therapistId === asked.therapistId);
  const taken = overlapping.find((visit) => asked.roomId !== null && visit.roomId === asked.roomId);
  const elsewhere = overlapping.find((visit) => visit.clientId === asked.clientId);
  return [
    ...(busy ? [inTheWay('therapistBusy' as const, busy, zone)] : []),
    ...(taken ? [inTheWay('roomTaken' as const, taken, zone)] : []),
    ...(elsewhere ? [inTheWay('clientElsewhere' as const, elsewhere, zone)] : []),
  ];
}

/** Turnover and preparation, one after the other, that therapist or room would not get, before or after. */
function missingBuffer(asked: Timed, beside: readonly StandingVisit[]): StandingVisit | undefined {
  return beside.find(
    (visit) =>
      (visit.therapistId === asked.therapistId || (asked.roomId !== null && visit.roomId === asked.roomId)) &&
      visit.startsAt < asked.endsAt + (asked.bufferMinutes + visit.bufferBeforeMinutes) * 60_000 &&
      visit.endsAt + (visit.bufferMinutes + asked.bufferBeforeMinutes) * 60_000 > asked.startsAt,
  );
}

export type HoursWarning = PlacementProblem<'outsideHours' | 'timeOff' | 'closed'>;

/** Closures and time off that the visit meets: they are why the time is no working time. */
function awayWarnings(asked: Pick<Timed, 'startsAt' | 'endsAt'>, away: readonly Away[], clock: DayClock): HoursWarning[] {
  return away
    .filter((one) => clock(one.startMinute).at < asked.endsAt && clock(one.endMinute).at > asked.startsAt)
    .map(({ kind, label, startMinute, endMinute }) => ({
      reason: kind,
      blockingVisitId: null,
      fromMinute: startMinute,
      untilMinute: endMinute,
      details: { label },
    }));
}

/** Why this is no working time; undefined where it is. */
export function hoursWarning(
  asked: Pick<Timed, 'startMinute' | 'startsAt' | 'endsAt'>,
  { hours: working, away = [] }: Pick<PlacementFacts, 'hours' | 'away'>,
  clock: DayClock,
): HoursWarning | undefined {
  const hours = joinStretches(working);
  const isWithin = hours.some(
    (stretch) => clock(stretch.startMinute).at <= asked.startsAt && asked.endsAt <= clock(stretch.endMinute).at,
  );
  if (isWithin) return undefined;
  const [inTheWayOfHours] = awayWarnings(asked, away, clock);
  if (inTheWayOfHours) return inTheWayOfHours;
  const nearest = nearestHours(hours, asked.startMinute);
  return {
    reason: 'outsideHours',
    blockingVisitId: null,
    fromMinute: nearest?.startMinute ?? null,
    untilMinute: nearest?.endMinute ?? null,
  };
}

function fitnessWarnings({ mayGive, roomLacks }: Fitness): PlacementProblem<PlacementWarning>[] {
  const none = { blockingVisitId: null, fromMinute: null, untilMinute: null };
  const [lacks] = roomLacks;
  return [
    ...(mayGive ? [] : [{ ...none, reason: 'therapistMayNot' as const }]),
    ...(lacks === undefined ? [] : [{ ...none, reason: 'roomLacks' as const, details: { lacks } }]),
  ];
}

function loadWarningsOf(asked: Timed, own: readonly StandingVisit[], load: LoadFacts, clock: DayClock): PlacementProblem<PlacementWarning>[] {
  const day = { startsAt: clock(0).at, endsAt: clock(1440).at };
  return loadProblems({ ...load, asked, day, others: own }).map(({ reason, minutes, limitMinutes }) => ({
    reason,
    blockingVisitId: null,
    fromMinute: null,
    untilMinute: null,
    details: { minutes, limitMinutes },
  }));
}

/** Judges one placement. Intervals are half-open: a visit may begin the moment another ends (less the buffer). */
export function judgePlacement(question: PlacementQuestion, facts: PlacementFacts): Judgement {
  const clock = dayClock(question.startsOn, facts.zone);
  const { at: startsAt, isInGap } = clock(question.startMinute);
  const asked: Timed = { ...question, startsAt, endsAt: startsAt + question.durationMinutes * 60_000 };
  const standing = facts.visits.filter((visit) => visit.id !== question.visitId && occupiesTime(visit.state));
  const overlaps = (visit: StandingVisit): boolean => visit.startsAt < asked.endsAt && visit.endsAt > startsAt;

  const warnings: PlacementProblem<PlacementWarning>[] = [];
  const moved = isInGap ? wallTimeOf(instantFromMilliseconds(startsAt), facts.zone) : undefined;
  if (moved) {
    const { startMinute: fromMinute } = question;
    warnings.push({ reason: 'timeDoesNotExist', blockingVisitId: null, fromMinute, untilMinute: moved.minute });
  }
  const outside = hoursWarning(asked, facts, clock);
  if (outside) warnings.push(outside);
  if (facts.fitness) warnings.push(...fitnessWarnings(facts.fitness));
  const tight = missingBuffer(asked, standing.filter((visit) => !overlaps(visit)));
  if (tight) warnings.push(inTheWay('bufferMissing', tight, facts.zone));
  if (facts.load) {
    const own = standing.filter((visit) => visit.therapistId === question.therapistId);
    warnings.push(...loadWarningsOf(asked, own, facts.load, clock));
  }
  return {
    startsOn: moved?.date ?? question.startsOn,
    startMinute: moved?.minute ?? question.startMinute,
    startsAt,
    endsAt: asked.endsAt,
    conflicts: conflictsOf(asked, standing.filter(overlaps), facts.zone),
    warnings,
  };
}
