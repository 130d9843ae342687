// Pure: from minutes to pixels and back. The board draws the whole day and scrolls to its working part.
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import type { BoardColumn } from './board-columns.ts';

export const dayMinutes = 1440;
/** The working part is never shown in less height than this, whatever the window. */
const leastPixelsPerMinute = 0.75;
const usualRange = { from: 8 * 60, until: 18 * 60 } as const;

/** How much taller than "the working day fits" each zoom step is. */
export const zoomFactors = [1, 1.35, 1.8, 2.4, 3.2] as const;
export const gridSteps = [5, 10, 15] as const;
export type GridStep = (typeof gridSteps)[number];

export interface MinuteRange {
  readonly from: number;
  readonly until: number;
}

/** The part of the day that matters: from the first hour that somebody works or has a visit to the last. */
export function workingRange(columns: readonly Pick<BoardColumn, 'hours' | 'visits'>[]): MinuteRange {
  let [from, until] = [dayMinutes, 0];
  for (const { hours, visits } of columns) {
    for (const { startMinute, endMinute } of hours) [from, until] = [Math.min(from, startMinute), Math.max(until, endMinute)];
    for (const visit of visits) [from, until] = [Math.min(from, visit.startMinute), Math.max(until, endMinuteOf(visit))];
  }
  if (until === 0) return usualRange;
  return { from: Math.floor(from / 60) * 60, until: Math.min(dayMinutes, Math.ceil(until / 60) * 60) };
}

/** Where a visit ends on its own day's board; one that runs past midnight ends with the day. */
export function endMinuteOf(visit: Pick<BoardVisit, 'startMinute' | 'durationMinutes'>): number {
  return Math.min(dayMinutes, visit.startMinute + visit.durationMinutes);
}

/** Pixels for a minute, so that the range fits the height at zoom step 0. */
export function pixelsPerMinute(range: MinuteRange, height: number, zoomStep: number): number {
  const fitting = Math.max(leastPixelsPerMinute, height / Math.max(60, range.until - range.from));
  const factor = zoomFactors[Math.max(0, Math.min(zoomFactors.length - 1, zoomStep))] ?? 1;
  return fitting * factor;
}

/** The minute at a height, on the grid, within the day. */
export function minuteAt(pixels: number, perMinute: number, step: number): number {
  const minute = Math.floor(pixels / perMinute / step) * step;
  return Math.max(0, Math.min(dayMinutes - step, minute));
}

/** The nearest minute on the grid, within the day. */
export function snap(minute: number, step: number): number {
  return Math.max(0, Math.min(dayMinutes - step, Math.round(minute / step) * step));
}

/** A length on the grid: at least five minutes, at most eight hours, never past midnight. */
export function snapLength(minutes: number, startMinute: number, step: number): number {
  const most = Math.min(480, dayMinutes - startMinute);
  return Math.max(Math.min(step, most), Math.min(most, Math.round(minutes / step) * step));
}
