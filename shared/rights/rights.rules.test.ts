import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addYears, destructionProblem, keepUntil, mayConfirm } from './rights.rules.ts';

const clock = { adultYears: 10, minorYears: 10, ageOfMajority: 18 };

describe('how long a record is kept', () => {
  it.each([
    ['an adult', '2016-03-02', '1980-05-01', '2026-03-02', false],
    ['nobody knows when born', '2016-03-02', null, '2026-03-02', false],
    ['a child of ten', '2016-03-02', '2006-01-01', '2034-01-01', true],
    ['a minor on the day before coming of age', '2016-03-02', '1998-03-03', '2026-03-03', true],
    ['an adult since that day', '2016-03-02', '1998-03-02', '2026-03-02', false],
    ['a birth year alone', '2016-03-02', '1998', '2026-12-31', true],
    ['a birth month alone', '2016-03-02', '2000-02', '2028-03-01', true],
    ['the last entry on a leap day', '2016-02-29', '1980-01-01', '2026-03-01', false],
  ])('of %s', (_who, lastEntryOn, birthDate, date, isMinorRule) => {
    expect(keepUntil({ lastEntryOn, birthDate }, clock)).toEqual({ date, isMinorRule });
  });

  it('is never shorter for a minor, nor by a later entry', () => {
    const year = fc.integer({ min: 1950, max: 2030 });
    fc.assert(
      fc.property(year, year, fc.integer({ min: 0, max: 30 }), (born, entered, more) => {
        const record = { lastEntryOn: `${entered}-06-15`, birthDate: `${born}-06-15` };
        const { date } = keepUntil(record, clock);
        expect(date >= addYears(record.lastEntryOn, 10)).toBe(true);
        expect(keepUntil({ ...record, lastEntryOn: `${entered + more}-06-15` }, clock).date >= date || born + 18 > entered).toBe(true);
      }),
    );
  });
});

describe('destruction', () => {
  it('waits for holds, visits and time', () => {
    const free = { isHeld: false, isPast: true, hasVisitAhead: false };
    expect(destructionProblem(free)).toBeUndefined();
    expect(destructionProblem({ ...free, isHeld: true })).toBe('legalHold');
    expect(destructionProblem({ ...free, hasVisitAhead: true })).toBe('visitAhead');
    expect(destructionProblem({ ...free, isPast: false })).toBe('stillKept');
  });

  it('is confirmed by another owner where there is one', () => {
    expect(mayConfirm('olive', 'olive', ['olive'])).toBe(true);
    expect(mayConfirm('olive', 'olive', ['olive', 'otto'])).toBe(false);
    expect(mayConfirm('olive', 'otto', ['olive', 'otto'])).toBe(true);
  });
});
