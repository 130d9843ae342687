import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantOfWallTime, millisecondsOf } from '../core/time.ts';
import { dayClock, joinStretches, walkInStart, weeklyHours } from './hours.rules.ts';

/** Zones with gaps at 1:00, 2:00, 3:00 and at midnight, on both hemispheres; the last has none. */
const zones = ['America/Chicago', 'Europe/Lisbon', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Tokyo'] as const;

describe('hours', () => {
  it('joins stretches that touch or overlap, whatever their order', () => {
    const joined = joinStretches([
      { startMinute: 780, endMinute: 1020 },
      { startMinute: 480, endMinute: 720 },
      { startMinute: 720, endMinute: 750 },
      { startMinute: 500, endMinute: 600 },
    ]);
    expect(joined).toEqual([
      { startMinute: 480, endMinute: 750 },
      { startMinute: 780, endMinute: 1020 },
    ]);
  });

  it('takes the stretches of the weekday only', () => {
    const weekly = [
      { weekday: 1, startMinute: 480, endMinute: 720 },
      { weekday: 2, startMinute: 600, endMinute: 900 },
    ];
    expect(weeklyHours(weekly)('2026-03-03')).toEqual([{ startMinute: 600, endMinute: 900 }]);
    expect(weeklyHours(weekly)('2026-03-04')).toEqual([]);
  });

  it('reads the wall clock as the time-zone data does, on every day of the year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, day, minute) => {
          const date = addDays('2026-01-01', day);
          const { at, isInGap } = instantOfWallTime(date, minute, zone);
          expect(dayClock(date, zone)(minute)).toEqual({ at: millisecondsOf(at), isInGap });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('knows the hour that does not exist and the one that comes twice', () => {
    const spring = dayClock('2026-03-08', 'America/Chicago');
    expect(spring(150)).toEqual({ at: spring(210).at, isInGap: true });
    const autumn = dayClock('2026-11-01', 'America/Chicago');
    expect(autumn(90).at - autumn(0).at).toBe(90 * 60_000);
    expect(autumn(150).at - autumn(90).at).toBe(120 * 60_000);
  });

  it('starts a walk-in on the last full five minutes of the clinic’s clock', () => {
    expect(walkInStart('2026-03-02T15:04:59.000Z', 'America/Chicago')).toEqual({ startsOn: '2026-03-02', startMinute: 540 });
    expect(walkInStart('2026-03-03T05:58:00.000Z', 'America/Chicago')).toEqual({ startsOn: '2026-03-02', startMinute: 1435 });
  });
});
