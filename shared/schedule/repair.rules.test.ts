import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, instantOfWallTime, millisecondsOf } from '../core/time.ts';
import { weeklyHours } from './hours.rules.ts';
import type { StandingVisit } from './placement.rules.ts';
import { mostRepairDays, orderOfMoves, repairSeries, type RepairQuestion, type StandingSession } from './repair.rules.ts';
import { gapsOf } from './series-marks.rules.ts';

const zone = 'America/Chicago';
const monday = '2026-03-02';
const everyDay = weeklyHours([1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 480, endMinute: 720 })));

function session(day: number, changes: Partial<StandingSession> = {}): StandingSession {
  const startsOn = addDays(monday, day);
  const startMinute = 540;
  const startsAt = millisecondsOf(instantOfWallTime(startsOn, startMinute, zone).at);
  return { visitId: `on-${day}`, therapistId: 'theo', roomId: 'one', startsOn, startMinute, durationMinutes: 60, startsAt, isFixed: false, ...changes };
}

function ask(sessions: readonly StandingSession[], changes: Partial<RepairQuestion> & { readonly spacing?: readonly [number, number] } = {}): RepairQuestion {
  const { spacing: [minGapDays, maxGapDays] = [3, 5], addedCount = 0, ...given } = changes;
  return {
    zone, clientId: 'maria', addedMinutes: 60, bufferMinutes: 15, bufferBeforeMinutes: 0, roomIds: ['one', 'two'], notBefore: 0, earliestMinute: 0, latestMinute: 1440,
    therapistId: 'theo', therapists: [{ therapistId: 'theo', hoursOn: everyDay }], roomId: null, from: monday, weekdays: [], mayDiffer: [],
    sessions, addedCount, after: null, notOn: [], usualMinute: 540,
    gaps: gapsOf({ minGapDays, maxGapDays, startsCloser: false }, sessions.length + addedCount + 1),
    ...given,
  };
}

function visitAt(day: number, minute: number, length: number): StandingVisit {
  const startsAt = millisecondsOf(instantOfWallTime(addDays(monday, day), minute, zone).at);
  return { id: `busy-${day}`, clientId: 'other', therapistId: 'theo', roomId: 'one', startsAt, endsAt: startsAt + length * 60_000, bufferMinutes: 15, bufferBeforeMinutes: 0, state: 'booked' };
}

function told(question: RepairQuestion, visits: readonly StandingVisit[] = []): string {
  const repair = repairSeries(question, visits);
  if (!repair) return 'nothing fits';
  const day = (startsOn: string): number => daysBetween(monday, startsOn);
  return [
    repair.keptIds.length === 0 ? '' : `keep ${repair.keptIds.join(' ')}`,
    ...repair.moves.map(({ visitId, to }) => `${visitId} to ${day(to.startsOn)} at ${to.startMinute}`),
    ...repair.added.map((to) => `add ${day(to.startsOn)} at ${to.startMinute}`),
    repair.isLoose ? 'loose' : '',
  ].filter((part) => part !== '').join(', ');
}

describe('a series that lost a session', () => {
  it('keeps the length of each session that moves, and adds one as long as it was told', () => {
    const question = ask([session(6, { durationMinutes: 90 }), session(13)], { addedCount: 1, addedMinutes: 45, spacing: [3, 5], after: monday });
    const repair = repairSeries(question, []);
    expect(repair?.moves.map(({ visitId, to }) => [visitId, to.durationMinutes])).toEqual([['on-6', 90], ['on-13', 60]]);
    expect(repair?.added.map((to) => to.durationMinutes)).toEqual([45]);
  });

  it('gets one at the end, and whatever still fits stays where it is', () => {
    const question = ask([session(4), session(8)], { addedCount: 1, after: monday });
    expect(told(question)).toBe('keep on-4 on-8, add 12 at 540');
  });

  it('moves only what breaks the spacing: here the one after the lost one', () => {
    const question = ask([session(7), session(10)], { addedCount: 1, after: monday, notOn: [addDays(monday, 3)] });
    expect(told(question)).toBe('keep on-10, on-7 to 5 at 540, add 14 at 540');
  });

  it('begins as soon as it can where the time for the next session has passed', () => {
    const question = ask([session(9)], { addedCount: 1, after: addDays(monday, -6) });
    expect(told(question)).toBe('keep on-9, add 13 at 540, loose');
  });

  it('never uses the day on which the client has not come, nor a time that is taken', () => {
    const busy = [3, 4, 5].map((day) => visitAt(day, 480, 240));
    expect(told(ask([], { addedCount: 1, after: monday, notOn: [addDays(monday, 3)] }), busy.slice(1))).toBe('add 6 at 540, loose');
  });

  it('says so where not even longer gaps help', () => {
    expect(told(ask([session(40), session(41, { isFixed: true })], { roomIds: ['one'], therapists: [], spacing: [3, 5] }))).toBe('nothing fits');
  });
});

