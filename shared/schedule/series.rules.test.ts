import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantOfWallTime, millisecondsOf, weekdayOf } from '../core/time.ts';
import type { StandingVisit } from './placement.rules.ts';
import { weeklyHours, type DayHours } from './hours.rules.ts';
import { costOf, gapsOf, seriesMarks } from './series-marks.rules.ts';
import { planSeries, preferencesOf, startWindowDays, type SeriesAnswer, type SeriesQuestion } from './series.rules.ts';
import { everySeries } from './testing/brute-force.ts';
import { seriesCase } from './testing/random-clinics.ts';

const zone = 'America/Chicago';
const monday = '2026-03-02';
const workdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 480, endMinute: 1020 }));

type Asked = SeriesQuestion & { readonly minGapDays: number; readonly maxGapDays: number; readonly startsCloser: boolean };

/** A question in the words of the wish: the gaps follow from count and spacing, and only Theo is asked. */
function ask(changes: Partial<Omit<Asked, 'gaps'>> & { readonly hoursOn?: DayHours } = {}): SeriesQuestion {
  const { hoursOn = weeklyHours(workdays), ...given } = changes;
  const wish = { minGapDays: 3, maxGapDays: 5, startsCloser: false, ...question, ...given };
  return { therapists: [{ therapistId: 'theo', hoursOn }], ...wish, gaps: gapsOf(wish, wish.count) };
}

const question = {
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
  roomId: null,
  count: 4,
  from: monday,
  weekdays: [],
  mayDiffer: [],
} satisfies Partial<SeriesQuestion>;

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
  it('keeps the first two gaps short where the series starts closer together', () => {
    expect(gapsOf({ minGapDays: 2, maxGapDays: 7, startsCloser: true }, 5)).toEqual([
      { minDays: 2, maxDays: 4 }, { minDays: 2, maxDays: 4 }, { minDays: 2, maxDays: 7 }, { minDays: 2, maxDays: 7 },
    ]);
    expect(gapsOf({ minGapDays: 5, maxGapDays: 7, startsCloser: true }, 3, 1)).toEqual([{ minDays: 5, maxDays: 5 }, { minDays: 5, maxDays: 7 }]);
  });

  it('lets the wish give way only where it may, and as little as can be', () => {
    const asked = ask({ count: 2, minGapDays: 6, maxGapDays: 8, latestMinute: 540 });
    const nextWeek = [0, 1, 2, 3, 4, 5].map((day) => visitAt(addDays(monday, 6 + day), 420, 600));
    const taken = nextWeek.concat([0, 1, 2, 3, 4, 5].map((day) => visitAt(addDays(monday, 13 + day), 420, 600)));
    expect(planSeries(asked, taken)).toMatchObject({ kind: 'none', obstacle: { kind: 'spacing', placed: 1 } });
    const tara = { therapistId: 'tara', hoursOn: weeklyHours(workdays) };
    const answer = planSeries({ ...asked, therapists: [...asked.therapists, tara], mayDiffer: ['therapist'] }, taken);
    expect(answer.kind === 'found' && answer.series[0]?.map((slot) => `${slot.therapistId} ${slot.startsOn}`)).toEqual(['theo 2026-03-02', 'tara 2026-03-09']);
  });

  it('answers an empty calendar with an even series at one time of day, and two that begin elsewhere', () => {
    expect(shown(planSeries(ask(), []))).toEqual([
      '03-02 480, 03-05 480, 03-09 480, 03-13 480',
      '03-02 660, 03-05 660, 03-09 660, 03-13 660',
      '03-05 480, 03-09 480, 03-13 480, 03-17 480',
    ]);
  });

  it('keeps to the wished weekdays and the part of the day', () => {
    const answer = planSeries(ask({ weekdays: [2, 5], earliestMinute: 600, count: 3 }), []);
    expect(shown(answer)[0]).toBe('03-03 600, 03-06 600, 03-10 600');
  });

  it('prefers a room that is free for all sessions', () => {
    const answer = planSeries(ask(), [visitAt('2026-03-09', 480, 240, { therapistId: 'tara' })]);
    expect(answer.kind === 'found' && answer.series[0]?.map((slot) => slot.roomId)).toEqual(['two', 'two', 'two', 'two']);
  });

  it('leaves the wall clock alone over the change of the clock', () => {
    const answer = planSeries(ask({ from: '2026-03-05', count: 2, weekdays: [4, 1] }), []);
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
    expect(planSeries(ask(changes), visits)).toEqual({ kind: 'none', obstacle });
  });

  it('plans twelve sessions up to sixty days apart in a full clinic without trouble', () => {
    const full = Array.from({ length: 700 }, (_, day) => visitAt(addDays(monday, day), 480, 240));
    const answer = planSeries(ask({ count: 12, minGapDays: 1, maxGapDays: 60, latestMinute: 1020 }), full);
    expect(answer.kind).toBe('found');
  });
});

const keyOf = (slots: readonly { readonly therapistId: string; readonly startsOn: string; readonly startMinute: number }[]): string =>
  slots.map((slot) => `${slot.therapistId} ${slot.startsOn} ${slot.startMinute}`).join();

/** The dates on which nobody who may be asked works, although on that weekday somebody does: as the planner names them. */
function closedOf(asked: SeriesQuestion): string[] {
  const may = asked.therapists.filter(({ therapistId }) => therapistId === asked.therapistId || asked.mayDiffer.includes('therapist'));
  const days = asked.gaps.reduce((sum, gap) => sum + gap.maxDays, startWindowDays);
  const dates = Array.from({ length: days }, (_, day) => addDays(asked.from, day));
  const works = (date: string): boolean => may.some(({ hoursOn }) => hoursOn(date).length > 0);
  return dates.filter((date) => !works(date) && dates.some((other) => weekdayOf(other) === weekdayOf(date) && works(other)));
}

describe('the series planner, against walking through every series', () => {
  it('finds the cheapest first, the cheapest of each start, never an invalid one, and none only where there is none', () => {
    let found = 0;
    fc.assert(
      fc.property(seriesCase, fc.integer({ min: 0, max: 30 }), ({ question: asked, visits }, closedDay) => {
        const closed = addDays(monday, closedDay);
        const closing = asked.therapists.map(({ therapistId, hoursOn }) => ({ therapistId, hoursOn: (date: string) => (date === closed ? [] : hoursOn(date)) }));
        const question = { ...asked, therapists: closing };
        const preferences = preferencesOf(question, closedOf(question));
        const every = everySeries(question, preferences, visits);
        const answer = planSeries(question, visits);
        if (every.length === 0) {
          expect(answer.kind).toBe('none');
          return;
        }
        found += 1;
        const series = answer.kind === 'found' ? answer.series : [];
        const costs = series.map((one) => costOf(seriesMarks(one, preferences)));
        expect(costs[0]).toBe(Math.min(...every.map(({ cost }) => cost)));
        expect(costs).toEqual(costs.toSorted((one, other) => one - other));
        const prices = new Map(every.map(({ slots, cost }) => [keyOf(slots), cost]));
        for (const one of series) {
          expect(prices.get(keyOf(one))).toBe(costOf(seriesMarks(one, preferences)));
          const fromSameStart = every.filter(({ slots }) => keyOf(slots.slice(0, 1)) === keyOf(one.slice(0, 1)));
          expect(prices.get(keyOf(one))).toBe(Math.min(...fromSameStart.map(({ cost }) => cost)));
        }
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(10);
  });
});
