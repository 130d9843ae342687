// The series planner: N sessions of one therapist, evenly spaced, at the same time of day where possible.
import { addDays, daysBetween, weekdayOf, type CivilDate } from '../core/time.ts';
import type { DayHours } from './hours.rules.ts';
import type { StandingVisit } from './placement.rules.ts';
import { freeSlotsOn, indexVisits, slotStepMinutes, type Slot, type SlotSearch } from './slots.rules.ts';

/** The first session lies within so many days of the wished start. */
export const startWindowDays = 14;
/** Two proposals differ in their first day, or by at least this much on the same day. */
const distinctMinutes = 180;
const quartersOfDay = 96;
/** What a day later than wished costs, in quarters of an hour of changing time of day. */
const lateStartCost = 2;

export interface SeriesQuestion extends SlotSearch {
  readonly therapistId: string;
  readonly hoursOn: DayHours;
  readonly count: number;
  readonly minGapDays: number;
  readonly maxGapDays: number;
  readonly from: CivilDate;
  /** ISO weekdays; empty = any. */
  readonly weekdays: readonly number[];
}

/** Why there is no series: no working time fits the wish, everything is taken, or the spacing breaks off. */
export type SeriesObstacle =
  | { readonly kind: 'noHours' }
  | { readonly kind: 'allTaken' }
  | { readonly kind: 'spacing'; readonly placed: number; readonly lastOn: CivilDate };

export interface SeriesSlot extends Omit<Slot, 'roomIds'> {
  readonly roomId: string | null;
}

export type SeriesAnswer =
  | { readonly kind: 'found'; readonly series: readonly (readonly SeriesSlot[])[] }
  | { readonly kind: 'none'; readonly obstacle: SeriesObstacle };

/** What a gap costs: its distance from the middle of the wished spacing, squared; a day off costs an hour. */
function gapCost(gapDays: number, question: Pick<SeriesQuestion, 'minGapDays' | 'maxGapDays'>): number {
  return (2 * gapDays - question.minGapDays - question.maxGapDays) ** 2;
}

/**
 * The cost of a series in quarters of an hour: uneven spacing, changing time of day, late start. Lower is better.
 * The order of proposals is the order of this number.
 */
export function seriesCost(
  slots: readonly Pick<Slot, 'startsOn' | 'startMinute'>[],
  question: Pick<SeriesQuestion, 'minGapDays' | 'maxGapDays' | 'from'>,
): number {
  const first = slots[0];
  let cost = first ? lateStartCost * daysBetween(question.from, first.startsOn) : 0;
  for (const [index, slot] of slots.entries()) {
    const before = slots[index - 1];
    if (!before) continue;
    cost += gapCost(daysBetween(before.startsOn, slot.startsOn), question);
    cost += Math.abs(slot.startMinute - before.startMinute) / slotStepMinutes;
  }
  return cost;
}

/** Free starts by day offset from the wished start, up to the last day that a session can fall on. */
function slotsByDay(question: SeriesQuestion, visits: readonly StandingVisit[]): { days: Slot[][]; hasHours: boolean } {
  const index = indexVisits(visits);
  const lastDay = startWindowDays - 1 + (question.count - 1) * question.maxGapDays;
  const days: Slot[][] = [];
  let hasHours = false;
  for (let offset = 0; offset <= lastDay; offset += 1) {
    const date = addDays(question.from, offset);
    const weekday = weekdayOf(date);
    const isWished = question.weekdays.length === 0 || question.weekdays.includes(weekday);
    const hours = isWished ? question.hoursOn(date) : [];
    hasHours ||= hours.some(
      (stretch) =>
        Math.min(stretch.endMinute, question.latestMinute) - Math.max(stretch.startMinute, question.earliestMinute) >=
        question.durationMinutes,
    );
    days.push(freeSlotsOn({ therapistId: question.therapistId, date, hours }, question, index));
  }
  return { days, hasHours };
}

/** The cheapest way on from a time of day: the cost, and the slot of the next session. */
interface Onward {
  readonly cost: number;
  readonly next: Slot | undefined;
}

/** For one day: the cheapest continuation from every quarter of the day, if the next session falls on this day. */
function nearestContinuation(slots: readonly Slot[], costs: ReadonlyMap<Slot, Onward>): (Onward | undefined)[] {
  const best: (Onward | undefined)[] = Array.from({ length: quartersOfDay }, () => undefined);
  for (const slot of slots) {
    const onward = costs.get(slot);
    if (onward) best[slot.startMinute / slotStepMinutes] = { cost: onward.cost, next: slot };
  }
  // Two sweeps spread each cost to its neighbours, one quarter of an hour at a time.
  const spread = (place: number, from: number): void => {
    const neighbour = best[from];
    const own = best[place];
    if (neighbour && (!own || neighbour.cost + 1 < own.cost)) best[place] = { ...neighbour, cost: neighbour.cost + 1 };
  };
  for (let place = 1; place < quartersOfDay; place += 1) spread(place, place - 1);
  for (let place = quartersOfDay - 2; place >= 0; place -= 1) spread(place, place + 1);
  return best;
}

