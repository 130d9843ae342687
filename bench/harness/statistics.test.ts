import { describe, expect, it } from 'vitest';
import { median, quantile } from './statistics.ts';

describe('quantiles', () => {
  it('takes the middle, or the middle between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it('lies between two values in proportion', () => {
    expect(quantile([0, 10, 20, 30], 0.95)).toBeCloseTo(28.5);
    expect(quantile([7], 0.95)).toBe(7);
  });
});
