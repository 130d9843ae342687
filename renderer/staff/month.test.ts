import { expect, it } from 'vitest';
import { monthOf, shiftMonth } from './month.ts';

it.each([
  ['2026-02-28', { from: '2026-02-01', days: 28 }],
  ['2028-02-29', { from: '2028-02-01', days: 29 }],
  ['2026-12-31', { from: '2026-12-01', days: 31 }],
  ['2026-04-01', { from: '2026-04-01', days: 30 }],
])('the month of %s', (date, month) => expect(monthOf(date)).toEqual(month));

it('turns over the year in both directions', () => {
  expect(shiftMonth('2026-12-15', 1)).toBe('2027-01-01');
  expect(shiftMonth('2026-01-31', -1)).toBe('2025-12-01');
  expect(shiftMonth('2026-01-31', 1)).toBe('2026-02-01');
});
