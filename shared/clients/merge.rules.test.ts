import { describe, expect, it } from 'vitest';
import type { ClientDetails } from './clients.model.ts';
import { likePairs } from './duplicate.rules.ts';
import { joinedAnswers } from './health.rules.ts';
import { differingFields, fieldsToTake, mergedDetails, unmergedDetails } from './merge.rules.ts';

const maria: ClientDetails = {
  firstName: 'María', lastName: 'López', preferredName: '', pronouns: '', birthDate: null, sexRecorded: 'unknown', phone: '312 555 0101',
  email: '', address: '', language: '', occupation: '', emergencyName: '', emergencyRelation: '', emergencyPhone: '', guardianName: '',
  guardianRelation: '', deskNote: 'Parks behind',
};
const twin: ClientDetails = { ...maria, firstName: 'Maria', birthDate: '1984', sexRecorded: 'female', deskNote: 'Rings twice', email: 'm@x.org' };

describe('a merge of details', () => {
  it('takes what the kept record does not know, and both desk notes', () => {
    expect(differingFields(maria, twin)).toEqual(['firstName', 'birthDate', 'sexRecorded', 'email', 'deskNote']);
    const taken = fieldsToTake(maria, twin);
    expect(taken).toEqual(['birthDate', 'sexRecorded', 'email']);
    expect(mergedDetails(maria, twin, taken)).toEqual({ ...twin, firstName: 'María', deskNote: 'Parks behind\nRings twice' });
    expect(mergedDetails(maria, twin, ['deskNote']).deskNote).toBe('Rings twice');
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
