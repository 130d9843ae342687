import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkingHours } from './clinic.model.ts';
import { areSameHours, hoursProblems, isNameTaken } from './clinic.rules.ts';

function stretch(weekday: number, startMinute: number, endMinute: number): WorkingHours {
  return { weekday, startMinute, endMinute };
}

describe('hoursProblems', () => {
  it.each<[string, WorkingHours[], Record<string, string>]>([
    ['nothing at all', [], {}],
    ['a split shift', [stretch(1, 480, 720), stretch(1, 780, 1080)], {}],
    ['stretches that touch', [stretch(1, 480, 720), stretch(1, 720, 1080)], {}],
    ['the same hours on two days', [stretch(1, 480, 720), stretch(2, 480, 720)], {}],
    ['a whole day', [stretch(7, 0, 1440)], {}],
    ['an end before its start', [stretch(1, 720, 480)], { 'hours.0.endMinute': 'endBeforeStart' }],
    ['an empty stretch', [stretch(1, 720, 720)], { 'hours.0.endMinute': 'endBeforeStart' }],
    ['an overlap of one minute', [stretch(1, 480, 721), stretch(1, 720, 1080)], { 'hours.1.startMinute': 'overlapsStretch' }],
    ['an overlap listed backwards', [stretch(1, 720, 1080), stretch(1, 480, 721)], { 'hours.0.startMinute': 'overlapsStretch' }],
    ['twice the same', [stretch(3, 480, 720), stretch(3, 480, 720)], { 'hours.1.startMinute': 'overlapsStretch' }],
    ['one inside another', [stretch(3, 480, 720), stretch(3, 500, 510)], { 'hours.1.startMinute': 'overlapsStretch' }],
  ])('%s', (_name, hours, expected) => expect(hoursProblems(hours)).toEqual(expected));

  it('finds a problem exactly where some minute of the week is worked twice, or a stretch holds none', () => {
    const weeks = fc.array(
      fc.record({
        weekday: fc.integer({ min: 1, max: 2 }),
        startMinute: fc.integer({ min: 0, max: 40 }),
        endMinute: fc.integer({ min: 1, max: 41 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(weeks, (hours) => {
        const minutes = hours.flatMap(({ endMinute, startMinute, weekday }) =>
          Array.from({ length: Math.max(0, endMinute - startMinute) }, (_, index) => `${weekday} ${startMinute + index}`),
        );
        const isEmpty = hours.some(({ endMinute, startMinute }) => endMinute <= startMinute);
        const isTwice = new Set(minutes).size < minutes.length;
        expect(Object.keys(hoursProblems(hours)).length > 0).toBe(isEmpty || isTwice);
      }),
    );
  });
});

describe('areSameHours', () => {
  it('does not mind the order, and minds everything else', () => {
    const week = [stretch(1, 480, 720), stretch(1, 780, 1080), stretch(2, 480, 720)];
    expect(areSameHours(week, week.toReversed())).toBe(true);
    expect(areSameHours(week, week.slice(1))).toBe(false);
    expect(areSameHours(week, [...week.slice(1), stretch(1, 480, 721)])).toBe(false);
  });
});

describe('isNameTaken', () => {
  const present = [
    { id: 'a', name: 'Room 1', isActive: true },
    { id: 'b', name: 'Sauna', isActive: false },
  ];
  it.each([
    [{ name: ' röom 1 ', isActive: true }, true],
    [{ id: 'a', name: 'Room 1', isActive: true }, false],
    [{ id: 'b', name: 'Room 1', isActive: true }, true],
    [{ id: 'b', name: 'Room 1', isActive: false }, false],
    [{ name: 'Sauna', isActive: true }, false],
  ])('%o', (wanted, expected) => expect(isNameTaken(wanted, present)).toBe(expected));
});
