// Fault row 16: the change of the clock in five zones, and one of half an hour. What the wall shows is what counts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantOfWallTime, millisecondsOf, wallTimeOf, weekdayOf } from '../core/time.ts';
import { weeklyHours } from './hours.rules.ts';
import { judgePlacement, type PlacementQuestion, type StandingVisit } from './placement.rules.ts';
import { gapsOf } from './series-marks.rules.ts';
import { planSeries } from './series.rules.ts';

const zones = ['America/Chicago', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kathmandu'] as const;
/** Weeks in which one of them changes its clock, today or in years past; Apia left out 30 December 2011. */
const weeks = ['2026-03-05', '2026-03-26', '2026-04-02', '2026-10-01', '2026-10-22', '2026-10-29', '2018-11-01', '2018-02-15', '2011-09-22', '2011-12-27', '2026-06-10'];
/** Each asks the zone's clock two hundred times: two thousand are enough of them. */
const runs = { numRuns: Math.min(2000, Number(process.env['FASCIA_FAULT_RUNS'] ?? 200)) };
const patience = runs.numRuns * 50 + 30_000;

const moment = fc.record({
  zone: fc.constantFrom(...zones),
  date: fc.tuple(fc.constantFrom(...weeks), fc.integer({ min: 0, max: 9 })).map(([from, day]) => addDays(from, day)),
  minute: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
});
const wholeDay = [{ startMinute: 0, endMinute: 1440 }];

function asked(date: string, startMinute: number, changes: Partial<PlacementQuestion> = {}): PlacementQuestion {
  return { visitId: null, clientId: 'maria', therapistId: 'theo', roomId: 'one', startsOn: date, startMinute, durationMinutes: 60, bufferMinutes: 0, bufferBeforeMinutes: 0, ...changes };
}

/** Whether some instant shows this on the wall: looked for minute by minute around the day, with nothing but the zone's own clock. */
function instantsShowing(date: string, minute: number, zone: string): number[] {
  const around = Date.parse(`${date}T00:00:00Z`) + minute * 60_000;
  const found: number[] = [];
  for (let at = around - 26 * 3_600_000; at <= around + 26 * 3_600_000; at += 15 * 60_000) {
    const wall = wallTimeOf(new Date(at).toISOString(), zone);
    if (wall.date === date && wall.minute === minute) found.push(at);
  }
  return found;
}

describe('a place on the wall clock', () => {
  it('is the instant that shows it, the earlier of two, and warned of where there is none', () => {
    const seen = { once: 0, twice: 0, never: 0 };
    fc.assert(
      fc.property(moment, ({ zone, date, minute }) => {
        const shown = instantsShowing(date, minute, zone);
        const judged = judgePlacement(asked(date, minute), { zone, hours: wholeDay, visits: [] });
        const isWarned = judged.warnings.some(({ reason }) => reason === 'timeDoesNotExist');
        expect(isWarned).toBe(shown.length === 0);
        if (shown[0] === undefined) {
          seen.never += 1;
          // Where it lands is a time that exists, later on the wall.
          const lands = instantsShowing(judged.startsOn, judged.startMinute, zone);
          expect(lands).toContain(judged.startsAt);
          expect(`${judged.startsOn} ${String(judged.startMinute).padStart(4, '0')}` > `${date} ${String(minute).padStart(4, '0')}`).toBe(true);
          return;
        }
        seen[shown.length === 1 ? 'once' : 'twice'] += 1;
        expect(judged.startsAt).toBe(shown[0]);
        expect([judged.startsOn, judged.startMinute]).toEqual([date, minute]);
        expect(judged.endsAt - judged.startsAt).toBe(3_600_000);
      }),
      { ...runs, examples: [[{ zone: 'America/Chicago', date: '2026-03-08', minute: 150 }], [{ zone: 'America/Chicago', date: '2026-11-01', minute: 90 }], [{ zone: 'Australia/Lord_Howe', date: '2026-10-04', minute: 135 }], [{ zone: 'Pacific/Apia', date: '2011-12-30', minute: 540 }]] },
    );
    expect(Math.min(seen.once, seen.twice, seen.never)).toBeGreaterThan(0);
  }, patience);

  it('is taken exactly while the other visit lasts, whatever the clock does meanwhile', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -12, max: 12 }), ({ zone, date, minute }, quarters) => {
        const other = judgePlacement(asked(date, minute), { zone, hours: wholeDay, visits: [] });
        const standing: StandingVisit = { id: 'one', clientId: 'john', therapistId: 'theo', roomId: 'one', startsAt: other.startsAt, endsAt: other.endsAt, bufferMinutes: 0, bufferBeforeMinutes: 0, state: 'booked' };
        const wall = wallTimeOf(new Date(other.startsAt + quarters * 15 * 60_000).toISOString(), zone);
        const judged = judgePlacement(asked(wall.date, wall.minute), { zone, hours: wholeDay, visits: [standing] });
        const overlaps = judged.startsAt < standing.endsAt && judged.endsAt > standing.startsAt;
        expect(judged.conflicts.length > 0).toBe(overlaps);
      }),
      runs,
    );
  }, patience);
});

describe('a series over the change of the clock', () => {
  it('keeps nine o’clock at nine, on days that exist, and no two sessions overlap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.constantFrom(...weeks), fc.integer({ min: 1, max: 5 }), (zone, from, gap) => {
        const answer = planSeries(
          {
            zone, clientId: 'maria', durationMinutes: 60, bufferMinutes: 15, bufferBeforeMinutes: 0, roomIds: ['one'], notBefore: 0, earliestMinute: 540, latestMinute: 600,
            therapistId: 'theo', therapists: [{ therapistId: 'theo', hoursOn: weeklyHours([1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 480, endMinute: 1080 }))) }],
            roomId: null, count: 3, gaps: gapsOf({ minGapDays: gap, maxGapDays: gap + 2, startsCloser: false }, 3), from, weekdays: [], mayDiffer: [],
          },
          [],
        );
        const series = answer.kind === 'found' ? answer.series : [];
        expect(series.length).toBeGreaterThan(0);
        for (const sessions of series) {
          for (const session of sessions) {
            expect(wallTimeOf(new Date(session.startsAt).toISOString(), zone)).toEqual({ date: session.startsOn, minute: 540 });
            expect(weekdayOf(session.startsOn)).toBeGreaterThan(0);
          }
          expect(new Set(sessions.map(({ startsAt }) => Math.floor(startsAt / 3_600_000))).size).toBe(sessions.length);
        }
      }),
      { numRuns: Math.min(runs.numRuns, 200) },
    );
  }, patience);

  it('offers no session on a day that a zone has left out', () => {
    const { at, isInGap } = instantOfWallTime('2011-12-30', 540, 'Pacific/Apia');
    expect(isInGap).toBe(true);
    expect(wallTimeOf(at, 'Pacific/Apia').date).toBe('2011-12-31');
    expect(millisecondsOf(at)).toBe(Date.parse('2011-12-30T19:00:00Z'));
  });
});
