import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillLetter, letterFields, unknownFields } from './letters.rules.ts';
import { sectionNames, templateKinds, templateSections } from './templates.model.ts';
import { movedSection, orderedSections, ourTemplate, shownSections } from './templates.rules.ts';

describe('the sections of a template', () => {
  it('stand in our order where the clinic says nothing, and each is known by name', () => {
    for (const kind of templateKinds) expect(shownSections(kind, ourTemplate)).toEqual(templateSections[kind]);
    expect(new Set(Object.values(templateSections).flat())).toEqual(new Set(sectionNames));
  });

  it('are all there once, whatever order was kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templateKinds), fc.array(fc.constantFrom(...sectionNames), { maxLength: 20 }), (kind, order) => {
        expect([...orderedSections(kind, { order })].toSorted()).toEqual([...templateSections[kind]].toSorted());
      }),
    );
  });

  it('move up and down, hide, and stay where there is no place', () => {
    const order = orderedSections('session_note', ourTemplate);
    const moved = movedSection(order, 'objective', -1);
    expect(moved.slice(0, 3)).toEqual(['screening', 'objective', 'subjective']);
    expect(movedSection(order, 'screening', -1)).toEqual(order);
    expect(movedSection(order, 'plan', 1)).toEqual(order);
    expect(shownSections('session_note', { order: moved, hidden: ['screening', 'plan'] })).toEqual(['objective', 'subjective', 'treatment', 'assessment']);
  });
});

describe('a letter’s text', () => {
  it('has its fields filled, and no line about what is not known', () => {
    const text = 'Dear {{referrer}},\n\n{{client}} came {{ sessions }} times.\nThe aim is {{aim}}.\n\nRegards';
    expect(fillLetter(text, { referrer: 'Dr. Vance', client: 'Mara', sessions: '3' })).toBe('Dear Dr. Vance,\n\nMara came 3 times.\n\nRegards');
  });

  it('keeps a name that is no field as it was written, and can tell which', () => {
    expect(fillLetter('Hello {{nobody}}', {})).toBe('Hello {{nobody}}');
    expect(unknownFields('{{nobody}} {{client}} {{nobody}} {{x}}')).toEqual(['nobody', 'x']);
  });

  it('takes any text as a value without reading fields in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...letterFields), (value, name) => {
        fc.pre(value.trim() !== '');
        expect(fillLetter(`a {{${name}}} b`, { [name]: value.replace(/\n/g, ' ') })).toBe(`a ${value.replace(/\n/g, ' ')} b`);
      }),
    );
  });
});
