import { describe, expect, it } from 'vitest';
import { blankDetails } from './blank-client.ts';
import type { ClientDetails } from './clients.model.ts';
import type { Contact } from './people.model.ts';
import { createLikenessIndex, likePairs } from './duplicate.rules.ts';
import { joinedAnswers } from './health.rules.ts';
import { differingFields, fieldsToTake, mergedDetails, unmergedDetails } from './merge.rules.ts';

const maria: ClientDetails = { ...blankDetails, firstName: 'María', lastName: 'López', phone: '312 555 0101', deskNote: 'Parks behind' };
const twin: ClientDetails = { ...maria, firstName: 'Maria', birthDate: '1984', sexRecorded: 'female', deskNote: 'Rings twice', email: 'm@x.org' };

describe('a merge of details', () => {
  it('takes what the kept record does not know, and both desk notes', () => {
    expect(differingFields(maria, twin)).toEqual(['firstName', 'birthDate', 'sexRecorded', 'email', 'deskNote']);
    const taken = fieldsToTake(maria, twin);
    expect(taken).toEqual(['birthDate', 'sexRecorded', 'email']);
    expect(mergedDetails(maria, twin, taken)).toEqual({ ...twin, firstName: 'María', deskNote: 'Parks behind\nRings twice' });
    expect(mergedDetails(maria, twin, ['deskNote']).deskNote).toBe('Rings twice');
  });

  it('keeps the contacts, doctors and own answers of both, and of two about the same the kept one', () => {
    const person: Contact = { name: 'Rosa', relation: 'mother', phone: '', email: '', parts: ['guardian'], mayConsent: true, mayBeTold: true, note: '' };
    const kept = { ...maria, contacts: [person], own: [{ fieldId: 'a', value: 'yes' }], doctors: [{ doctorId: 'd', part: 'referrer' as const, mayContact: true }] };
    const merged = {
      ...twin,
      contacts: [{ ...person, name: 'rosa', relation: 'aunt' }, { ...person, name: 'Juan' }],
      own: [{ fieldId: 'a', value: 'no' }, { fieldId: 'b', value: '7' }],
      doctors: [{ doctorId: 'd', part: 'referrer' as const, mayContact: false }, { doctorId: 'd', part: 'familyDoctor' as const, mayContact: false }],
    };
    const after = mergedDetails(kept, merged, []);
    expect(after.contacts.map(({ name, relation }) => `${name} ${relation}`)).toEqual(['Rosa mother', 'Juan mother']);
    expect(after.own).toEqual([{ fieldId: 'a', value: 'yes' }, { fieldId: 'b', value: '7' }]);
    expect(after.doctors).toHaveLength(2);
    expect(mergedDetails(kept, merged, ['contacts']).contacts).toEqual(merged.contacts);
    const { changedFields, details } = unmergedDetails(kept, after, { ...after, own: [] });
    expect(details.contacts).toEqual(kept.contacts);
    expect(changedFields).toEqual(['own']);
  });

  it('keeps the kept note alone where both are too long for one', () => {
    const [kept, merged] = ['a', 'b'].map((letter) => letter.repeat(1500));
    expect(mergedDetails({ ...maria, deskNote: kept ?? '' }, { ...twin, deskNote: merged ?? '' }, []).deskNote).toBe(kept);
  });

  it('is taken back field by field, save for what somebody changed since', () => {
    const after = mergedDetails(maria, twin, ['firstName', 'email']);
    expect(unmergedDetails(maria, after, after)).toEqual({ details: maria, changedFields: [] });
    const now = { ...after, email: 'new@x.org', occupation: 'Baker' };
    expect(unmergedDetails(maria, after, now)).toEqual({ details: { ...maria, email: 'new@x.org', occupation: 'Baker' }, changedFields: ['email'] });
  });
});

describe('answers of two records', () => {
  const none = { flags: [], medications: [], allergies: [], pregnancy: '', redFlagScreen: '', decisionNote: '', clearances: [] };

  it('join without losing a warning, and the stricter decision holds in either order', () => {
    const one = { ...none, decision: 'defer_or_refer' as const, allergies: ['latex'], pregnancy: '12 weeks' };
    const other = { ...none, decision: 'proceed' as const, medications: ['warfarin'], flags: [{ contraindicationId: 'ci_anticoagulants', note: '' }] };
    for (const joined of [joinedAnswers(one, other, '2026-03-02'), joinedAnswers(other, one, '2026-03-02')]) {
      expect(joined).toMatchObject({ decision: 'defer_or_refer', allergies: ['latex'], medications: ['warfarin'], pregnancy: '12 weeks', flags: other.flags });
    }
  });
});

describe('records that look alike', () => {
  const record = (id: string, changes: Partial<ClientDetails>) => ({ ...maria, id, phone: '', ...changes });

  it('are paired once, the most alike first', () => {
    const pairs = likePairs([
      record('a', { phone: '+1 312 555 0101' }),
      record('b', { phone: '(312) 555-0101', birthDate: '1984-06-11' }),
      record('c', { firstName: 'Carla', birthDate: '1984-06-11' }),
      record('d', { firstName: 'Dora', lastName: 'Else' }),
    ]);
    expect(pairs.map(({ first, second, reasons }) => [first.id, second.id, ...reasons])).toEqual([
      ['a', 'b', 'phone', 'name'],
      ['b', 'c', 'birthDate'],
    ]);
  });

  it('do not include a crowd that shares the number of its school', () => {
    const crowd = Array.from({ length: 30 }, (_none, index) => record(`r${index}`, { firstName: `N${index}`, phone: '312 555 0101' }));
    expect(likePairs(crowd)).toEqual([]);
  });
});

describe('records that look alike', () => {
  const person = { phone: '', birthDate: null };
  it.each([
    ['Jürgen', 'Müller', 'Juergen', 'Mueller'],
    ['María José', 'Núñez-López', 'Maria Jose', 'Nunez Lopez'],
    ['Lopez', 'Maria', 'Maria', 'López'],
    ['Søren', 'Ærø', 'Soeren', 'Aeroe'],
    ['Conor', 'O’Brien', 'Conor', 'Obrien'],
  ])('are found whichever way a name is typed: %s %s', (firstName, lastName, otherFirst, otherLast) => {
    const pairs = likePairs([{ ...person, id: 'a', firstName, lastName }, { ...person, id: 'b', firstName: otherFirst, lastName: otherLast }]);
    expect(pairs).toMatchObject([{ reasons: ['name'] }]);
  });

  it('are the same taken in at once or some at a time', () => {
    const people = Array.from({ length: 60 }, (_none, index) => ({ ...person, id: String(index).padStart(3, '0'), firstName: `A${index % 20}`, lastName: 'Same', phone: `312555${String(1000 + (index % 25))}` }));
    const index = createLikenessIndex<(typeof people)[number]>();
    for (let at = 0; at < people.length; at += 7) index.add(people.slice(at, at + 7));
    expect(index.pairs()).toEqual(likePairs(people));
    expect(index.pairs().length).toBeGreaterThan(0);
  });
});
