import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, daysBetween, instantFromMilliseconds, millisecondsOf, wallTimeOf } from '../core/time.ts';
import type { BackupCause } from './backup.model.ts';
import { backupsToRemove, isCloseBackupDue, nameOfBackup } from './backup.rules.ts';

const zone = 'America/Chicago';
const now = '2026-06-17T20:30:00.000Z'; // Wednesday, 15:30 in Chicago

function made(madeAt: string, cause: BackupCause = 'manual') {
  return { name: nameOfBackup(madeAt, cause), madeAt, cause };
}

function daysAgo(days: number, minutes = 0) {
  return addMinutes(now, -days * 1440 - minutes);
}

describe('nameOfBackup', () => {
  it('says when and why, and tells those of one second apart', () => {
    expect(nameOfBackup('2026-11-23T15:04:05.678Z', 'close')).toBe('fascia-20261123-150405-close');
    expect(nameOfBackup('2026-12-31T23:59:59.000Z', 'manual', 1)).toBe('fascia-20270101-000000-manual');
  });
});

describe('backupsToRemove', () => {
  it('keeps one of each hour of today', () => {
    const list = [made(now), made(addMinutes(now, -10)), made(addMinutes(now, -40)), made(addMinutes(now, -50)), made(addMinutes(now, -95))];
    // 15:30, 15:20, 14:50, 14:40, 13:55
    expect(backupsToRemove(list, now, zone)).toEqual([list[1]?.name, list[3]?.name]);
  });

  it('keeps one of each of fourteen days, eight weeks and twenty-four months', () => {
    const daily = Array.from({ length: 800 }, (_, index) => made(daysAgo(index)));
    const removed = new Set(backupsToRemove(daily, now, zone));
    const kept = daily.filter((backup) => !removed.has(backup.name));
    const ages = kept.map((backup) => daysBetween(wallTimeOf(backup.madeAt, zone).date, '2026-06-17'));
    expect(ages.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, index) => index));
    // Then the Sundays of the weeks before, and the last day of each month.
    expect(ages.slice(14, 20)).toEqual([17, 24, 31, 38, 45, 48]);
    expect(kept.map((backup) => backup.madeAt.slice(0, 7)).at(-1)).toBe('2024-07');
    expect(new Set(kept.map((backup) => backup.madeAt.slice(0, 7))).size).toBe(24);
  });

  it('keeps the copies made before the whole file changed for thirty days, beside the others', () => {
    const list = [made(now), made(addMinutes(now, -5), 'restore'), made(daysAgo(30), 'migration'), made(daysAgo(31), 'restore'), made(daysAgo(31, -60))];
    expect(backupsToRemove(list, now, zone)).toEqual([list[3]?.name]);
  });

  it('keeps a backup from the future: the clock was put back', () => {
    expect(backupsToRemove([made(daysAgo(-3)), made(daysAgo(-3, 1)), made(now)], now, zone)).toEqual([]);
  });

  it('keeps the only one, however old', () => {
    expect(backupsToRemove([made(daysAgo(4000))], now, zone)).toEqual([]);
    expect(backupsToRemove([], now, zone)).toEqual([]);
  });

  it('never removes the newest, never all of a kept day, and is done after one round', () => {
    const moments = fc.uniqueArray(fc.integer({ min: 0, max: 900 * 1440 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(moments, fc.constantFrom('UTC', zone, 'Asia/Tokyo'), (minutesAgo, inZone) => {
        const list = minutesAgo.map((minutes) => made(addMinutes(now, -minutes)));
        const removed = new Set(backupsToRemove(list, now, inZone));
        const kept = list.filter((backup) => !removed.has(backup.name));
        const newest = list.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))[0];
        expect(kept).toContainEqual(newest);
        expect(backupsToRemove(kept, now, inZone)).toEqual([]);
        const today = wallTimeOf(now, inZone).date;
        const daysOf = (some: typeof list): Set<string> =>
          new Set(some.map((one) => wallTimeOf(one.madeAt, inZone).date).filter((date) => daysBetween(date, today) < 14));
        expect(daysOf(kept)).toEqual(daysOf(list));
      }),
    );
  });
});

describe('isCloseBackupDue', () => {
  it.each([
    ['there is none yet', undefined, false, true],
    ['something changed and the last is old', 61, true, true],
    ['nothing changed, however old the last is', 100_000, false, false],
    ['the last is an hour old', 60, true, false],
    ['the last lies in the future', -600, true, true],
  ])('%s', (_name, ageMinutes, hasChanged, expected) => {
    const last = ageMinutes === undefined ? undefined : { madeAt: instantFromMilliseconds(millisecondsOf(now) - ageMinutes * 60_000) };
    expect(isCloseBackupDue(last, hasChanged, now)).toBe(expected);
  });
});
