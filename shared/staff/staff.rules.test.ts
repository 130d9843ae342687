import { describe, expect, it } from 'vitest';
import type { Permission, Role } from '../contract/access.ts';
import { isWorkingOwner, keepsAnOwner } from './staff.rules.ts';

function member(id: string, roles: readonly Role[], denied: readonly Permission[] = [], isActive = true) {
  return { id, roles: [...roles], denied: [...denied], isActive };
}

describe('isWorkingOwner', () => {
  it.each([
    [member('a', ['owner']), true],
    [member('a', ['therapist', 'owner']), true],
    [member('a', ['owner'], ['history.export']), true],
    [member('a', ['owner'], ['staff.write']), false],
    [member('a', ['owner'], [], false), false],
    [member('a', ['therapist', 'frontDesk']), false],
  ])('%o', (person, expected) => expect(isWorkingOwner(person)).toBe(expected));
});

describe('keepsAnOwner', () => {
  const olive = member('olive', ['owner']);
  const theo = member('theo', ['therapist']);
  const gone = member('gone', ['owner'], [], false);

  it('counts the change and nobody who has left', () => {
    expect(keepsAnOwner([olive, theo, gone], { ...theo, roles: ['frontDesk'] })).toBe(true);
    expect(keepsAnOwner([olive, theo, gone], { ...olive, roles: ['therapist'] })).toBe(false);
    expect(keepsAnOwner([olive, theo, gone], { ...olive, isActive: false })).toBe(false);
    expect(keepsAnOwner([olive, { ...theo, roles: ['owner'] }], { ...olive, isActive: false })).toBe(true);
  });
});
