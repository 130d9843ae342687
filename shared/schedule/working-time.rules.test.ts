// Working time against a brute-force oracle that asks about each minute of a day by itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Closure, HoursException, Recurrence, TimeOff } from '../clinic/working-time.model.ts';
import { addDays, daysBetween, weekdayOf } from '../core/time.ts';
import { dayClock, type Stretch } from './hours.rules.ts';
import { judgePlacement } from './placement.rules.ts';
import { closedTimes, therapistTime } from './working-time.rules.ts';

/** Three rules that an oracle can tell without a library. */
const everyWeek: Recurrence = (rrule, firstOn) => (date) => {
  if (date < firstOn) return false;
  if (rrule === 'FREQ=YEARLY') return date.slice(5) === firstOn.slice(5);
  return daysBetween(firstOn, date) % (rrule === 'FREQ=DAILY' ? 1 : 7) === 0;
};

/** Around the days on which Chicago's clock changes. */
const firstDay = fc.constantFrom('2026-03-05', '2026-10-29', '2026-12-28');
const shift = fc.integer({ min: -3, max: 6 });
const minute = fc.integer({ min: 0, max: 1439 });
const spanOf = fc.record({ shift, days: fc.integer({ min: 0, max: 3 }), startMinute: minute, endMinute: fc.integer({ min: 1, max: 1440 }) });
const stretchOf = fc.record({ startMinute: minute, length: fc.integer({ min: 1, max: 700 }) }).map(
  ({ startMinute, length }): Stretch => ({ startMinute, endMinute: Math.min(1440, startMinute + length) }),
);

const random = fc.record({
  first: firstDay,
  week: fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), stretch: stretchOf }), { maxLength: 10 }),
  exceptions: fc.array(fc.record({ shift, days: fc.integer({ min: 0, max: 2 }), stretches: fc.array(stretchOf, { maxLength: 2 }) }), { maxLength: 1 }),
  timeOff: fc.array(
    fc.record({ span: spanOf, rrule: fc.constantFrom(null, 'FREQ=DAILY', 'FREQ=WEEKLY'), except: fc.array(shift, { maxLength: 2 }) }),
    { maxLength: 3 },
  ),
  closures: fc.array(fc.record({ span: spanOf, isYearly: fc.boolean() }), { maxLength: 2 }),
});
type Random = typeof random extends fc.Arbitrary<infer T> ? T : never;

interface Case {
  readonly week: readonly { weekday: number; startMinute: number; endMinute: number }[];
  readonly exceptions: readonly HoursException[];
  readonly timeOff: readonly TimeOff[];
  readonly closures: readonly Closure[];
}

function caseOf({ first, ...made }: Random): Case {
  const span = ({ shift: by, days, startMinute, endMinute }: Random['closures'][number]['span']) => {
    const startsOn = addDays(first, by);
    // A span that would end before it begins ends a day later.
    return { startsOn, startMinute, endsOn: addDays(startsOn, days === 0 && endMinute <= startMinute ? 1 : days), endMinute };
  };
  const kept = { id: '', staffId: '', label: 'Label', version: 1 };
  return {
    week: made.week.map(({ weekday, stretch }) => ({ weekday, ...stretch })),
    exceptions: made.exceptions.map(({ shift: by, days, stretches }) => ({ ...kept, startsOn: addDays(first, by), endsOn: addDays(first, by + days), stretches })),
    timeOff: made.timeOff.map(({ span: one, rrule, except }) => ({ ...kept, ...span(one), rrule, exceptOn: except.map((by) => addDays(first, by)) })),
    closures: made.closures.map(({ span: one, isYearly }) => ({ ...kept, ...span(one), isYearly })),
  };
}

/** Marks the minutes of a date that a span covers which begins on `startsOn`, by counting minutes from its beginning. */
function mark(away: boolean[], one: { startsOn: string; startMinute: number; endsOn: string; endMinute: number }, startsOn: string, date: string): void {
  const length = daysBetween(one.startsOn, one.endsOn) * 1440 + one.endMinute - one.startMinute;
  const before = daysBetween(startsOn, date) * 1440 - one.startMinute;
  for (let at = 0; at < 1440; at += 1) if (before + at >= 0 && before + at < length) away[at] = true;
}

