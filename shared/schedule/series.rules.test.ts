import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, instantOfWallTime, millisecondsOf, weekdayOf } from '../core/time.ts';
import type { StandingVisit } from './placement.rules.ts';
import { weeklyHours } from './hours.rules.ts';
import { planSeries, seriesCost, startWindowDays, type SeriesAnswer, type SeriesQuestion, type SeriesSlot } from './series.rules.ts';
import { findFreeSlots, type Slot } from './slots.rules.ts';

const zone = 'America/Chicago';
const monday = '2026-03-02';
const workdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 480, endMinute: 1020 }));

const question: SeriesQuestion = {
  zone,
  clientId: 'maria',
  durationMinutes: 60,
  bufferMinutes: 15,
  bufferBeforeMinutes: 0,
  roomIds: ['one', 'two'],
  notBefore: 0,
  earliestMinute: 480,
  latestMinute: 720,
  therapistId: 'theo',
  hoursOn: weeklyHours(workdays),
  count: 4,
  minGapDays: 3,
  maxGapDays: 5,
  from: monday,
  weekdays: [],
};

function visitAt(date: string, minute: number, length = 60, changes: Partial<StandingVisit> = {}): StandingVisit {
  const startsAt = millisecondsOf(instantOfWallTime(date, minute, zone).at);
  return {
    id: `${date}-${minute}`,
    clientId: 'other',
    therapistId: 'theo',
    roomId: 'one',
    startsAt,
    endsAt: startsAt + length * 60_000,
    bufferMinutes: 15,
    bufferBeforeMinutes: 0,
    state: 'booked',
    ...changes,
  };
}

function shown(answer: SeriesAnswer): string[] {
  if (answer.kind === 'none') return [JSON.stringify(answer.obstacle)];
  return answer.series.map((slots) => slots.map((slot) => `${slot.startsOn.slice(5)} ${slot.startMinute}`).join(', '));
}

describe('the series planner', () => {
  it('answers an empty calendar with an even series at one time of day, and two that begin elsewhere', () => {
    expect(shown(planSeries(question, []))).toEqual([
      '03-02 480, 03-05 480, 03-09 480, 03-13 480',
      '03-02 660, 03-05 660, 03-09 660, 03-13 660',
      '03-05 480, 03-09 480, 03-13 480, 03-17 480',
    ]);
  });

  it('keeps to the wished weekdays and the part of the day', () => {
    const answer = planSeries({ ...question, weekdays: [2, 5], earliestMinute: 600, count: 3 }, []);
    expect(shown(answer)[0]).toBe('03-03 600, 03-06 600, 03-10 600');
  });

  it('prefers a room that is free for all sessions', () => {
    const answer = planSeries(question, [visitAt('2026-03-09', 480, 240, { therapistId: 'tara' })]);
    expect(answer.kind === 'found' && answer.series[0]?.map((slot) => slot.roomId)).toEqual(['two', 'two', 'two', 'two']);
  });

  it('leaves the wall clock alone over the change of the clock', () => {
    const answer = planSeries({ ...question, from: '2026-03-05', count: 2, weekdays: [4, 1] }, []);
    const slots = answer.kind === 'found' ? (answer.series[0] ?? []) : [];
    expect(slots.map((slot) => slot.startMinute)).toEqual([480, 480]);
    expect((slots[1]?.startsAt ?? 0) - (slots[0]?.startsAt ?? 0)).toBe((4 * 24 - 1) * 3_600_000);
  });

  it.each([
    { name: 'no day that the therapist works on', changes: { weekdays: [6, 7] }, visits: [], obstacle: { kind: 'noHours' } },
    { name: 'hours shorter than the session', changes: { earliestMinute: 700 }, visits: [], obstacle: { kind: 'noHours' } },
    {
      name: 'every hour taken',
      changes: { hoursOn: weeklyHours([{ weekday: 1, startMinute: 480, endMinute: 600 }]), maxGapDays: 7, count: 2 },
      visits: [0, 7, 14].map((days) => visitAt(addDays(monday, days), 480, 120)),
      obstacle: { kind: 'allTaken' },
    },
    {
      name: 'a spacing that no two of the wished days have',
      changes: { weekdays: [1], minGapDays: 2, maxGapDays: 6 },
      visits: [],
      obstacle: { kind: 'spacing', placed: 1, lastOn: '2026-03-09' },
    },
  ])('says what stands in the way: $name', ({ changes, visits, obstacle }) => {
    expect(planSeries({ ...question, ...changes }, visits)).toEqual({ kind: 'none', obstacle });
  });

  it('plans twelve sessions up to sixty days apart in a full clinic without trouble', () => {
    const full = Array.from({ length: 700 }, (_, day) => visitAt(addDays(monday, day), 480, 240));
    const answer = planSeries({ ...question, count: 12, minGapDays: 1, maxGapDays: 60, latestMinute: 1020 }, full);
    expect(answer.kind).toBe('found');
  });
});

