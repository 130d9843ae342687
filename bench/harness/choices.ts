// `npm run bench [-- [--data DIR] ROWS]`: rows are numbers and spans, `1 2 5` or `1-6,13`; none means all.
import { parseArgs } from 'node:util';

export interface Choices {
  /** Numbers of the rows to run; undefined means all. */
  readonly rows: ReadonlySet<number> | undefined;
  /** A folder with a generated clinic; undefined means one that is generated once and kept. */
  readonly dataFolder: string | undefined;
}

const lastRow = 19;

function rowsIn(text: string): readonly number[] {
  const [, from, until = from] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  const [first, last] = [Number(from), Number(until)];
  if (!(first >= 1 && last >= first && last <= lastRow)) throw new Error(`${text} names no rows: write numbers from 1 to ${lastRow}, such as 1 2 5 or 1-6,13`);
  return Array.from({ length: last - first + 1 }, (_none, index) => first + index);
}

/** @throws Error in words for the terminal. */
export function readChoices(words: readonly string[]): Choices {
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { data: { type: 'string' } } });
  const rows = positionals.flatMap((word) => word.split(',').filter((part) => part !== '').flatMap(rowsIn));
  return { rows: rows.length === 0 ? undefined : new Set(rows), dataFolder: values.data };
}
