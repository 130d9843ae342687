import { describe, expect, it } from 'vitest';
import { weekFrom } from '../../shared/core/time.ts';
import { addMonths, monthSheet } from './calendar.ts';

describe('weeks and months', () => {
  it.each([
    { date: '2026-03-04', weekStart: 1, from: '2026-03-02' },
    { date: '2026-03-04', weekStart: 7, from: '2026-03-01' },
    { date: '2026-03-01', weekStart: 7, from: '2026-03-01' },
    { date: '2026-03-01', weekStart: 1, from: '2026-02-23' },
    { date: '2026-01-01', weekStart: 6, from: '2025-12-27' },
  ])('the week of $date that begins on $weekStart begins on $from', ({ date, weekStart, from }) => {
    expect(weekFrom(date, weekStart)).toBe(from);
  });

  it.each([
    { date: '2026-03-31', by: 1 as const, to: '2026-04-30' },
    { date: '2026-03-31', by: -1 as const, to: '2026-02-28' },
    { date: '2028-01-30', by: 1 as const, to: '2028-02-29' },
    { date: '2026-01-15', by: -1 as const, to: '2025-12-15' },
    { date: '2026-12-15', by: 1 as const, to: '2027-01-15' },
  ])('a month from $date by $by is $to', ({ date, by, to }) => {
    expect(addMonths(date, by)).toBe(to);
  });

  it.each([
    { date: '2026-02-14', weekStart: 7, from: '2026-02-01', days: 28 },
    { date: '2026-03-14', weekStart: 1, from: '2026-02-23', days: 42 },
    { date: '2026-04-01', weekStart: 1, from: '2026-03-30', days: 35 },
  ])('the sheet of $date has whole weeks', ({ date, weekStart, from, days }) => {
    expect(monthSheet(date, weekStart)).toEqual({ from, days });
  });
});
