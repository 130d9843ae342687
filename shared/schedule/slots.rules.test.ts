import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantOfWallTime, millisecondsOf } from '../core/time.ts';
import { weeklyHours } from './hours.rules.ts';
import { judgePlacement, type StandingVisit } from './placement.rules.ts';
import { findFreeSlots, type SlotQuestion } from './slots.rules.ts';

const zone = 'America/Chicago';
const monday = '2026-03-02';
const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 480, endMinute: 720 }));

function visitAt(date: string, minute: number, changes: Partial<StandingVisit> = {}): StandingVisit {
  const startsAt = millisecondsOf(instantOfWallTime(date, minute, zone).at);
  return {
    id: `${date}-${minute}-${changes.therapistId ?? 'theo'}`,
    clientId: 'maria',
    therapistId: 'theo',
    roomId: 'one',
    startsAt,
    endsAt: startsAt + 3_600_000,
    bufferMinutes: 15,
    bufferBeforeMinutes: 0,
    state: 'booked',
    ...changes,
  };
}

const question: SlotQuestion = {
  zone,
  clientId: null,
  durationMinutes: 60,
  bufferMinutes: 15,
  bufferBeforeMinutes: 0,
  roomIds: ['one', 'two'],
  notBefore: 0,
  earliestMinute: 0,
  latestMinute: 1440,
  from: monday,
  days: 1,
  limit: 100,
  apartMinutes: 0,
  therapists: [{ therapistId: 'theo', hoursOn: weeklyHours(everyDay) }],
};

function starts(changes: Partial<SlotQuestion>, visits: readonly StandingVisit[] = []): number[] {
  return findFreeSlots({ ...question, ...changes }, visits).map((slot) => slot.startMinute);
}

describe('free slots', () => {
  it('offers each quarter of an hour from opening until the visit still ends in time', () => {
    expect(starts({})).toEqual([480, 495, 510, 525, 540, 555, 570, 585, 600, 615, 630, 645, 660]);
  });

  it('keeps the turnover before and after a visit', () => {
    expect(starts({}, [visitAt(monday, 570)])).toEqual([480, 495, 645, 660]);
  });

  it('offers nothing in the past and nothing outside the wished part of the day', () => {
    const nine = millisecondsOf('2026-03-02T15:05:00.000Z');
    expect(starts({ notBefore: nine, limit: 1 })).toEqual([555]);
    expect(starts({ earliestMinute: 600, latestMinute: 690 })).toEqual([600, 615, 630]);
  });

  it('takes another room where the first is taken, and nothing where all are', () => {
    const other = { therapistId: 'tara' };
    const first = visitAt(monday, 480, other);
    const rooms = findFreeSlots({ ...question, limit: 1 }, [first])[0]?.roomIds;
    expect(rooms).toEqual(['two']);
    expect(starts({ limit: 1 }, [first, visitAt(monday, 480, { therapistId: 'tom', roomId: 'two' })])).toEqual([555]);
    expect(findFreeSlots({ ...question, roomIds: [], limit: 1 }, [first])[0]?.roomIds).toEqual([]);
  });

  it('leaves out times at which the client is elsewhere', () => {
    const elsewhere = visitAt(monday, 480, { therapistId: 'tara', roomId: 'three', clientId: 'john' });
    expect(starts({ clientId: 'john', limit: 1 }, [elsewhere])).toEqual([540]);
  });

  it('goes on to the next days and over therapists in their order', () => {
    const therapists = [
      { therapistId: 'theo', hoursOn: weeklyHours(everyDay) },
      { therapistId: 'tara', hoursOn: weeklyHours(everyDay.filter((stretch) => stretch.weekday === 1)) },
    ];
    const slots = findFreeSlots({ ...question, days: 2, limit: 4, therapists, apartMinutes: 240 }, []);
    expect(slots.map((slot) => `${slot.therapistId} ${slot.startsOn} ${slot.startMinute}`)).toEqual([
      'theo 2026-03-02 480',
      'tara 2026-03-02 480',
      'theo 2026-03-03 480',
    ]);
  });

  it('spreads starts so that each could be taken beside the others', () => {
    expect(starts({ apartMinutes: 75 })).toEqual([480, 555, 630]);
  });

  it('knows no slot in the hour that the spring change leaves out', () => {
    const nights = [{ therapistId: 'theo', hoursOn: weeklyHours([{ weekday: 7, startMinute: 60, endMinute: 270 }]) }];
    expect(starts({ from: '2026-03-08', therapists: nights, durationMinutes: 30 })).toEqual([
      60, 75, 90, 105, 180, 195, 210, 225, 240,
    ]);
  });
});

