// A list in the official file's columns, invented but for the codes it is given: one code for each chapter's letter.

export function orderRow(order: number, code: string, title: string, billable: 0 | 1): string {
  return `${String(order).padStart(5, '0')} ${code.padEnd(7)} ${billable} ${title.slice(0, 60).padEnd(60)} ${title}`;
}

/** The whole file with these codes in their places; headings are those of three characters. */
export function orderFile(codes: readonly (readonly [code: string, title: string])[]): string {
  const chapters = [...'ABCDEFGHIJKLMNOPQRSTVWXYZ'].map((letter) => [`${letter}00`, `Chapter ${letter}`] as const);
  const sorted = [...chapters, ...codes].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([code, title], index) => `${orderRow(index + 1, code, title, code.length > 3 ? 1 : 0)}\n`).join('');
}
