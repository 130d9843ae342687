import { describe, expect, it } from 'vitest';
import { readChoices } from './choices.ts';

describe('the words of npm run bench', () => {
  it('names all rows by none', () => {
    expect(readChoices([])).toEqual({ rows: undefined, dataFolder: undefined });
  });

  it('takes numbers and spans, with blanks or commas', () => {
    expect([...(readChoices(['1-3,13', '5', '--data', 'there']).rows ?? [])]).toEqual([1, 2, 3, 13, 5]);
    expect(readChoices(['--data', 'there']).dataFolder).toBe('there');
  });

  it('refuses what names no row', () => {
    for (const word of ['0', '21', '3-1', 'x', '1-']) expect(() => readChoices([word])).toThrow(/names no rows/);
    expect(() => readChoices(['--speed'])).toThrow(/--speed/);
  });
});