const zones = ['America/Chicago', 'Europe/Lisbon', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Tokyo'];
/** Around the clock changes of those zones, and an ordinary day. */
const days = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-04-24', '2026-10-04', '2026-10-25', '2026-11-01', '2026-06-10'];

const randomClinic = fc.record({
  zone: fc.constantFrom(...zones),
  from: fc.constantFrom(...days),
  shift: fc.integer({ min: -1, max: 0 }),
  durationMinutes: fc.constantFrom(30, 45, 60, 90),
  bufferMinutes: fc.constantFrom(0, 10, 15),
  bufferBeforeMinutes: fc.constantFrom(0, 5),
  roomIds: fc.constantFrom<string[]>([], ['one'], ['one', 'two']),
  clientId: fc.constantFrom(null, 'a'),
  notBeforeMinute: fc.integer({ min: -600, max: 600 }),
  earliestMinute: fc.constantFrom(0, 50, 300),
  latestMinute: fc.constantFrom(600, 1440),
  weekly: fc.array(
    fc
      .record({ weekday: fc.integer({ min: 1, max: 7 }), startMinute: fc.integer({ min: 0, max: 1400 }), length: fc.integer({ min: 10, max: 600 }) })
      .map(({ weekday, startMinute, length }) => ({ weekday, startMinute, endMinute: Math.min(1440, startMinute + length) })),
    { maxLength: 14 },
  ),
  visits: fc.array(
    fc.record({
      clientId: fc.constantFrom('a', 'b'),
      therapistId: fc.constantFrom('theo', 'tara'),
      roomId: fc.constantFrom(null, 'one', 'two'),
      minute: fc.integer({ min: -600, max: 2800 }),
      length: fc.constantFrom(30, 45, 60, 480),
      bufferMinutes: fc.constantFrom(0, 15),
      bufferBeforeMinutes: fc.constantFrom(0, 0, 10),
      state: fc.constantFrom('booked', 'completed', 'cancelled_late', 'no_show'),
    }),
    { maxLength: 10 },
  ),
});

describe('free slots, against judging every quarter of an hour', () => {
  it('offers exactly the starts that would be booked without conflict or warning', () => {
    fc.assert(
      fc.property(randomClinic, (clinic) => {
        const from = addDays(clinic.from, clinic.shift);
        const midnight = millisecondsOf(instantOfWallTime(from, 0, clinic.zone).at);
        const visits: StandingVisit[] = clinic.visits.map(({ minute, length, state, ...rest }, index) => ({
          ...rest,
          id: String(index),
          startsAt: midnight + minute * 60_000,
          endsAt: midnight + (minute + length) * 60_000,
          state: state as StandingVisit['state'], // one of the four constants above
        }));
        const asked: SlotQuestion = {
          ...question,
          ...clinic,
          from,
          days: 2,
          limit: 1000,
          notBefore: midnight + clinic.notBeforeMinute * 60_000,
          therapists: [{ therapistId: 'theo', hoursOn: weeklyHours(clinic.weekly) }],
        };
        const expected: string[] = [];
        for (const date of [from, addDays(from, 1)]) {
          const hours = weeklyHours(clinic.weekly)(date);
          if (hours.length === 0) continue;
          for (let minute = 0; minute < 1440; minute += 15) {
            if (minute < clinic.earliestMinute || minute + clinic.durationMinutes > clinic.latestMinute) continue;
            const fits = (roomId: string | null): boolean => {
              const judged = judgePlacement(
                {
                  visitId: null,
                  clientId: clinic.clientId,
                  therapistId: 'theo',
                  roomId,
                  startsOn: date,
                  startMinute: minute,
                  durationMinutes: clinic.durationMinutes,
                  bufferMinutes: clinic.bufferMinutes,
                  bufferBeforeMinutes: clinic.bufferBeforeMinutes,
                },
                { zone: clinic.zone, hours, visits },
              );
              return judged.startsAt >= asked.notBefore && judged.conflicts.length + judged.warnings.length === 0;
            };
            const rooms = clinic.roomIds.filter((roomId) => fits(roomId));
            if (clinic.roomIds.length === 0 ? fits(null) : rooms.length > 0) expected.push(`${date} ${minute} ${rooms.join()}`);
          }
        }
        const found = findFreeSlots(asked, visits).map((slot) => `${slot.startsOn} ${slot.startMinute} ${slot.roomIds.join()}`);
        expect(found).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
