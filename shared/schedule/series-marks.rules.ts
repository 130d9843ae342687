// How good a series is: counts that a person can read, each with its price. The order of proposals is nothing else.
import { addDays, daysBetween, weekdayOf, type CivilDate } from '../core/time.ts';
import { slotStepMinutes } from './slots.rules.ts';

/** Days between two sessions that follow each other, both ends included. */
export interface GapRange {
  readonly minDays: number;
  readonly maxDays: number;
}

/** A session as the marks look at it. */
export interface SessionPlace {
  readonly therapistId: string;
  readonly roomId: string | null;
  readonly startsOn: CivilDate;
  readonly startMinute: number;
  readonly durationMinutes: number;
  /** Whether its therapist would be over their limit of hands-on time on that day or in that week. */
  readonly isHeavy: boolean;
}

/** What was wished, for counting what differs. */
export interface SeriesPreferences {
  readonly therapistId: string;
  /** Null = any room. */
  readonly roomId: string | null;
  /** ISO weekdays; empty = any. */
  readonly weekdays: readonly number[];
  readonly earliestMinute: number;
  readonly latestMinute: number;
  readonly from: CivilDate;
  /** The first is the one before the second session. */
  readonly gaps: readonly GapRange[];
  /** Days on which nobody works although that weekday is a working day otherwise. */
  readonly closedOn: readonly CivilDate[];
}

/** What there is to say about a series; a perfect one is all zeros. */
export interface SeriesMarks {
  /** Sessions with somebody else than the wished therapist. */
  readonly otherTherapist: number;
  /** Times that a session has another therapist than the one before. */
  readonly therapistChanges: number;
  /** Sessions on another weekday, outside the wished hours, and without the wished room. */
  readonly offDay: number;
  readonly offHours: number;
  readonly offRoom: number;
  /** Sessions that bring their therapist over a limit of hands-on time. */
  readonly heavy: number;
  /** Gaps longer than the middle of their range that lie over closed days. */
  readonly stretched: number;
  /** The sum over all gaps of (2 x days - shortest - longest wished), squared. */
  readonly uneven: number;
  /** Quarters of an hour by which the time of day changes, summed from session to session. */
  readonly timeChange: number;
  /** Days after the wished start on which the first session lies. */
  readonly lateDays: number;
}

/**
 * What each mark costs, in quarters of an hour of changing time of day: the therapist first, then the wishes, then the
 * load, then spacing and time of day, then the start.
 */
export const markCosts: Readonly<Record<keyof SeriesMarks, number>> = {
  otherTherapist: 48,
  therapistChanges: 24,
  offDay: 24,
  offHours: 24,
  offRoom: 8,
  heavy: 16,
  stretched: 8,
  uneven: 1,
  timeChange: 1,
  lateDays: 2,
};

/** The start in quarters of an hour, 0 to 95; a visit may begin between two of them. */
export function quarterOf(startMinute: number): number {
  return Math.floor(startMinute / slotStepMinutes);
}

/** How far a gap is from the middle of its range: (2 x days - shortest - longest), squared. */
export function unevenness(days: number, { minDays, maxDays }: GapRange): number {
  return (2 * days - minDays - maxDays) ** 2;
}

/** Whether a gap that begins on a day is longer than the middle of its range because of closed days in it. */
export function isStretched(from: CivilDate, days: number, { minDays, maxDays }: GapRange, isClosed: (date: CivilDate) => boolean): boolean {
  if (2 * days <= minDays + maxDays) return false;
  for (let day = 1; day < days; day += 1) if (isClosed(addDays(from, day))) return true;
  return false;
}

/** What one session costs by itself, whatever stands before it. */
export function sessionMarks(session: Omit<SessionPlace, 'roomId'>, hasWishedRoom: boolean, wished: SeriesPreferences) {
  const { earliestMinute, latestMinute, weekdays } = wished;
  const isOffHours = session.startMinute < earliestMinute || session.startMinute + session.durationMinutes > latestMinute;
  return {
    otherTherapist: session.therapistId === wished.therapistId ? 0 : 1,
    offDay: weekdays.length === 0 || weekdays.includes(weekdayOf(session.startsOn)) ? 0 : 1,
    offHours: isOffHours ? 1 : 0,
    offRoom: hasWishedRoom ? 0 : 1,
    heavy: session.isHeavy ? 1 : 0,
  };
}

/** All marks of a series; sessions in the order of their dates. */
export function seriesMarks(sessions: readonly SessionPlace[], wished: SeriesPreferences): SeriesMarks {
  const first = sessions[0];
  const closed = new Set(wished.closedOn);
  const marks = {
    otherTherapist: 0, therapistChanges: 0, offDay: 0, offHours: 0, offRoom: 0, heavy: 0, stretched: 0, uneven: 0, timeChange: 0,
    lateDays: first ? Math.max(0, daysBetween(wished.from, first.startsOn)) : 0,
  };
  for (const [index, session] of sessions.entries()) {
    const own = sessionMarks(session, wished.roomId === null || session.roomId === wished.roomId, wished);
    marks.otherTherapist += own.otherTherapist;
    marks.offDay += own.offDay;
    marks.offHours += own.offHours;
    marks.offRoom += own.offRoom;
    marks.heavy += own.heavy;
    const before = sessions[index - 1];
    const range = wished.gaps[index - 1];
    if (!before || !range) continue;
    const days = daysBetween(before.startsOn, session.startsOn);
    marks.uneven += unevenness(days, range);
    marks.stretched += isStretched(before.startsOn, days, range, (date) => closed.has(date)) ? 1 : 0;
    marks.therapistChanges += before.therapistId === session.therapistId ? 0 : 1;
    marks.timeChange += Math.abs(quarterOf(session.startMinute) - quarterOf(before.startMinute));
  }
  return marks;
}

/** The price of these marks; lower is better. Marks that are not given cost nothing. */
export function costOf(marks: Partial<SeriesMarks>): number {
  let cost = 0;
  // The names are the keys of `markCosts`, which has every mark.
  for (const name of Object.keys(marks) as (keyof SeriesMarks)[]) cost += markCosts[name] * (marks[name] ?? 0);
  return cost;
}

/** The first two gaps are at most so long where a series starts closer together (clinical.md section 10). */
const closeGapDays = 4;

export interface Spacing {
  readonly minGapDays: number;
  readonly maxGapDays: number;
  /** The first two gaps of the plan stay short. */
  readonly startsCloser: boolean;
}

/** The gaps before the second and all later sessions; of a plan, `taken` sessions stand before the first of these. */
export function gapsOf({ minGapDays, maxGapDays, startsCloser }: Spacing, count: number, taken = 0): GapRange[] {
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
    const isClose = startsCloser && taken + index < 2;
    return { minDays: minGapDays, maxDays: isClose ? Math.max(minGapDays, Math.min(maxGapDays, closeGapDays)) : maxGapDays };
  });
}
