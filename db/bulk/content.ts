// A fingerprint of everything a file holds: equal for equal rows, whatever the file's key, pages and free space are.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ClinicFile } from '../open.ts';

export interface FileContent {
  /** Rows by table, the search index's own tables left out. */
  readonly rows: Readonly<Record<string, number>>;
  /** SHA-256 over every row of every table, in the order in which they were written or of their key. */
  readonly hash: string;
}

const tableRow = z.object({ schema: z.string(), name: z.string(), type: z.string(), wr: z.int() });
const columnRow = z.object({ name: z.string(), type: z.string() });
/** Says how often something was changed, not what there is. */
const bookkeeping = 'roster_version';

/** The row as one text, put together by SQLite: much quicker than handing over millions of single values. */
function lineOf(file: ClinicFile, table: string): string {
  const columns = z.array(columnRow).parse(file.pragma(`table_info("${table}")`));
  return `json_array(${columns.map(({ name, type }) => (type === 'BLOB' ? `hex("${name}")` : `"${name}"`)).join(', ')})`;
}

/** Reads the whole file once, in constant memory. Nothing else may use the connection meanwhile. */
export function contentOf(file: ClinicFile): FileContent {
  const tables = z
    .array(tableRow)
    .parse(file.pragma('table_list'))
    .filter((table) => table.schema === 'main' && table.type === 'table' && !table.name.startsWith('sqlite_') && table.name !== bookkeeping)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  for (const { name, wr: hasNoRowid } of tables) {
    hash.update(`${name}\n`);
    let count = 0;
    const order = hasNoRowid === 1 ? '' : ' ORDER BY rowid';
    // Row by row: to join the texts of many first costs more than to hash them.
    for (const line of file.prepare(`SELECT ${lineOf(file, name)} FROM "${name}"${order}`).pluck().iterate()) {
      hash.update(`${String(line)}\n`);
      count += 1;
    }
    rows[name] = count;
  }
  return { rows, hash: hash.digest('hex') };
}
