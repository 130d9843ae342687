import { expect, it } from 'vitest';
import { clinicProfile } from './clinic.model.ts';
import { localHabits } from './local-habits.rules.ts';

it.each([
  ['en-US', { currency: 'USD', pageSize: 'letter', weekStart: 7, hourCycle: 'h12' }],
  ['fr-CA', { currency: 'CAD', pageSize: 'letter', weekStart: 7, hourCycle: 'h12' }],
  ['de-DE', { currency: 'EUR', pageSize: 'a4', weekStart: 1, hourCycle: 'h23' }],
  ['en-GB', { currency: 'GBP', pageSize: 'a4', weekStart: 1, hourCycle: 'h23' }],
])('a clinic in %s begins with the habits of its place', (locale, habits) => {
  expect(localHabits(locale)).toEqual(habits);
});

it('answers any locale with values that a profile may hold', () => {
  for (const locale of ['xx', 'eo-XX', 'pt-BR']) expect(() => clinicProfile.partial().parse(localHabits(locale))).not.toThrow();
});
