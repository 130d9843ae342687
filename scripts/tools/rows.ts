/** The rows that words name: numbers and spans, `1 2 5` or `1-6,13`. @throws Error in words for the terminal. */
export function rowsIn(words: readonly string[], lastRow: number): readonly number[] {
  return words.flatMap((word) => word.split(',').filter((part) => part !== '').flatMap((part) => spanOf(part, lastRow)));
}

function spanOf(text: string, lastRow: number): readonly number[] {
  const [, from, until = from] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  const [first, last] = [Number(from), Number(until)];
  if (!(first >= 1 && last >= first && last <= lastRow)) throw new Error(`${text} names no rows: write numbers from 1 to ${lastRow}, such as 1 2 5 or 1-6,13`);
  return Array.from({ length: last - first + 1 }, (_none, index) => first + index);
}
