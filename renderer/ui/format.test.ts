import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';

const american = createFormat({ locale: 'en-US', currency: 'USD', timeZone: 'America/Chicago', hourCycle: 'h12', weekStart: 7 });
const british = createFormat({ locale: 'en-GB', currency: 'GBP', timeZone: 'Europe/London', hourCycle: 'h23', weekStart: 1 });

// Intl writes a narrow no-break space before AM and PM.
function plain(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, ' ');
}

describe('format', () => {
  it('writes civil dates without any zone', () => {
    expect(american.date('2026-11-23')).toBe('Nov 23, 2026');
    expect(british.date('2026-11-23')).toBe('23 Nov 2026');
    expect(american.shortDate('2026-11-23')).toBe('Mon, Nov 23');
    expect(american.weekday(1)).toBe('Monday');
    expect(american.weekday(7, 'short')).toBe('Sun');
  });

  it('writes what is known of a partial date', () => {
    expect(american.partialDate('2019')).toBe('2019');
    expect(american.partialDate('2019-05')).toBe('May 2019');
    expect(american.partialDate('2019-05-17')).toBe('May 17, 2019');
  });

  it('writes times in 12 or 24 hours', () => {
    expect(plain(american.time(0))).toBe('12:00 AM');
    expect(plain(american.time(810))).toBe('1:30 PM');
    expect(british.time(545)).toBe('09:05');
    expect(british.time(0)).toBe('00:00');
    expect(plain(american.timeRange(540, 60))).toMatch(/^9:00\D+10:00 AM$/);
  });

  it('shows an instant as the clock on the wall of the clinic, on both sides of a clock change', () => {
    expect(plain(american.instantTime('2026-11-01T06:30:00.000Z'))).toBe('1:30 AM');
    expect(plain(american.instantTime('2026-11-01T07:30:00.000Z'))).toBe('1:30 AM');
    expect(plain(american.instantDateTime('2026-11-23T05:59:00.000Z'))).toBe('Nov 22, 2026, 11:59 PM');
  });

  it('writes cents as money', () => {
    expect(american.money(9500)).toBe('$95.00');
    expect(british.money(-50)).toBe('-£0.50');
  });

  it('counts completed years only where the birth date is known', () => {
    expect(american.age('1980-05-17', '2026-05-16')).toBe(45);
    expect(american.age('1980-05-17', '2026-05-17')).toBe(46);
    expect(american.age('1980-05', '2026-05-17')).toBeUndefined();
    expect(american.age(null, '2026-05-17')).toBeUndefined();
  });
});