/** For each minute of the date, whether somebody is away. */
function awayMinutes({ timeOff, closures }: Case, date: string): readonly boolean[] {
  const away = Array.from({ length: 1440 }, () => false);
  const starts = Array.from({ length: 6 }, (_, back) => addDays(date, -back));
  for (const one of timeOff) {
    const { rrule } = one;
    const occurs = rrule === null ? [one.startsOn] : starts.filter((on) => !one.exceptOn.includes(on) && everyWeek(rrule, one.startsOn)(on));
    for (const on of occurs) mark(away, one, on, date);
  }
  for (const one of closures) {
    const occurs = one.isYearly ? starts.filter((on) => on >= one.startsOn && on.slice(5) === one.startsOn.slice(5)) : [one.startsOn];
    for (const on of occurs) mark(away, one, on, date);
  }
  return away;
}

function workedMinutes(made: Case, date: string): readonly boolean[] {
  const exception = made.exceptions.find((one) => one.startsOn <= date && date <= one.endsOn);
  const weekday = weekdayOf(date);
  const stretches: readonly Stretch[] = exception ? exception.stretches : made.week.filter((one) => one.weekday === weekday);
  return awayMinutes(made, date).map((isAway, at) => !isAway && stretches.some((one) => one.startMinute <= at && at < one.endMinute));
}

function timeOf(made: Case) {
  return therapistTime(made, closedTimes(made.closures, everyWeek), everyWeek);
}

describe('working time', () => {
  it('holds exactly the minutes of the week or its exception that nothing takes away', () => {
    fc.assert(
      fc.property(random, fc.integer({ min: -2, max: 9 }), (randomCase, by) => {
        const made = caseOf(randomCase);
        const date = addDays(randomCase.first, by);
        const hours = timeOf(made).hoursOn(date);
        const inHours = (at: number): boolean => hours.some((one) => one.startMinute <= at && at < one.endMinute);
        const worked = workedMinutes(made, date);
        expect(worked.flatMap((isWorked, at) => (isWorked === inHours(at) ? [] : [at]))).toEqual([]);
        // Sorted and joined, as everybody else expects.
        for (const [index, one] of hours.entries()) expect(one.startMinute).toBeGreaterThan(hours[index - 1]?.endMinute ?? -1);
      }),
      { numRuns: 200 },
    );
  });

  it('names time off or a closure exactly where a visit meets one outside of the hours', () => {
    fc.assert(
      fc.property(random, fc.integer({ min: -2, max: 9 }), fc.integer({ min: 0, max: 1430 }), fc.constantFrom(15, 60, 90), (randomCase, by, startMinute, durationMinutes) => {
        const made = caseOf(randomCase);
        const startsOn = addDays(randomCase.first, by);
        const time = timeOf(made);
        const zone = 'America/Chicago';
        const clock = dayClock(startsOn, zone);
        const question = { visitId: null, clientId: null, therapistId: 'theo', roomId: null, startsOn, startMinute, durationMinutes, bufferMinutes: 0, bufferBeforeMinutes: 0 };
        const judged = judgePlacement(question, { zone, hours: time.hoursOn(startsOn), away: time.awayOn(startsOn), visits: [] });
        const isNamed = judged.warnings.some(({ reason }) => reason === 'timeOff' || reason === 'closed');
        const from = clock(startMinute).at;
        const away = awayMinutes(made, startsOn);
        // No visit is longer than the three hours looked at, on a day with a change of the clock either.
        const near = Array.from({ length: 180 }, (_, later) => startMinute + later).filter((at) => at < 1440);
        const meetsAway = near.some((at) => away[at] === true && !clock(at).isInGap && clock(at).at >= from && clock(at).at < from + durationMinutes * 60_000);
        expect(isNamed).toBe(meetsAway);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the wall clock on the days it changes: nine o’clock stays nine o’clock', () => {
    const lunch = { id: '', staffId: '', label: 'Lunch', version: 1, startsOn: '2026-03-01', startMinute: 720, endsOn: '2026-03-01', endMinute: 780, rrule: 'FREQ=WEEKLY', exceptOn: [] };
    const week = [{ weekday: 7, startMinute: 540, endMinute: 1020 }];
    const time = therapistTime({ week, exceptions: [], timeOff: [lunch] }, () => [], everyWeek);
    const expected = [{ startMinute: 540, endMinute: 720 }, { startMinute: 780, endMinute: 1020 }];
    // Both sides of 8 March and 1 November 2026.
    for (const sunday of ['2026-03-01', '2026-03-08', '2026-03-15', '2026-10-25', '2026-11-01', '2026-11-08']) expect(time.hoursOn(sunday)).toEqual(expected);
  });
});
