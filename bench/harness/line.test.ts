import { describe, expect, it } from 'vitest';
import { compare, notMeasured, state, verdictOn } from './line.ts';

const rounds = { ours: [3, 2, 4], baseline: [1, 1, 1] };

describe('a line of the table', () => {
  it('compares medians and keeps its goals', () => {
    const line = compare({ number: 1, what: 'board', unit: 'ms', rounds, baselineIs: 'raw', mostRatio: 3, most: 5 });
    expect(line).toMatchObject({ ours: '3.00 ms', baseline: '1.00 ms, raw', ratio: '3.00x', goal: '<= 3.00x, ours <= 5.00 ms', verdict: 'met' });
  });

  it('says by how much each goal is missed', () => {
    const line = compare({ number: 1, what: 'board', unit: 'ms', rounds, baselineIs: 'raw', mostRatio: 2, most: 1 });
    expect(line.verdict).toBe('missed: ratio 3.00x, 1.50x the goal; missed: ours 3.00 ms, 3.00x the goal');
  });

  it('never takes a figure that is none for a goal that is met', () => {
    expect(verdictOn([{ of: 'ours', value: Number.NaN, most: 1, unit: 'ms' }])).toContain('missed');
    expect(verdictOn([])).toBe('no goal');
  });

  it('says what stands alone and what was not measured', () => {
    expect(state(4, 'statements', [{ of: 'board', value: 1, most: 1, unit: 'statements' }])).toMatchObject({ ours: '1', verdict: 'met' });
    expect(notMeasured(7, 'slots', '<= 5 ms', 'no oracle').verdict).toBe('not measured: no oracle');
  });
});
