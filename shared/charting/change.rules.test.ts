import { describe, expect, it } from 'vitest';
import { activitiesChange, activityChange, motionChangeOf, painChange, pressureChange, strengthChangeOf, tendernessChange, testChange } from './change.rules.ts';

describe('a real change', () => {
  it.each([
    [7, 5, 'better'], [7, 6, 'unchanged'], [4, 3, 'better'], [9, 7, 'unchanged'], [9, 6, 'better'], [3, 4, 'worse'], [6, 8, 'worse'], [0, 0, 'unchanged'],
  ] as const)('of pain %i to %i: %s', (before, after, change) => expect(painChange(before, after)).toBe(change));

  it('of tenderness is one grade, of pressure one kilogram, of an activity three points', () => {
    expect([tendernessChange(3, 2), tendernessChange(2, 2), tendernessChange(1, 2)]).toEqual(['better', 'unchanged', 'worse']);
    expect([pressureChange(2.4, 3.4), pressureChange(2.4, 3.3), pressureChange(3, 2)]).toEqual(['better', 'unchanged', 'worse']);
    expect([activityChange(3, 6), activityChange(3, 5), activityChange(8, 5)]).toEqual(['better', 'unchanged', 'worse']);
  });

  it('is judged by what was typed, not by what float arithmetic makes of it', () => {
    // 8.2 - 3.2 is 4.999999999999999 to a machine, 13/3 - 7/3 is 1.9999999999999996.
    expect(motionChangeOf('rom_jaw_opening', 3.2, 8.2)).toBe('better');
    expect(motionChangeOf('rom_jaw_opening', 8.2, 3.2)).toBe('worse');
    expect(motionChangeOf('rom_jaw_opening', 3.2, 8.1)).toBe('unchanged');
    expect([activitiesChange(7 / 3, 13 / 3), activitiesChange(13 / 3, 7 / 3), activitiesChange(7 / 3, 4)]).toEqual(['better', 'worse', 'unchanged']);
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
