import { describe, expect, it } from 'vitest';
import type { OwnField, OwnFieldKind } from './own-fields.model.ts';
import { mayChangeField, ownValueProblem, ownValueProblems } from './own-fields.rules.ts';

function field(kind: OwnFieldKind, choices: string[] = []): OwnField {
  return { id: kind, label: kind, kind, choices, position: 0, isActive: true, version: 1, filledCount: 0 };
}

describe('an answer to a field of the clinic', () => {
  it.each<[OwnFieldKind, string, string | undefined]>([
    ['text', 'anything', undefined],
    ['number', '-12.5', undefined],
    ['number', '12,5', undefined],
    ['number', 'twelve', 'number'],
    ['number', '1e400', 'number'],
    ['date', '2026-02-28', undefined],
    ['date', '2026-02-30', 'date'],
    ['date', '28.2.2026', 'date'],
    ['yesNo', 'yes', undefined],
    ['yesNo', 'maybe', 'choice'],
    ['choice', 'gold', undefined],
    ['choice', 'Gold', 'choice'],
  ])('of kind %s: %s', (kind, value, problem) => {
    expect(ownValueProblem(field(kind, ['gold']), value)).toBe(problem);
  });

  it('is refused where the field is unknown or answered twice, and stays right where it was there before', () => {
    const gone = { fieldId: 'gone', value: 'x' };
    const fields = [field('number')];
    expect(ownValueProblems([gone], [], fields)).toEqual([{ field: 'own.0.value', messageKey: 'unknownField' }]);
    expect(ownValueProblems([gone], [gone], fields)).toEqual([]);
    const twice = [{ fieldId: 'number', value: '1' }, { fieldId: 'number', value: '2' }];
    expect(ownValueProblems(twice, [], fields)).toEqual([{ field: 'own.1.value', messageKey: 'unknownField' }]);
  });

  it('binds the field: its kind and the choices that were given stay', () => {
    const details = field('choice', ['gold', 'none']);
    expect(mayChangeField(details, { ...details, kind: 'text' }, [])).toBe(true);
    expect(mayChangeField(details, { ...details, kind: 'text' }, ['gold'])).toBe(false);
    expect(mayChangeField(details, { ...details, choices: ['gold', 'silver'] }, ['gold'])).toBe(true);
    expect(mayChangeField(details, { ...details, choices: ['silver'] }, ['gold'])).toBe(false);
  });
});
