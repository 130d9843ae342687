import { describe, expect, it } from 'vitest';
import { hoursForm, hoursInWeek, mondayOnWeekdays, nextStretch, weekFrom } from './hours-form.ts';

const morning = { startMinute: 480, endMinute: 720 };

describe('the week', () => {
  it('begins where the clinic’s week does', () => {
    expect(weekFrom(1)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(weekFrom(7)).toEqual([7, 1, 2, 3, 4, 5, 6]);
  });

  it('proposes a day, then the afternoon after an hour’s rest, and never beyond midnight', () => {
    expect(nextStretch([], 2)).toEqual({ weekday: 2, startMinute: 540, endMinute: 1020 });
    expect(nextStretch([{ weekday: 2, ...morning }], 2)).toEqual({ weekday: 2, startMinute: 780, endMinute: 1020 });
    expect(nextStretch([{ weekday: 2, ...morning }], 3)).toEqual({ weekday: 3, startMinute: 540, endMinute: 1020 });
    const late = nextStretch([{ weekday: 2, startMinute: 540, endMinute: 1440 }], 2);
    expect(late.endMinute).toBeGreaterThan(late.startMinute);
    expect(late.endMinute).toBeLessThanOrEqual(1440);
  });

  it('copies Monday to the weekdays and leaves the weekend', () => {
    const week = [{ weekday: 1, ...morning }, { weekday: 3, startMinute: 0, endMinute: 60 }, { weekday: 6, ...morning }];
    expect(mondayOnWeekdays(week)).toEqual([...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...morning })), { weekday: 6, ...morning }]);
  });

  it('counts hours, half-typed times as none', () => {
    expect(hoursInWeek([{ weekday: 1, ...morning }, { weekday: 2, startMinute: Number.NaN, endMinute: 600 }])).toBe(4);
    expect(hoursInWeek([{ weekday: 1, startMinute: 480, endMinute: 525 }])).toBe(0.75);
  });

  it('is refused by the form with an overlap or a half-typed time', () => {
    const overlapping = [{ weekday: 1, ...morning }, { weekday: 1, startMinute: 700, endMinute: 800 }];
    expect(hoursForm.safeParse({ hours: overlapping, seen: [] }).success).toBe(false);
    expect(hoursForm.safeParse({ hours: [{ weekday: 1, startMinute: Number.NaN, endMinute: 60 }], seen: [] }).success).toBe(false);
    expect(hoursForm.safeParse({ hours: [{ weekday: 1, ...morning }], seen: [] }).success).toBe(true);
  });
});
