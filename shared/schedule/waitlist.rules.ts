// Who of the waitlist fits a gap, and in which order they are called.
import { millisecondsOf, weekdayOf, type CivilDate, type Instant } from '../core/time.ts';
import { dayClock, type Stretch } from './hours.rules.ts';
import { judgePlacement, type StandingVisit } from './placement.rules.ts';
import { slotStepMinutes } from './slots.rules.ts';
import { occupiesTime } from './visit-state.rules.ts';

export interface Waiting {
  readonly id: string;
  readonly clientId: string;
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
  readonly bufferBeforeMinutes: number;
  /** Rooms that have what the service needs, in the clinic's order; null where the clinic has no rooms. */
  readonly roomIds: readonly string[] | null;
  readonly therapistIds: readonly string[];
  readonly weekdays: readonly number[];
  readonly earliestMinute: number;
  readonly latestMinute: number;
  readonly noticeHours: number;
  readonly priority: number;
  readonly expiresOn: CivilDate | null;
  readonly waitingSince: Instant;
}

export interface FreeStretch {
  readonly therapistId: string;
  readonly startsOn: CivilDate;
  readonly fromMinute: number;
  readonly untilMinute: number;
}

export interface GapFacts {
  readonly zone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The therapist's working time on the day. */
  readonly hours: readonly Stretch[];
  readonly visits: readonly StandingVisit[];
}

export interface Fit<Wish extends Waiting = Waiting> {
  readonly wish: Wish;
  readonly startMinute: number;
  readonly roomId: string | null;
  readonly isAskedFor: boolean;
}

/**
 * The free part of a therapist's working day around a minute: from the end of the visit before to the start of the next.
 * Undefined where the minute is taken or outside of the hours.
 */
export function freeStretchAround(minute: number, therapistId: string, startsOn: CivilDate, facts: GapFacts): FreeStretch | undefined {
  const clock = dayClock(startsOn, facts.zone);
  const hours = facts.hours.find((stretch) => stretch.startMinute <= minute && minute < stretch.endMinute);
  if (!hours) return undefined;
  const at = clock(minute).at;
  const own = facts.visits.filter((visit) => visit.therapistId === therapistId && occupiesTime(visit.state));
  if (own.some((visit) => visit.startsAt <= at && at < visit.endsAt)) return undefined;
  const before = Math.max(...own.filter((visit) => visit.endsAt <= at).map((visit) => visit.endsAt), clock(hours.startMinute).at);
  const after = Math.min(...own.filter((visit) => visit.startsAt > at).map((visit) => visit.startsAt), clock(hours.endMinute).at);
  return {
    therapistId,
    startsOn,
    fromMinute: minute - Math.floor((at - before) / 60_000),
    untilMinute: minute + Math.floor((after - at) / 60_000),
  };
}

/** The starts that are tried: the gap's own beginning, then every quarter of an hour. */
function startsIn(from: number, until: number): number[] {
  const starts = [from];
  for (let minute = (Math.floor(from / slotStepMinutes) + 1) * slotStepMinutes; minute < until; minute += slotStepMinutes) starts.push(minute);
  return starts;
}

function isOpenTo(wish: Waiting, gap: FreeStretch): boolean {
  return (
    (wish.therapistIds.length === 0 || wish.therapistIds.includes(gap.therapistId)) &&
    (wish.weekdays.length === 0 || wish.weekdays.includes(weekdayOf(gap.startsOn))) &&
    (wish.expiresOn === null || gap.startsOn <= wish.expiresOn)
  );
}

function earliestIn<Wish extends Waiting>(gap: FreeStretch, wish: Wish, facts: GapFacts): Fit<Wish> | undefined {
  const from = Math.max(gap.fromMinute, wish.earliestMinute);
  const until = Math.min(gap.untilMinute, wish.latestMinute);
  const { therapistId, startsOn } = gap;
  const { clientId, durationMinutes, bufferMinutes, bufferBeforeMinutes } = wish;
  for (const startMinute of startsIn(from, until)) {
    if (startMinute + durationMinutes > until || startMinute > 1439) return undefined;
    for (const roomId of wish.roomIds ?? [null]) {
      const question = { visitId: null, clientId, therapistId, roomId, startsOn, startMinute, durationMinutes, bufferMinutes, bufferBeforeMinutes };
      const { conflicts, warnings, startsAt } = judgePlacement(question, facts);
      const isInTime = startsAt - facts.now >= wish.noticeHours * 3_600_000 && startsAt >= facts.now;
      if (conflicts.length === 0 && warnings.length === 0 && isInTime) {
        return { wish, startMinute, roomId, isAskedFor: wish.therapistIds.includes(therapistId) };
      }
    }
  }
  return undefined;
}

/**
 * Whom a gap suits, of those whose service the therapist gives; each with the earliest start in it that needs no excuse: best first by priority, then by whether this
 * therapist was asked for by name, then by how long they have waited.
 */
export function whoFits<Wish extends Waiting>(gap: FreeStretch, wishes: readonly Wish[], facts: GapFacts): Fit<Wish>[] {
  return wishes
    .filter((wish) => isOpenTo(wish, gap))
    .flatMap((wish) => earliestIn(gap, wish, facts) ?? [])
    .toSorted(
      (one, other) =>
        one.wish.priority - other.wish.priority ||
        Number(other.isAskedFor) - Number(one.isAskedFor) ||
        millisecondsOf(one.wish.waitingSince) - millisecondsOf(other.wish.waitingSince),
    );
}
