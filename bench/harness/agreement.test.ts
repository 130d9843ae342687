import { describe, expect, it } from 'vitest';
import { agreementOf } from './agreement.ts';
import { notMeasured, state, type Line } from './line.ts';

const of = (number: number, value: number, rounds: readonly number[] = [value]): Line => state(number, `figure of ${value}`, [{ of: 'ours', value, most: 10, unit: 'ms', rounds }]);

describe('two runs beside each other', () => {
  it('counts what is the same, whatever words and figures it has', () => {
    expect(agreementOf([of(1, 3), of(1, 12)], [of(1, 4), of(1, 13)])).toBe('Beside the figures that stood before it: 2 verdicts the same, none turned.');
  });

  it('names what turned', () => {
    expect(agreementOf([of(1, 3), of(7, 9)], [of(1, 3), of(7, 11)])).toContain('1 verdicts the same, turned: 7 (figure of 11: met, then missed).');
    expect(agreementOf([of(7, 11)], [of(7, 9)])).toContain('missed, then met');
  });

  it('lets a figure on its line agree with both', () => {
    const near = of(7, 9.5, [8, 9.5, 12]);
    for (const other of [of(7, 3), of(7, 30)]) {
      expect(agreementOf([other], [near])).toBe('Beside the figures that stood before it: 0 verdicts the same, 1 on the line in one of both, none turned.');
    }
    expect(agreementOf([near], [near])).toContain('1 verdicts the same, none turned');
  });

  it('leaves out what was not measured, and says nothing without a run before', () => {
    expect(agreementOf([notMeasured(7, 'slots', '', 'it failed')], [of(7, 3)])).toBe('');
    expect(agreementOf([], [of(7, 3)])).toBe('');
  });
});
