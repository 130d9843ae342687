// The series planner: N sessions with one therapist, evenly spaced, at the same time of day where possible.
import { addDays, daysBetween, weekdayOf, type CivilDate } from '../core/time.ts';
import type { DayHours } from './hours.rules.ts';
import type { StandingVisit } from './placement.rules.ts';
import { costOf, isStretched, sessionMarks, unevenness, type GapRange, type SeriesPreferences, type SessionPlace } from './series-marks.rules.ts';
import { searchSeries, type Candidate, type Search } from './series-search.rules.ts';
import { freeSlotsOn, indexVisits, type Slot, type SlotSearch } from './slots.rules.ts';

/** The first session lies within so many days of the wished start. */
export const startWindowDays = 14;
/** Two proposals differ in their first day, or by at least this much on the same day. */
const distinctMinutes = 180;

/** Parts of a wish that may give way where nothing else fits. */
export const seriesGives = ['therapist', 'weekdays', 'hours', 'room'] as const;
export type SeriesGive = (typeof seriesGives)[number];

export interface SeriesQuestion extends SlotSearch {
  readonly therapistId: string;
  /** The wished therapist first; the others are asked only where the therapist may differ. */
  readonly therapists: readonly { readonly therapistId: string; readonly hoursOn: DayHours }[];
  /** Null = any room. */
  readonly roomId: string | null;
  readonly count: number;
  /** How long the first session is; left out, as the others. */
  readonly firstMinutes?: number;
  /** One fewer than sessions. */
  readonly gaps: readonly GapRange[];
  readonly from: CivilDate;
  /** ISO weekdays; empty = any. */
  readonly weekdays: readonly number[];
  readonly mayDiffer: readonly SeriesGive[];
  /** Whether one more visit would bring a therapist over a limit of hands-on time; nobody has one where it is left out. */
  readonly isHeavy?: (therapistId: string, date: CivilDate) => boolean;
}

/** Why there is no series: no working time fits the wish, everything is taken, or the spacing breaks off. */
export type SeriesObstacle =
  | { readonly kind: 'noHours' }
  | { readonly kind: 'allTaken' }
  | { readonly kind: 'spacing'; readonly placed: number; readonly lastOn: CivilDate };

export interface PlannedSession extends SessionPlace {
  /** Milliseconds since 1970. */
  readonly startsAt: number;
}

export type SeriesAnswer =
  | { readonly kind: 'found'; readonly series: readonly (readonly PlannedSession[])[]; readonly closedOn: readonly CivilDate[] }
  | { readonly kind: 'none'; readonly obstacle: SeriesObstacle };

/** A free slot with what it costs by itself. */
export interface SlotCandidate extends Slot, Candidate {
  readonly durationMinutes: number;
  /** Whether the first session, or one after it, may take it; where all are as long, either may. */
  readonly isForFirst: boolean;
  readonly isForLater: boolean;
  readonly isHeavy: boolean;
  readonly ownCost: number;
}

/** Everything that can be taken, day by day from the start of the search. */
export interface FreeDays {
  readonly slots: readonly (readonly SlotCandidate[])[];
  readonly hasHours: boolean;
  readonly closed: ReadonlySet<CivilDate>;
}

function isLongEnough(hours: ReturnType<DayHours>, search: SlotSearch): boolean {
  return hours.some(
    (stretch) =>
      Math.min(stretch.endMinute, search.latestMinute) - Math.max(stretch.startMinute, search.earliestMinute) >= search.durationMinutes,
  );
}

/** Days on which nobody who was asked works, although on the same weekday of another week somebody does. */
function closedDays(dates: readonly CivilDate[], hasWork: readonly boolean[]): Set<CivilDate> {
  const working = new Set(dates.flatMap((date, index) => (hasWork[index] === true ? [weekdayOf(date)] : [])));
  return new Set(dates.filter((date, index) => hasWork[index] !== true && working.has(weekdayOf(date))));
}

