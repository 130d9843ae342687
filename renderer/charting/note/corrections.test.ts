import { describe, expect, it } from 'vitest';
import type { Addendum } from '../../../shared/charting/charting.model.ts';
import { emptyNote } from '../../../shared/charting/note.rules.ts';
import { correctedFields, lineOf } from './corrections.ts';

function correction(id: string, text: string, field?: Addendum['field']): Addendum {
  return { id, at: '2026-03-03T09:00:00.000Z', authorName: 'Theo', kind: 'correction', reason: 'Typed wrong', text, ...(field && { field }) };
}

describe('corrections', () => {
  it('stand beside the words as signed, oldest first, field by field', () => {
    const body = { ...emptyNote(0), plan: { ...emptyNote(0).plan, detail: 'Right hip.' } };
    const entries = [correction('1', 'Left hip.', 'plan.detail'), correction('2', 'Other.'), correction('3', 'Both hips.', 'plan.detail')];
    expect(correctedFields(body, entries)).toEqual([{ field: 'plan.detail', signed: 'Right hip.', corrections: [entries[0], entries[2]] }]);
  });

  it.each([['plan.detail', 'detail'], ['header.healthChange', 'healthChanged'], ['assessment.adverseEventDetail', 'adverseEvent'], ['subjective.statement', 'statement']] as const)('of %s strike through the line %s', (field, key) => {
    expect(lineOf(field)).toBe(key);
  });
});
