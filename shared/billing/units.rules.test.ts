import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timedMinutesOf, unitsByCode, unitsByTotalTime } from './units.rules.ts';

function totalOf(units: Readonly<Record<string, number>>): number {
  return Object.values(units).reduce((sum, count) => sum + count, 0);
}

describe('units of a session', () => {
  it.each([
    [7, 0], [8, 1], [22, 1], [23, 2], [37, 2], [38, 3], [52, 3], [53, 4], [67, 4], [68, 5], [82, 5], [83, 6], [97, 6], [98, 7], [112, 7], [113, 8], [127, 8],
  ])('%i minutes of one code are %i by either rule', (minutes, units) => {
    expect([totalOf(unitsByTotalTime({ 97140: minutes })), totalOf(unitsByCode({ 97140: minutes }))]).toEqual([units, units]);
  });

  it.each([
    ['a remainder of 7 earns one where the total does', { 97110: 33, 97140: 7 }, { 97110: 2, 97140: 1 }, { 97110: 2 }],
    ['the larger remainder goes first', { 97110: 24, 97140: 23 }, { 97110: 2, 97140: 1 }, { 97110: 2, 97140: 2 }],
    ['three short ones earn one together', { 97110: 7, 97112: 7, 97140: 7 }, { 97110: 1 }, {}],
    ['one each', { 97110: 18, 97140: 10 }, { 97110: 1, 97140: 1 }, { 97110: 1, 97140: 1 }],
    ['of equal remainders the longer', { 97110: 7, 97140: 22 }, { 97140: 2 }, { 97140: 1 }],
    ['nothing', {}, {}, {}],
  ] as const)('%s', (_name, minutes, byTotal, byCode) => {
    expect(unitsByTotalTime(minutes)).toEqual(byTotal);
    expect(unitsByCode(minutes)).toEqual(byCode);
  });

  it('counts the minutes of timed codes only, over all rows of a code', () => {
    const row = (billingCode: string | null, minutes: number | null) => ({ billingCode, minutes });
    expect(timedMinutesOf([row('97140', 10), row('97140', 5), row('97010', 15), row('97016', 9), row(null, 20), row('97124', null)])).toEqual({ 97140: 15 });
  });

  it('never gives more than the total earns, nor less than its whole quarters', () => {
    const minutes = fc.dictionary(fc.constantFrom('97110', '97112', '97124', '97140'), fc.integer({ min: 0, max: 120 }));
    fc.assert(
      fc.property(minutes, (given) => {
        const total = Object.values(given).reduce((sum, own) => sum + own, 0);
        expect(totalOf(unitsByTotalTime(given))).toBe(total < 8 ? 0 : Math.floor((total + 7) / 15));
        for (const [code, own] of Object.entries(given)) expect(unitsByTotalTime(given)[code] ?? 0).toBeGreaterThanOrEqual(Math.floor(own / 15));
      }),
    );
  });
});
