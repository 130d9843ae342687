import { describe, expect, it } from 'vitest';
import type { GuardianPresence, GuardianWay } from './guardian.model.ts';
import { guardianDueOf, guardianRuleOn, presenceProblems } from './guardian.rules.ts';

const ages = { ageOfMajority: 18, guardianPresentUnder: 14 };
const day = '2026-03-02';

describe('what a visit asks of a minor', () => {
  it.each([
    ['unknown', null, 'none'],
    ['the day before 14', '2012-03-03', 'present'],
    ['on the 14th birthday', '2012-03-02', 'agreement'],
    ['the day before 18', '2008-03-03', 'agreement'],
    ['on the 18th birthday', '2008-03-02', 'none'],
    ['a year that leaves 13 open', '2012', 'present'],
    ['a month that leaves 13 open', '2012-03', 'present'],
    ['a month that is past', '2012-02', 'agreement'],
    ['a year that leaves 17 open', '2008', 'agreement'],
  ])('%s', (_age, birthDate, rule) => {
    expect(guardianRuleOn(birthDate, ages, day)).toBe(rule);
  });

  it('follows the clinic’s ages', () => {
    expect(guardianRuleOn('2012-03-02', { ageOfMajority: 18, guardianPresentUnder: 16 }, day)).toBe('present');
    expect(guardianRuleOn('2026', { ageOfMajority: 18, guardianPresentUnder: 0 }, day)).toBe('agreement');
    expect(guardianRuleOn('2010-01-01', { ageOfMajority: 16, guardianPresentUnder: 16 }, day)).toBe('none');
  });
});

describe('what is recorded of it', () => {
  const recorded = (way: GuardianWay): GuardianPresence => ({ way, name: 'Orla', note: '', recordedAt: '2026-03-02T09:00:00.000Z', recordedByName: 'Fran' });
  it.each([
    ['none', null, 'nothing'],
    ['present', null, 'present'],
    ['present', recorded('present'), 'nothing'],
    ['present', recorded('agreed'), 'present'],
    ['present', recorded('absent'), 'present'],
    ['agreement', null, 'agreement'],
    ['agreement', recorded('agreed'), 'nothing'],
    ['agreement', recorded('present'), 'nothing'],
    ['agreement', recorded('absent'), 'agreement'],
  ] as const)('%s with %o leaves %s due', (rule, known, due) => {
    expect(guardianDueOf({ rule, recorded: known })).toBe(due);
  });

  it.each([
    ['present', 'Orla', 'present', false, []],
    ['present', '', 'present', false, ['name required']],
    ['absent', '', 'present', false, []],
    ['agreed', 'Orla', 'agreement', true, []],
    ['agreed', 'Orla', 'present', false, ['way guardianStays']],
    ['present', 'Orla', 'agreement', true, ['way visitAhead']],
    ['absent', '', 'agreement', true, ['way visitAhead']],
  ] as const)('%s by “%s” where %s is asked', (way, name, rule, isAhead, wrong) => {
    expect(presenceProblems({ way, name }, rule, isAhead).map(({ field, messageKey }) => `${field} ${messageKey}`)).toEqual(wrong);
  });
});
