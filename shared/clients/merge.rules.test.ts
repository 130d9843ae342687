import { describe, expect, it } from 'vitest';
import { blankDetails } from './blank-client.ts';
import type { ClientDetails } from './clients.model.ts';
import type { Contact } from './people.model.ts';
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
