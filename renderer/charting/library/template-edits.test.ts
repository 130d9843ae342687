import { describe, expect, it } from 'vitest';
import { emptyNote } from '../../../shared/charting/note.rules.ts';
import { templateOf, withTemplate } from './template-edits.ts';

const content = { statement: 'Stiff in the morning.', observation: '', reasoning: '', detail: 'Re-test rotation.', motions: [{ motionId: 'rom_cervical_rotation', side: 'r' as const }], tests: [], strengths: [] };

describe('a template', () => {
  it('adds its words and open measures, and takes nothing away', () => {
    const before = emptyNote(0);
    const written = { ...before, subjective: { ...before.subjective, statement: 'Slept badly.' } };
    const once = withTemplate(content)(written);
    expect(once.subjective.statement).toBe('Slept badly.\nStiff in the morning.');
    expect(once.objective.motions).toEqual([{ motionId: 'rom_cervical_rotation', side: 'r', before: null, after: null }]);
    expect(withTemplate(content)(once)).toEqual(once);
  });

  it('is made of a note’s words and of what was measured, without the values', () => {
    expect(templateOf(withTemplate(content)(emptyNote(0)))).toEqual(content);
  });
});
