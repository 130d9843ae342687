/** One word of a controlled vocabulary: a stable id and what people read for it. */
export interface Term {
  readonly id: string;
  readonly label: string;
}

/** Rows by id, for tables that are looked up often. */
export function indexById<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Rows grouped by each of the keys a row names (a muscle lies in several regions). */
export function groupByKeys<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

/**
 * A stable id as readable words. An old or imported record may hold an id that no vocabulary knows;
 * it must still print.
 */
export function wordsOf(id: string): string {
  return id.replaceAll('_', ' ');
}

/** The label of an id in a vocabulary, or its words when the vocabulary does not know it. */
export function labelIn(terms: readonly Term[], id: string): string {
  return terms.find((term) => term.id === id)?.label ?? wordsOf(id);
}