describe('a series that was booked for another century', () => {
  it('is left as it stands, without a look at every day until then', () => {
    expect(repairSeries(ask([session(mostRepairDays + 1)], { addedCount: 1 }), [])).toBeUndefined();
    expect(repairSeries(ask([], { addedCount: 1, after: addDays(monday, 60_000) }), [])).toBeUndefined();
    expect(repairSeries(ask([session(mostRepairDays)], { addedCount: 0 }), [])?.keptIds).toEqual([`on-${mostRepairDays}`]);
  });
});

describe('a series of which one was moved', () => {
  it('keeps that one where the person has put it and moves its neighbours', () => {
    expect(told(ask([session(4), session(6, { isFixed: true }), session(11)], { after: monday }))).toBe('keep on-6 on-11, on-4 to 3 at 540');
  });

  it('has nothing to be done while the spacing holds', () => {
    expect(told(ask([session(3), session(7, { isFixed: true }), session(12)], { after: monday }))).toBe('keep on-3 on-7 on-12');
  });
});

/** How many of these sessions could stay at best: every choice of places, walked through. */
function mostKept(question: RepairQuestion, busy: readonly number[]): number | undefined {
  const { sessions, addedCount, after, gaps } = question;
  const days = 40;
  const open = Array.from({ length: days }, (_, day) => !busy.includes(day));
  let best = new Map<number, number>();
  for (let index = 0; index < sessions.length + addedCount; index += 1) {
    const standing = sessions[index];
    const own = standing === undefined ? -1 : daysBetween(monday, standing.startsOn);
    const next = new Map<number, number>();
    for (let day = 0; day < days; day += 1) {
      const isKept = day === own;
      if (!isKept && (standing?.isFixed === true || open[day] !== true)) continue;
      for (const [before, kept] of index === 0 ? [[after === null ? Number.NaN : daysBetween(monday, after), 0] as const] : best) {
        const gap = day - before;
        const range = gaps[index];
        if (!range || gap < range.minDays || gap > range.maxDays) continue;
        next.set(day, Math.max(next.get(day) ?? -1, kept + (isKept ? 1 : 0)));
      }
    }
    best = next;
  }
  return best.size === 0 ? undefined : Math.max(...best.values());
}

describe('the repair, against every choice of places', () => {
  it('keeps as many sessions as can be kept, in the planned spacing wherever that is possible', () => {
    let strict = 0;
    fc.assert(
      fc.property(
        fc.record({
          gaps: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
          addedCount: fc.integer({ min: 0, max: 2 }),
          spacing: fc.constantFrom<readonly [number, number]>([3, 5], [2, 4], [4, 4]),
          fixed: fc.integer({ min: 0, max: 8 }),
          busy: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }),
        }),
        ({ gaps, addedCount, spacing, fixed, busy }) => {
          let day = 0;
          const sessions = gaps.map((gap, index) => session((day += gap), { isFixed: index === fixed }));
          const question = ask(sessions, { addedCount, spacing, after: monday });
          const visits = busy.map((busyDay) => visitAt(busyDay, 480, 240));
          const expected = mostKept(question, busy);
          const repair = repairSeries(question, visits);
          if (expected === undefined) {
            expect(repair === undefined || repair.isLoose).toBe(true);
            return;
          }
          strict += 1;
          expect(repair?.isLoose).toBe(false);
          expect(repair?.keptIds).toHaveLength(expected);
          expect((repair?.keptIds.length ?? 0) + (repair?.moves.length ?? 0)).toBe(sessions.length);
          expect(repair?.added).toHaveLength(addedCount);
        },
      ),
      { numRuns: 150 },
    );
    expect(strict).toBeGreaterThan(20);
  });
});

describe('the order of moves', () => {
  it('never puts one onto the present place of another that moves after it', () => {
    const increasing = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 5 }).map((days) => days.toSorted((one, other) => one - other));
    fc.assert(
      fc.property(increasing, increasing, (from, to) => {
        const count = Math.min(from.length, to.length);
        const moves = Array.from({ length: count }, (_, index) => ({ fromAt: from[index] ?? 0, toAt: to[index] ?? 0 }));
        const ordered = orderOfMoves(moves);
        expect(ordered).toHaveLength(count);
        for (const [index, { toAt }] of ordered.entries()) {
          expect(ordered.slice(index + 1).map((later) => later.fromAt)).not.toContain(toAt);
        }
      }),
    );
  });
});
