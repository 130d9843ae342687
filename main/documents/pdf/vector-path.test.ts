import { describe, expect, test } from 'vitest';
import { pathOperators } from './vector-path.ts';

describe('pathOperators', () => {
  test.each([
    ['M1 2L3 4Z', '1 2 m\n3 4 l\nh'],
    ['M1.5,-2C1 2 3 4 5 6 7 8 9 10 11 12', '1.5 -2 m\n1 2 3 4 5 6 c\n7 8 9 10 11 12 c'],
    ['M0 0 5 5ZM1 1L2 2', '0 0 m\n5 5 l\nh\n1 1 m\n2 2 l'],
  ])('%s', (d, operators) => {
    expect(pathOperators(d).toString('latin1')).toBe(`${operators}\n`);
  });

  test('another command is refused by name', () => {
    expect(() => pathOperators('M0 0A1 1 0 0 0 2 2')).toThrow('A is not one of M, L, C, Z');
  });
});
