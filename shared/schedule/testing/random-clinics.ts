// Small invented clinics for comparing the rules with trying everything: odd hours, clock changes, visits on top of each other.
import fc from 'fast-check';
import { addDays, instantOfWallTime, millisecondsOf } from '../../core/time.ts';
import { weeklyHours } from '../hours.rules.ts';
import type { StandingVisit } from '../placement.rules.ts';
import { gapsOf } from '../series-marks.rules.ts';
import { seriesGives, type SeriesQuestion } from '../series.rules.ts';
import type { SlotQuestion } from '../slots.rules.ts';

const zones = ['America/Chicago', 'Europe/Berlin', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Tokyo'];
/** Around the clock changes of those zones, and an ordinary day. */
const days = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-04-24', '2026-10-04', '2026-10-25', '2026-11-01', '2026-06-10'];

const stretch = fc
  .record({ weekday: fc.integer({ min: 1, max: 7 }), startMinute: fc.integer({ min: 0, max: 1400 }), length: fc.integer({ min: 10, max: 600 }) })
  .map(({ weekday, startMinute, length }) => ({ weekday, startMinute, endMinute: Math.min(1440, startMinute + length) }));

const anyVisit = fc.record({
  clientId: fc.constantFrom('a', 'b'),
  therapistId: fc.constantFrom('theo', 'tara'),
  roomId: fc.constantFrom(null, 'one', 'two'),
  minute: fc.integer({ min: -600, max: 2800 }),
  length: fc.constantFrom(30, 45, 60, 480),
  bufferMinutes: fc.constantFrom(0, 15),
  bufferBeforeMinutes: fc.constantFrom(0, 0, 10),
  state: fc.constantFrom<StandingVisit['state']>('booked', 'completed', 'cancelled_late', 'no_show'),
});

export interface SlotCase {
  readonly question: SlotQuestion;
  readonly visits: readonly StandingVisit[];
}

/** A question for free slots, with the visits that stand. */
export const slotCase: fc.Arbitrary<SlotCase> = fc
  .record({
    zone: fc.constantFrom(...zones),
    from: fc.constantFrom(...days),
    shift: fc.integer({ min: -1, max: 0 }),
    durationMinutes: fc.constantFrom(30, 45, 60, 90),
    bufferMinutes: fc.constantFrom(0, 10, 15),
    bufferBeforeMinutes: fc.constantFrom(0, 0, 5),
    roomIds: fc.constantFrom<string[]>([], ['one'], ['one', 'two']),
    clientId: fc.constantFrom(null, 'a'),
    notBeforeMinute: fc.integer({ min: -600, max: 600 }),
    earliestMinute: fc.constantFrom(0, 50, 300),
    latestMinute: fc.constantFrom(600, 1440),
    theo: fc.array(stretch, { maxLength: 14 }),
    tara: fc.array(stretch, { maxLength: 4 }),
    visits: fc.array(anyVisit, { maxLength: 10 }),
  })
  .map(({ shift, notBeforeMinute, theo, tara, visits, ...clinic }) => {
    const from = addDays(clinic.from, shift);
    const midnight = millisecondsOf(instantOfWallTime(from, 0, clinic.zone).at);
    const therapists = [
      { therapistId: 'theo', hoursOn: weeklyHours(theo) },
      { therapistId: 'tara', hoursOn: weeklyHours(tara) },
    ];
    return {
      question: { ...clinic, from, days: 2, limit: 1000, apartMinutes: 0, notBefore: midnight + notBeforeMinute * 60_000, therapists },
      visits: visits.map(({ minute, length, ...visit }, index) => ({
        ...visit,
        id: String(index),
        startsAt: midnight + minute * 60_000,
        endsAt: midnight + (minute + length) * 60_000,
      })),
    };
  });

const monday = '2026-03-02';
const chicago = 'America/Chicago';

export interface SeriesCase {
  readonly question: SeriesQuestion;
  readonly visits: readonly StandingVisit[];
}

const shortShifts = fc.array(
  fc.record({ weekday: fc.integer({ min: 1, max: 7 }), startMinute: fc.constantFrom(480, 540, 840) }).map(
    ({ weekday, startMinute }) => ({ weekday, startMinute, endMinute: startMinute + 75 }),
  ),
  { maxLength: 4 },
);

/** A question for a series of one to three sessions, small enough that every series there is can be looked at. */
export const seriesCase: fc.Arbitrary<SeriesCase> = fc
  .record({
    count: fc.integer({ min: 1, max: 3 }),
    minGapDays: fc.integer({ min: 1, max: 4 }),
    extraDays: fc.integer({ min: 0, max: 2 }),
    startsCloser: fc.boolean(),
    weekdays: fc.constantFrom([], [1, 4], [2, 3, 5], [6]),
    earliestMinute: fc.constantFrom(0, 500),
    roomId: fc.constantFrom(null, 'one'),
    mayDiffer: fc.subarray([...seriesGives]),
    theo: shortShifts,
    tara: shortShifts,
    firstMinutes: fc.constantFrom(60, 60, 75),
    heavyDay: fc.integer({ min: 0, max: 20 }),
    roomIds: fc.constantFrom<string[]>(['one'], ['one', 'two']),
    visits: fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 24 }),
        minute: fc.constantFrom(480, 510, 560, 840),
        clientId: fc.constantFrom('maria', 'other'),
        therapistId: fc.constantFrom('theo', 'tara'),
        roomId: fc.constantFrom('one', 'two'),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ extraDays, minGapDays, startsCloser, theo, tara, heavyDay, visits, ...clinic }) => {
    const heavyOn = addDays(monday, heavyDay);
    return {
      question: {
        ...clinic,
        zone: chicago,
        clientId: 'maria',
        durationMinutes: 60,
        bufferMinutes: 15, bufferBeforeMinutes: 0,
        notBefore: 0,
        latestMinute: 1440,
        therapistId: 'theo',
        therapists: [
          { therapistId: 'theo', hoursOn: weeklyHours(theo) },
          { therapistId: 'tara', hoursOn: weeklyHours(tara) },
        ],
        gaps: gapsOf({ minGapDays, maxGapDays: minGapDays + extraDays, startsCloser }, clinic.count),
        from: monday,
        isHeavy: (therapistId, date) => therapistId === 'theo' && date === heavyOn,
      },
      visits: visits.map(({ day, minute, ...who }, index) => {
        const startsAt = millisecondsOf(instantOfWallTime(addDays(monday, day), minute, chicago).at);
        return { ...who, id: String(index), startsAt, endsAt: startsAt + 3_600_000, bufferMinutes: 15, bufferBeforeMinutes: 0, state: 'booked' };
      }),
    };
  });