/** What of the wish costs a session, and what of it leaves no choice. */
export function preferencesOf(question: SeriesQuestion, closed: Iterable<CivilDate>): SeriesPreferences {
  const { therapistId, roomId, weekdays, earliestMinute, latestMinute, from, gaps } = question;
  return { therapistId, roomId, weekdays, earliestMinute, latestMinute, from, gaps, closedOn: [...closed] };
}

/** The lengths to look for: one for all sessions, or the first one's and that of the rest. */
function lengthsOf({ durationMinutes, firstMinutes = durationMinutes }: SeriesQuestion): Pick<SlotCandidate, 'durationMinutes' | 'isForFirst' | 'isForLater'>[] {
  if (firstMinutes === durationMinutes) return [{ durationMinutes, isForFirst: true, isForLater: true }];
  return [
    { durationMinutes: firstMinutes, isForFirst: true, isForLater: false },
    { durationMinutes, isForFirst: false, isForLater: true },
  ];
}

/** Free starts of so many days from the wished start on, of everybody who may be asked. */
export function freeDays(question: SeriesQuestion, visits: readonly StandingVisit[], dayCount: number): FreeDays {
  const index = indexVisits(visits);
  const differs = new Set(question.mayDiffer);
  const therapists = question.therapists.filter(({ therapistId }) => therapistId === question.therapistId || differs.has('therapist'));
  const roomIds = question.roomId === null || differs.has('room') ? question.roomIds : [question.roomId];
  const search = { ...question, roomIds, ...(differs.has('hours') && { earliestMinute: 0, latestMinute: 1440 }) };
  const dates = Array.from({ length: dayCount }, (_, day) => addDays(question.from, day));
  const wished = preferencesOf(question, []);
  const bothLengths = lengthsOf(question);
  const hasWork: boolean[] = [];
  let hasHours = false;
  const slots = dates.map((date, day) => {
    const working = therapists.map(({ therapistId, hoursOn }) => ({ therapistId, date, hours: hoursOn(date) }));
    hasWork.push(working.some(({ hours }) => hours.length > 0));
    const isWished = question.weekdays.length === 0 || differs.has('weekdays') || question.weekdays.includes(weekdayOf(date));
    if (!isWished) return [];
    hasHours ||= working.some(({ hours }) => isLongEnough(hours, search));
    const lengths = day < startWindowDays ? bothLengths : bothLengths.filter(({ isForLater }) => isForLater);
    return working.flatMap((one) => {
      const isHeavy = question.isHeavy?.(one.therapistId, date) ?? false;
      return lengths.flatMap((length) =>
        freeSlotsOn(one, { ...search, ...length }, index).map((slot): SlotCandidate => {
          const place = { ...slot, durationMinutes: length.durationMinutes, isHeavy };
          const hasWishedRoom = question.roomId === null || slot.roomIds.includes(question.roomId);
          return { ...slot, ...length, day, isHeavy, ownCost: costOf(sessionMarks(place, hasWishedRoom, wished)) };
        }),
      );
    });
  });
  return { slots, hasHours, closed: closedDays(dates, hasWork) };
}

/** What a gap costs, from a day of the search. */
export function gapCosts(question: SeriesQuestion, closed: ReadonlySet<CivilDate>): Search<Candidate>['gapCost'] {
  return (day, days, range) => {
    const uneven = unevenness(days, range);
    if (closed.size === 0) return costOf({ uneven });
    const stretched = isStretched(addDays(question.from, day), days, range, (date) => closed.has(date)) ? 1 : 0;
    return costOf({ uneven, stretched });
  };
}

