import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../core/time.ts';
import { repetitionOf, ruleOf } from './repetition.rules.ts';
import { recurrenceRule } from './working-time.model.ts';

const date = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));
const chosen = fc.record({
  kind: fc.constantFrom('once', 'days', 'weeks', 'monthDay', 'monthWeekday', 'years'),
  every: fc.integer({ min: 1, max: 12 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.toSorted((a, b) => a - b)),
  until: fc.option(date),
});

describe('a repetition', () => {
  it.each([
    ['once', null],
    ['days', 'FREQ=DAILY'],
    ['weeks', 'FREQ=WEEKLY;BYDAY=TU'],
    ['monthDay', 'FREQ=MONTHLY;BYMONTHDAY=3'],
    ['monthWeekday', 'FREQ=MONTHLY;BYDAY=1TU'],
    ['years', 'FREQ=YEARLY'],
  ] as const)('by %s from Tuesday 3 March 2026 is %s', (kind, rule) => {
    expect(ruleOf({ kind, every: 1, weekdays: [], until: null }, '2026-03-03')).toBe(rule);
  });

  it('means the last weekday of a month where there may be no fifth', () => {
    expect(ruleOf({ kind: 'monthWeekday', every: 2, weekdays: [], until: '2026-12-24' }, '2026-03-31')).toBe('FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TU;UNTIL=20261224');
  });

  it('comes back from its rule as it was chosen, and is a rule that may be kept', () => {
    fc.assert(
      fc.property(chosen, date, (repetition, startsOn) => {
        const rule = ruleOf(repetition, startsOn);
        const back = repetitionOf(rule, startsOn);
        const { kind } = repetition;
        if (rule === null) expect(back.kind).toBe('once');
        else {
          expect(recurrenceRule.safeParse(rule).success).toBe(true);
          expect(back).toEqual({ ...repetition, weekdays: kind === 'weeks' ? repetition.weekdays : [] });
        }
      }),
    );
  });

  it('stays another rule where the words do not say the same', () => {
    for (const rule of ['FREQ=WEEKLY;COUNT=3', 'FREQ=MONTHLY;BYDAY=2WE', 'FREQ=YEARLY;BYMONTH=3', 'FREQ=WEEKLY;BYDAY=TU;INTERVAL=2']) {
      expect([rule, repetitionOf(rule, '2026-03-03').kind]).toEqual([rule, 'other']);
    }
  });
});
