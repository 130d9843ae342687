import { describe, expect, it } from 'vitest';
import { compare, kindOf, notMeasured, state, verdictOn } from './line.ts';

const rounds = { ours: [3, 2, 4], baseline: [1, 1, 1] };

describe('a line of the table', () => {
  it('compares medians and keeps its goals', () => {
    const line = compare({ number: 1, what: 'board', unit: 'ms', rounds, baselineIs: 'raw', mostRatio: 3.5, most: 5 });
    expect(line).toMatchObject({ ours: '3.00 ms', baseline: '1.00 ms, raw', ratio: '3.00x', goal: '<= 3.50x, ours <= 5.00 ms', verdict: 'met' });
  });

  it('says by how much each goal is missed', () => {
    const line = compare({ number: 1, what: 'board', unit: 'ms', rounds, baselineIs: 'raw', mostRatio: 2, most: 1 });
    expect(line.verdict).toBe('missed: ratio 3.00x, 1.50x the goal; missed: ours 3.00 ms, 3.00x the goal');
  });

  it('never takes a figure that is none for a goal that is met', () => {
    expect(verdictOn([{ of: 'ours', value: Number.NaN, most: 1, unit: 'ms' }])).toContain('missed');
    expect(verdictOn([])).toBe('no goal');
  });

  it('calls a figure on its line when the goal lies within the middle half of its rounds', () => {
    const goal = { of: 'p95', value: 9, unit: 'ms', rounds: [6, 8, 9, 11, 30] } as const;
    expect(verdictOn([{ ...goal, most: 10 }])).toBe('on its line: p95 9.00 ms, rounds 8.00 ms to 11.0 ms');
    expect(verdictOn([{ ...goal, most: 8.5 }])).toContain('on its line');
    expect(verdictOn([{ ...goal, most: 12 }])).toBe('met');
    expect(verdictOn([{ ...goal, most: 7 }])).toBe('missed: p95 9.00 ms, 1.29x the goal');
  });

  it('compares the rounds of a ratio in pairs: a slow hour slows both sides', () => {
    const steady = { ours: [3, 30, 6], baseline: [1, 10, 2] };
    expect(compare({ number: 1, what: 'board', unit: 'ms', rounds: steady, baselineIs: 'raw', mostRatio: 3.1 }).verdict).toBe('met');
    const uneven = { ours: [2, 3, 4], baseline: [1, 1, 1] };
    expect(compare({ number: 1, what: 'board', unit: 'ms', rounds: uneven, baselineIs: 'raw', mostRatio: 3.1 }).verdict).toContain('on its line: ratio 3.00x, rounds 2.50x to 3.50x');
  });

  it('lets a missed goal stand before one on its line', () => {
    const missed = { of: 'ours', value: 20, most: 10, unit: 'ms' } as const;
    expect(verdictOn([{ ...missed, value: 10, rounds: [9, 11] }, missed])).toBe('missed: ours 20.0 ms, 2.00x the goal');
  });

  it('tells what a verdict comes to', () => {
    const verdict = (value: number, rounds: readonly number[]) => kindOf(state(1, 'board', [{ of: 'ours', value, most: 10, unit: 'ms', rounds }]));
    expect([verdict(9, [9]), verdict(11, [11]), verdict(10, [9, 11])]).toEqual(['met', 'missed', 'on its line']);
    expect(kindOf(notMeasured(7, 'slots', '', 'it failed'))).toBeUndefined();
  });

  it('says what stands alone and what was not measured', () => {
    expect(state(4, 'statements', [{ of: 'board', value: 1, most: 1, unit: 'statements' }])).toMatchObject({ ours: '1', verdict: 'met' });
    expect(notMeasured(7, 'slots', '<= 5 ms', 'no oracle').verdict).toBe('not measured: no oracle');
  });
});
