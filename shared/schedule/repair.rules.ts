// A series that lost a session, or had one moved: what still fits stays, what breaks the spacing moves, the lost one is
// made up for at the end.
import { addDays, daysBetween, type CivilDate } from '../core/time.ts';
import type { StandingVisit } from './placement.rules.ts';
import { costOf, quarterOf, type GapRange } from './series-marks.rules.ts';
import { searchSeries, type Candidate } from './series-search.rules.ts';
import { freeDays, gapCosts, searchDays, startWindowDays, withRooms, type PlannedSession, type SeriesQuestion, type SlotCandidate } from './series.rules.ts';

/** Moving a visit that the client already knows costs more than anything else. */
const moveCost = 1000;
/** Where the planned spacing cannot be kept, gaps may be so long. */
const looseGapDays = 30;

/** A visit of the series that is still to come. */
export interface StandingSession {
  readonly visitId: string;
  readonly therapistId: string;
  readonly roomId: string | null;
  readonly startsOn: CivilDate;
  readonly startMinute: number;
  readonly durationMinutes: number;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  /** A person has just put it there: it stays. */
  readonly isFixed: boolean;
}

export interface RepairQuestion extends Omit<SeriesQuestion, 'count' | 'gaps' | 'durationMinutes' | 'firstMinutes'> {
  /** How long a session is that is added. */
  readonly addedMinutes: number;
  /** By their start; all on the first day of the search or later. */
  readonly sessions: readonly StandingSession[];
  readonly addedCount: number;
  /** The day of the last session before these, if there is one. */
  readonly after: CivilDate | null;
  /** Before each of the sessions and the added ones; the first counts only where a session stands before. */
  readonly gaps: readonly GapRange[];
  /** Days on which the client has just not come or cannot come. */
  readonly notOn: readonly CivilDate[];
  /** The time of day that the client is used to: for sessions that are added. */
  readonly usualMinute: number;
}

export interface SessionMove {
  readonly visitId: string;
  readonly to: PlannedSession;
}

export interface Repair {
  readonly keptIds: readonly string[];
  readonly moves: readonly SessionMove[];
  readonly added: readonly PlannedSession[];
  /** Some gaps are longer than planned, since nothing else fits. */
  readonly isLoose: boolean;
}

/** A free slot, or the place where one of the sessions stands already. */
interface Choice extends Candidate {
  readonly slot: SlotCandidate | undefined;
  /** The only session that may take it, counted from 0. */
  readonly onlyFor: number | undefined;
}

interface Attempt {
  /** Days of the search on which the first session may lie. */
  readonly firstFrom: number;
  readonly firstDays: number;
  readonly gaps: readonly GapRange[];
  readonly isLoose: boolean;
}

/** First as planned; then with a later beginning, which days that have passed may need; then with longer gaps. */
function attemptsFor({ sessions, addedCount, after, gaps, from }: RepairQuestion): Attempt[] {
  const [first] = sessions;
  const between = gaps.slice(1, sessions.length + addedCount);
  const range = gaps[0];
  const openDays = Math.max(startWindowDays, first ? daysBetween(from, first.startsOn) + 1 : 0);
  const firstFrom = after === null || !range ? 0 : Math.max(0, daysBetween(from, after) + range.minDays);
  const later = { firstFrom, firstDays: firstFrom + openDays };
  const loose = gaps.slice(1, sessions.length + addedCount).map(({ minDays, maxDays }) => ({ minDays, maxDays: Math.max(maxDays, looseGapDays) }));
  return [
    ...(after !== null && range ? [{ firstFrom, firstDays: daysBetween(from, after) + range.maxDays + 1, gaps: between, isLoose: false }] : []),
    { ...later, gaps: between, isLoose: after !== null },
    { ...later, gaps: loose, isLoose: true },
  ].filter((attempt) => attempt.firstDays > attempt.firstFrom);
}