/** The wished room where it is free, otherwise one for all sessions, otherwise as few changes as walking on can find. */
export function withRooms(slots: readonly SlotCandidate[], question: SeriesQuestion): PlannedSession[] {
  const common = slots[0]?.roomIds.find((roomId) => slots.every((slot) => slot.roomIds.includes(roomId)));
  let last: string | null = null;
  return slots.map(({ therapistId, startsOn, startMinute, startsAt, roomIds, isHeavy, durationMinutes }) => {
    const wished = [question.roomId, common, last].find((roomId) => roomId !== null && roomId !== undefined && roomIds.includes(roomId));
    const roomId = wished ?? roomIds[0] ?? null;
    last = roomId;
    return { therapistId, startsOn, startMinute, startsAt, isHeavy, roomId, durationMinutes };
  });
}

function roomChanges(sessions: readonly PlannedSession[]): number {
  return sessions.filter((session, index) => index > 0 && sessions[index - 1]?.roomId !== session.roomId).length;
}

function isDistinct(slot: Slot, chosen: readonly Slot[]): boolean {
  return chosen.every(
    (other) => other.startsOn !== slot.startsOn || Math.abs(other.startMinute - slot.startMinute) >= distinctMinutes,
  );
}

/** How many days can matter to a series. */
export function searchDays(gaps: readonly GapRange[], firstDays = startWindowDays): number {
  return gaps.reduce((days, gap) => days + gap.maxDays, firstDays);
}

function obstacleOf(question: SeriesQuestion, { slots, hasHours }: FreeDays): SeriesObstacle {
  if (!hasHours) return { kind: 'noHours' };
  // How many sessions can be placed in a row before the spacing breaks off, walking forward from every start.
  const open = slots.map((ofDay) => ofDay.some(({ isForLater }) => isForLater));
  let reached = new Set(slots.slice(0, startWindowDays).flatMap((ofDay, day) => (ofDay.some(({ isForFirst }) => isForFirst) ? [day] : [])));
  if (reached.size === 0) return { kind: 'allTaken' };
  for (let placed = 1; ; placed += 1) {
    const next = new Set<number>();
    const { minDays, maxDays } = question.gaps[placed - 1] ?? { minDays: 1, maxDays: 0 };
    for (const day of reached) {
      for (let gap = minDays; gap <= maxDays; gap += 1) if (open[day + gap]) next.add(day + gap);
    }
    if (next.size === 0) return { kind: 'spacing', placed, lastOn: addDays(question.from, Math.max(...reached)) };
    reached = next;
  }
}

/**
 * Up to three series, best first: each is the cheapest (`seriesMarks`, `costOf`) of all that begin at its first slot, and
 * the alternatives begin on another day or at least three hours apart. Every slot is free with its buffers and a room.
 */
export function planSeries(question: SeriesQuestion, visits: readonly StandingVisit[]): SeriesAnswer {
  const free = freeDays(question, visits, searchDays(question.gaps));
  const found = searchSeries({
    candidates: free.slots.flat(),
    firstDays: startWindowDays,
    gaps: question.gaps,
    costAt(slot, session) {
      if (!(session === 0 ? slot.isForFirst : slot.isForLater)) return Infinity;
      return slot.ownCost + (session === 0 ? costOf({ lateDays: slot.day }) : 0);
    },
    gapCost: gapCosts(question, free.closed),
  });
  const chosen: typeof found = [];
  for (const one of found) {
    if (chosen.length === 3) break;
    if (isDistinct(one.first, chosen.map(({ first }) => first))) chosen.push(one);
  }
  if (chosen.length === 0) return { kind: 'none', obstacle: obstacleOf(question, free) };
  const series = chosen
    .map(({ cost, sessions }) => ({ cost, sessions: withRooms(sessions(), question) }))
    // Among equals the one that stays in one room.
    .toSorted((one, other) => one.cost - other.cost || roomChanges(one.sessions) - roomChanges(other.sessions))
    .map(({ sessions }) => sessions);
  const lastOn = series.map((one) => one.at(-1)?.startsOn ?? question.from).toSorted().at(-1) ?? question.from;
  return { kind: 'found', series, closedOn: [...free.closed].filter((date) => daysBetween(date, lastOn) >= 0) };
}
