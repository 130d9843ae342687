import { describe, expect, it } from 'vitest';
import { activityChange, motionChangeOf, painChange, strengthChangeOf, tendernessChange, testChange } from './change.rules.ts';

describe('a real change', () => {
  it.each([
    [7, 5, 'better'], [7, 6, 'unchanged'], [4, 3, 'better'], [9, 7, 'unchanged'], [9, 6, 'better'], [3, 4, 'worse'], [6, 8, 'worse'], [0, 0, 'unchanged'],
  ] as const)('of pain %i to %i: %s', (before, after, change) => expect(painChange(before, after)).toBe(change));

  it('of tenderness is one grade, of an activity three points', () => {
    expect([tendernessChange(3, 2), tendernessChange(2, 2), tendernessChange(1, 2)]).toEqual(['better', 'unchanged', 'worse']);
    expect([activityChange(3, 6), activityChange(3, 5), activityChange(8, 5)]).toEqual(['better', 'unchanged', 'worse']);
  });

  it('of motion beats the motion’s own error, also where less is better', () => {
    expect(motionChangeOf('rom_cervical_rotation', 40, 49)).toBe('unchanged');
    expect(motionChangeOf('rom_cervical_rotation', 40, 50)).toBe('better');
    expect(motionChangeOf('rom_ml_hamstrings_ake', 40, 30)).toBe('better');
    expect(motionChangeOf('unknown', 0, 90)).toBe('unchanged');
  });

  it('of strength is a full grade, of a test its whole result', () => {
    expect([strengthChangeOf('4', '4+'), strengthChangeOf('3', '4'), strengthChangeOf('4+', '3'), strengthChangeOf('', '5')]).toEqual(['unchanged', 'better', 'worse', 'unchanged']);
    expect([testChange('positive', 'negative'), testChange('negative', 'positive'), testChange('positive', 'equivocal')]).toEqual(['better', 'worse', 'unchanged']);
  });
});
