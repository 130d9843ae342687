import { expect, it } from 'vitest';
import { linesOf } from './typed-lines.ts';

const limits = { lines: 2, max: 5 };

it.each([
  ['', [], false],
  [' one \n\n\ttwo\r\n', ['one', 'two'], false],
  ['one\ntwo\nthree', ['one', 'two'], true],
  ['longer', ['longe'], true],
])('what is typed as %j', (text, lines, isCut) => {
  expect(linesOf(text, limits)).toEqual({ lines, isCut });
});