const smallClinic = fc.record({
  count: fc.integer({ min: 1, max: 3 }),
  minGapDays: fc.integer({ min: 1, max: 4 }),
  extraDays: fc.integer({ min: 0, max: 3 }),
  weekdays: fc.constantFrom([], [1, 4], [2, 3, 5], [6]),
  weekly: fc.array(
    fc.record({ weekday: fc.integer({ min: 1, max: 7 }), startMinute: fc.constantFrom(480, 540, 840) }).map(
      ({ weekday, startMinute }) => ({ weekday, startMinute, endMinute: startMinute + 90 }),
    ),
    { maxLength: 6 },
  ),
  roomIds: fc.constantFrom<string[]>([], ['one'], ['one', 'two']),
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
});

/** Every series there is, by walking through all of them. */
function allSeries(asked: SeriesQuestion, slots: readonly Slot[]): Slot[][] {
  const isWished = (slot: Slot): boolean => asked.weekdays.length === 0 || asked.weekdays.includes(weekdayOf(slot.startsOn));
  const wished = slots.filter(isWished);
  let grown = wished.filter((slot) => daysBetween(asked.from, slot.startsOn) < startWindowDays).map((slot) => [slot]);
  for (let session = 1; session < asked.count; session += 1) {
    grown = grown.flatMap((begun) =>
      wished
        .filter((slot) => {
          const gap = daysBetween(begun.at(-1)?.startsOn ?? '', slot.startsOn);
          return gap >= asked.minGapDays && gap <= asked.maxGapDays;
        })
        .map((slot) => [...begun, slot]),
    );
  }
  return grown;
}

const keyOf = (slots: readonly Pick<SeriesSlot, 'startsOn' | 'startMinute'>[]): string =>
  slots.map((slot) => `${slot.startsOn} ${slot.startMinute}`).join();

describe('the series planner, against walking through every series', () => {
  it('finds the cheapest first, the cheapest of each start, never an invalid one, and none only where there is none', () => {
    fc.assert(
      fc.property(smallClinic, ({ extraDays, visits: standing, weekly, ...clinic }) => {
        const asked: SeriesQuestion = { ...question, ...clinic, hoursOn: weeklyHours(weekly), latestMinute: 1440, maxGapDays: clinic.minGapDays + extraDays };
        const visits = standing.map(({ day, minute, ...who }, index) =>
          visitAt(addDays(monday, day), minute, 60, { ...who, id: String(index) }),
        );
        const slots = findFreeSlots(
          { ...asked, days: 40, limit: 10_000, apartMinutes: 0, therapists: [{ therapistId: 'theo', hoursOn: asked.hoursOn }] },
          visits,
        );
        const every = allSeries(asked, slots);
        const answer = planSeries(asked, visits);
        if (every.length === 0) {
          expect(answer.kind).toBe('none');
          return;
        }
        const series = answer.kind === 'found' ? answer.series : [];
        const costs = series.map((one) => seriesCost(one, asked));
        expect(costs[0]).toBe(Math.min(...every.map((one) => seriesCost(one, asked))));
        expect(costs).toEqual(costs.toSorted((one, other) => one - other));
        const keys = new Set(every.map(keyOf));
        for (const one of series) {
          expect(keys).toContain(keyOf(one));
          const fromSameStart = every.filter((other) => keyOf(other.slice(0, 1)) === keyOf(one.slice(0, 1)));
          expect(seriesCost(one, asked)).toBe(Math.min(...fromSameStart.map((other) => seriesCost(other, asked))));
          for (const slot of one) {
            const free = slots.find((other) => other.startsAt === slot.startsAt)?.roomIds ?? [];
            expect(slot.roomId === null ? free.length === 0 : free.includes(slot.roomId)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
