import { describe, expect, it } from 'vitest';
import { spanNameOf, spanNames, spanOf } from './spans.ts';

const today = '2028-03-02';

describe('periods by name', () => {
  it.each([
    ['all', null, null],
    ['today', '2028-03-02', '2028-03-02'],
    ['thisMonth', '2028-03-01', '2028-03-31'],
    ['lastMonth', '2028-02-01', '2028-02-29'],
    ['thisYear', '2028-01-01', '2028-12-31'],
    ['lastYear', '2027-01-01', '2027-12-31'],
  ] as const)('%s', (name, from, until) => {
    expect(spanOf(name, today)).toEqual({ from, until });
  });

  it('are recognised, anything else is a period of one’s own', () => {
    for (const name of spanNames) expect(spanNameOf(spanOf(name, today), today)).toBe(name);
    expect(spanNameOf({ from: '2028-02-01', until: null }, today)).toBe('own');
  });
});
