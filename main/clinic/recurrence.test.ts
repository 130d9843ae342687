import { describe, expect, it } from 'vitest';
import { recurrenceRule } from '../../shared/clinic/working-time.model.ts';
import { addDays } from '../../shared/core/time.ts';
import { isRule, recurrence } from './recurrence.ts';

function daysOf(rrule: string, firstOn: string, from: string, count: number): string[] {
  const occursOn = recurrence(rrule, firstOn);
  return Array.from({ length: count }, (_, day) => addDays(from, day)).filter(occursOn);
}

describe('recurrence', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,WE', '2026-03-02', '2026-03-01', 10, ['2026-03-02', '2026-03-04', '2026-03-09']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', '2026-03-06', '2026-03-01', 31, ['2026-03-06', '2026-03-20']],
    ['FREQ=MONTHLY;BYDAY=-1TH', '2025-01-30', '2026-03-20', 45, ['2026-03-26', '2026-04-30']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31', '2026-02-01', 90, ['2026-03-31']],
    ['FREQ=DAILY;COUNT=3', '2026-03-06', '2026-03-01', 20, ['2026-03-06', '2026-03-07', '2026-03-08']],
    ['FREQ=WEEKLY;UNTIL=20260316', '2026-03-02', '2026-03-01', 40, ['2026-03-02', '2026-03-09', '2026-03-16']],
    ['FREQ=YEARLY', '2024-12-31', '2026-12-01', 60, ['2026-12-31']],
    // A leap day comes back in leap years only.
    ['FREQ=YEARLY', '2024-02-29', '2026-02-20', 800, ['2028-02-29']],
  ])('%s from %s', (rrule, firstOn, from, count, expected) => {
    expect(recurrenceRule.safeParse(rrule).success).toBe(true);
    expect(daysOf(rrule, firstOn, from, count)).toEqual(expected);
  });

  it('takes rules by days only, and says what is none', () => {
    expect(recurrenceRule.safeParse('FREQ=HOURLY').success).toBe(false);
    expect(recurrenceRule.safeParse('FREQ=WEEKLY;BYHOUR=9').success).toBe(false);
    expect(recurrenceRule.safeParse('FREQ=WEEKLY\nRRULE:FREQ=SECONDLY').success).toBe(false);
    expect(isRule('FREQ=WEEKLY;BYDAY=MO', '2026-03-02')).toBe(true);
    expect(isRule('FREQ=WEEKLY;BYDAY=XX', '2026-03-02')).toBe(false);
  });
});
