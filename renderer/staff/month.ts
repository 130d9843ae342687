// Pure: the calendar's months.
import { addDays, daysBetween, type CivilDate } from '../../shared/core/time.ts';

/** First day and number of days of the month that a date lies in. */
export function monthOf(date: CivilDate): { readonly from: CivilDate; readonly days: number } {
  const from = `${date.slice(0, 7)}-01`;
  // Thirty-one days after the first of a month always lie in the next.
  return { from, days: daysBetween(from, `${addDays(from, 31).slice(0, 7)}-01`) };
}

/** The first day of the month before or after. */
export function shiftMonth(date: CivilDate, by: 1 | -1): CivilDate {
  const { from, days } = monthOf(date);
  return by === 1 ? addDays(from, days) : monthOf(addDays(from, -1)).from;
}