/** From the last session backwards: what the rest of the series costs from each slot, if it can be finished at all. */
function continuations(question: SeriesQuestion, days: readonly Slot[][]): ReadonlyMap<Slot, Onward>[] {
  const layers: Map<Slot, Onward>[] = [];
  let after = new Map<Slot, Onward>(days.flat().map((slot) => [slot, { cost: 0, next: undefined }]));
  layers.unshift(after);
  for (let session = question.count - 1; session > 0; session -= 1) {
    const later = after;
    const reach = days.map((slots) => nearestContinuation(slots, later));
    const layer = new Map<Slot, Onward>();
    for (const [day, slots] of days.entries()) {
      // No session of this number can fall later: the start window and its gaps end before.
      if (day >= startWindowDays + (session - 1) * question.maxGapDays) break;
      for (const slot of slots) {
        let best: Onward | undefined;
        for (let gap = question.minGapDays; gap <= question.maxGapDays && day + gap < days.length; gap += 1) {
          const onward = reach[day + gap]?.[slot.startMinute / slotStepMinutes];
          if (!onward) continue;
          const cost = onward.cost + gapCost(gap, question);
          if (!best || cost < best.cost) best = { cost, next: onward.next };
        }
        if (best) layer.set(slot, best);
      }
    }
    layers.unshift(layer);
    after = layer;
  }
  return layers;
}

function seriesFrom(first: Slot, layers: readonly ReadonlyMap<Slot, Onward>[]): Slot[] {
  const slots: Slot[] = [];
  let slot: Slot | undefined = first;
  for (const layer of layers) {
    if (!slot) break;
    slots.push(slot);
    slot = layer.get(slot)?.next;
  }
  return slots;
}

/** The same room for all sessions where one is free for all of them, otherwise the first free room of each. */
function withRooms(slots: readonly Slot[]): SeriesSlot[] {
  const common = slots[0]?.roomIds.find((roomId) => slots.every((slot) => slot.roomIds.includes(roomId)));
  return slots.map(({ roomIds, ...slot }) => ({ ...slot, roomId: common ?? roomIds[0] ?? null }));
}

function isDistinct(slot: Slot, chosen: readonly Slot[]): boolean {
  return chosen.every(
    (other) => other.startsOn !== slot.startsOn || Math.abs(other.startMinute - slot.startMinute) >= distinctMinutes,
  );
}

function obstacleOf(question: SeriesQuestion, days: readonly Slot[][], hasHours: boolean): SeriesObstacle {
  if (!hasHours) return { kind: 'noHours' };
  // How many sessions can be placed in a row before the spacing breaks off, walking forward from every start.
  const open = days.map((slots) => slots.length > 0);
  let reached = new Set(open.slice(0, startWindowDays).flatMap((isOpen, day) => (isOpen ? [day] : [])));
  if (reached.size === 0) return { kind: 'allTaken' };
  for (let placed = 1; ; placed += 1) {
    const next = new Set<number>();
    for (const day of reached) {
      for (let gap = question.minGapDays; gap <= question.maxGapDays; gap += 1) {
        if (open[day + gap]) next.add(day + gap);
      }
    }
    if (next.size === 0) return { kind: 'spacing', placed, lastOn: addDays(question.from, Math.max(...reached)) };
    reached = next;
  }
}

/**
 * Up to three series, best first: each is the cheapest (`seriesCost`) of all that begin at its first slot, and the
 * alternatives begin on another day or at least three hours apart. Every slot is free with its buffers and a room.
 */
export function planSeries(question: SeriesQuestion, visits: readonly StandingVisit[]): SeriesAnswer {
  const { days, hasHours } = slotsByDay(question, visits);
  const layers = continuations(question, days);
  const firstLayer = layers[0];
  const starts = days
    .slice(0, startWindowDays)
    .flatMap((slots, day) =>
      slots.flatMap((slot) => {
        const onward = firstLayer?.get(slot);
        return onward ? [{ slot, cost: onward.cost + lateStartCost * day }] : [];
      }),
    )
    .toSorted((one, other) => one.cost - other.cost || one.slot.startsAt - other.slot.startsAt);
  const chosen: Slot[] = [];
  for (const { slot } of starts) {
    if (chosen.length < 3 && isDistinct(slot, chosen)) chosen.push(slot);
  }
  if (chosen.length === 0) return { kind: 'none', obstacle: obstacleOf(question, days, hasHours) };
  return { kind: 'found', series: chosen.map((slot) => withRooms(seriesFrom(slot, layers))) };
}
