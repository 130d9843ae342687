import { describe, expect, it } from 'vitest';
import { progressOf } from './progress.ts';

function printedBy(count: number): string[] {
  const printed: string[] = [];
  const progress = progressOf('races', count, (line) => printed.push(line));
  for (let step = 1; step <= count; step += 1) progress.step(`${step} won`);
  return printed;
}

describe('what a long run says of itself', () => {
  it('is ten lines, the last of them when all is done', () => {
    const printed = printedBy(1004);
    expect(printed).toHaveLength(10);
    expect(printed[0]).toBe('101 of 1004 races; 101 won\n');
    expect(printed.at(-1)).toBe('1004 of 1004 races; 1004 won\n');
  });

  it('is nothing in the ordinary suite', () => {
    expect(printedBy(200)).toEqual([]);
  });
});
