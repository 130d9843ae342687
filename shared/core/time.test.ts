import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, instantFromMilliseconds, instantOfWallTime, timeZone, wallTimeOf, weekdayOf } from './time.ts';

/** Half an hour of summer time, a change at midnight, a day that never was, quarters of an hour, none at all. */
const zones = ['Europe/Berlin', 'America/Chicago', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Cairo', 'Pacific/Apia', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC'] as const;

const changes = [
  ['Europe/Berlin', '2026-03-29'], ['Europe/Berlin', '2026-10-25'], ['Australia/Lord_Howe', '2026-04-05'], ['Australia/Lord_Howe', '2026-10-04'],
  ['America/Santiago', '2026-09-06'], ['Africa/Cairo', '2026-04-24'], ['Africa/Cairo', '2026-10-29'], ['Pacific/Apia', '2011-12-30'], ['Pacific/Apia', '2011-12-29'],
] as const;

function byTemporal(date: string, minute: number, zone: string): { at: string; isInGap: boolean } {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const zoned = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
  return { at: zoned.toInstant().toString({ smallestUnit: 'millisecond' }), isInGap: !zoned.toPlainDateTime().equals(wall) };
}

it('a time zone is a name or an offset, and nothing that merely has one', () => {
  for (const zone of [...zones, '+02:00']) expect(timeZone.safeParse(zone).success).toBe(true);
  for (const zone of ['', 'Z', 'Mars/Olympus', 'T15Z', '2026-03-02T15:00:00.000Z', '2026-03-02T15:00[America/Chicago]']) expect(timeZone.safeParse(zone).success).toBe(false);
});

describe('the instant of a wall-clock time', () => {
  it('is the one Temporal finds, in any zone, on any day, at any minute, asked in any order', () => {
    const day = fc.integer({ min: 0, max: 366 * 75 }).map((days) => Temporal.PlainDate.from('1975-01-01').add({ days }).toString());
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, fc.array(fc.integer({ min: 0, max: 1439 }), { minLength: 1, maxLength: 4 }), (zone, date, minutes) => {
        for (const minute of minutes) expect(instantOfWallTime(date, minute, zone)).toEqual(byTemporal(date, minute, zone));
      }),
      { numRuns: 400 },
    );
  });

  it('is found on the days on which the clocks change', () => {
    for (const [zone, date] of changes) {
      for (let minute = 0; minute < 1440; minute += 15) expect({ zone, date, minute, ...instantOfWallTime(date, minute, zone) }).toEqual({ zone, date, minute, ...byTemporal(date, minute, zone) });
    }
  });

  it('refuses days that there are none', () => {
    expect(() => instantOfWallTime('2026-02-30', 0, 'UTC')).toThrow(RangeError);
    expect(() => instantOfWallTime('2026-02-03', 0, 'Nowhere/Land')).toThrow(RangeError);
  });
});

describe('what the clock on the wall shows', () => {
  it('is what Temporal says, in any zone, at any moment, asked in any order', () => {
    const moment = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2050, 0, 1) });
    // Moments near each other: of one day, of the days beside it, and in another zone between.
    const near = fc.array(fc.tuple(fc.constantFrom(...zones), fc.integer({ min: -90_000_000, max: 90_000_000 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(moment, near, (from, asked) => {
        for (const [zone, offset] of asked) {
          const at = instantFromMilliseconds(from + offset);
          const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
          expect(wallTimeOf(at, zone)).toEqual({ date: zoned.toPlainDate().toString(), minute: zoned.hour * 60 + zoned.minute });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is right through the days on which the clocks change', () => {
    for (const [zone, date] of changes) {
      const begins = Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
      for (let minutes = -60; minutes < 26 * 60; minutes += 15) {
        const at = instantFromMilliseconds(begins + minutes * 60_000);
        const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
        expect({ zone, at, ...wallTimeOf(at, zone) }).toEqual({ zone, at, date: zoned.toPlainDate().toString(), minute: zoned.hour * 60 + zoned.minute });
      }
    }
  });
});

describe('days of the calendar', () => {
  const date = fc.integer({ min: -40_000, max: 90_000 }).map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString());

  it('are counted, added and named as Temporal does it', () => {
    fc.assert(
      fc.property(date, date, fc.integer({ min: -4_000, max: 4_000 }), (one, other, days) => {
        const [from, until] = [Temporal.PlainDate.from(one), Temporal.PlainDate.from(other)];
        expect(daysBetween(one, other)).toBe(from.until(until, { largestUnit: 'day' }).days);
        expect(addDays(one, days)).toBe(from.add({ days }).toString());
        expect(weekdayOf(one)).toBe(from.dayOfWeek);
      }),
    );
  });
});
