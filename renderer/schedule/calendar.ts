// Pure: the weeks and months around a date, by the weekday on which the clinic's week begins.
import { addDays, daysBetween, weekFrom, type CivilDate } from '../../shared/core/time.ts';

export function firstOfMonth(date: CivilDate): CivilDate {
  return `${date.slice(0, 8)}01`;
}

/** The same day of the month before or after, or that month's last where it is shorter. */
export function addMonths(date: CivilDate, by: 1 | -1): CivilDate {
  const first = firstOfMonth(addDays(firstOfMonth(date), by < 0 ? -1 : 31));
  const last = addDays(firstOfMonth(addDays(first, 31)), -1);
  const wanted = `${first.slice(0, 8)}${date.slice(8)}`;
  return wanted > last ? last : wanted;
}

export interface MonthSheet {
  readonly from: CivilDate;
  /** Whole weeks: 28, 35 or 42. */
  readonly days: number;
}

/** The weeks that a month's sheet shows: those with a day of the month in them. */
export function monthSheet(date: CivilDate, weekStart: number): MonthSheet {
  const first = firstOfMonth(date);
  const last = addDays(firstOfMonth(addDays(first, 31)), -1);
  const from = weekFrom(first, weekStart);
  return { from, days: daysBetween(from, weekFrom(last, weekStart)) + 7 };
}
