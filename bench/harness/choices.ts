// `npm run bench [-- [--data DIR] ROWS]`: rows are numbers and spans, `1 2 5` or `1-6,13`; none means all.
import { parseArgs } from 'node:util';
import { rowsIn } from '../../scripts/tools/rows.ts';

export interface Choices {
  /** Numbers of the rows to run; undefined means all. */
  readonly rows: ReadonlySet<number> | undefined;
  /** A folder with a generated clinic; undefined means one that is generated once and kept. */
  readonly dataFolder: string | undefined;
}

const lastRow = 20;

/** @throws Error in words for the terminal. */
export function readChoices(words: readonly string[]): Choices {
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { data: { type: 'string' } } });
  const rows = rowsIn(positionals, lastRow);
  return { rows: rows.length === 0 ? undefined : new Set(rows), dataFolder: values.data };
}