function tryRepair(question: RepairQuestion, attempt: Attempt, visits: readonly StandingVisit[]): Repair | undefined {
  const { sessions, from, notOn } = question;
  // Every session keeps its own length, so a place must have room for the longest.
  const durationMinutes = Math.max(question.addedCount > 0 ? question.addedMinutes : 0, ...sessions.map((session) => session.durationMinutes));
  const asked: SeriesQuestion = { ...question, durationMinutes, count: sessions.length + question.addedCount, gaps: attempt.gaps };
  const free = freeDays(asked, visits, searchDays(attempt.gaps, attempt.firstDays));
  const excluded = new Set(notOn);
  const open = free.slots.flat().filter((slot) => !excluded.has(slot.startsOn));
  const candidates: Choice[] = [
    ...open.map((slot) => ({ day: slot.day, therapistId: slot.therapistId, startMinute: slot.startMinute, slot, onlyFor: undefined })),
    ...sessions.map(({ therapistId, startMinute, startsOn }, index) => ({ day: daysBetween(from, startsOn), therapistId, startMinute, slot: undefined, onlyFor: index })),
  ];
  const [best] = searchSeries({
    candidates,
    firstDays: attempt.firstDays,
    gaps: attempt.gaps,
    costAt({ day, slot, onlyFor }, index) {
      if (index === 0 && day < attempt.firstFrom) return Infinity;
      if (onlyFor !== undefined) return onlyFor === index ? 0 : Infinity;
      const standing = sessions[index];
      if (standing?.isFixed === true || !slot) return Infinity;
      const timeChange = Math.abs(quarterOf(slot.startMinute) - quarterOf(standing?.startMinute ?? question.usualMinute));
      const lateDays = standing === undefined && index === 0 ? day : 0;
      return (standing ? moveCost : 0) + slot.ownCost + costOf({ timeChange, lateDays });
    },
    gapCost: gapCosts(asked, free.closed),
  });
  if (!best) return undefined;
  const chosen = best.sessions();
  const placed = chosen.flatMap(({ slot }, index) => (slot ? [{ index, slot }] : []));
  const inRooms = withRooms(placed.map(({ slot }) => slot), asked);
  const moves: SessionMove[] = [];
  const added: PlannedSession[] = [];
  for (const [place, { index }] of placed.entries()) {
    const to = inRooms[place];
    const standing = sessions[index];
    if (!to) continue;
    if (standing) moves.push({ visitId: standing.visitId, to: { ...to, durationMinutes: standing.durationMinutes } });
    else added.push({ ...to, durationMinutes: question.addedMinutes });
  }
  const moved = new Set(moves.map(({ visitId }) => visitId));
  return { keptIds: sessions.map(({ visitId }) => visitId).filter((visitId) => !moved.has(visitId)), moves, added, isLoose: attempt.isLoose };
}

/** A series that goes on only after this is a slip of the pen: to look through every day until then would take minutes. */
export const mostRepairDays = 1100;

/** How far from the first day of the search the rest of the series begins. */
function daysAhead({ from, after, sessions }: RepairQuestion): number {
  return Math.max(0, ...[sessions[0]?.startsOn, after].map((day) => (typeof day === 'string' ? daysBetween(from, day) : 0)));
}

/**
 * The rest of a series put right with as few moves as can be; undefined where not even longer gaps help, or where it begins only after years.
 * @param visits that stand, without the sessions themselves: these may change places.
 */
export function repairSeries(question: RepairQuestion, visits: readonly StandingVisit[]): Repair | undefined {
  if (question.sessions.length + question.addedCount === 0) return { keptIds: [], moves: [], added: [], isLoose: false };
  if (daysAhead(question) > mostRepairDays) return undefined;
  for (const attempt of attemptsFor(question)) {
    const repair = tryRepair(question, attempt, visits);
    if (repair) return repair;
  }
  return undefined;
}

/** The last day that a repair can look at. */
export function lastRepairDay({ sessions, addedCount, from, after }: Pick<RepairQuestion, 'sessions' | 'addedCount' | 'from' | 'after'>): CivilDate {
  const lastOn = sessions.at(-1)?.startsOn ?? after ?? from;
  const days = Math.max(0, daysBetween(from, lastOn)) + startWindowDays + (sessions.length + addedCount) * looseGapDays;
  return addDays(from, days);
}

/**
 * Moves in an order in which none lands on the present place of one that comes after it: who goes later begins with
 * the last, who goes earlier with the first.
 */
export function orderOfMoves<T extends { readonly fromAt: number; readonly toAt: number }>(moves: readonly T[]): T[] {
  const later = moves.filter((move) => move.toAt > move.fromAt).toSorted((one, other) => other.fromAt - one.fromAt);
  const earlier = moves.filter((move) => move.toAt <= move.fromAt).toSorted((one, other) => one.fromAt - other.fromAt);
  return [...later, ...earlier];
}
