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
const rowsPerUpdate = 500;

/** Reads the whole file once, in constant memory. Nothing else may use the connection meanwhile. */
export function contentOf(file: ClinicFile): FileContent {
  const tables = z
    .array(tableRow)
    .parse(file.pragma('table_list'))
    .filter((table) => table.schema === 'main' && table.type === 'table' && !table.name.startsWith('sqlite_'))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  for (const { name, wr: hasNoRowid } of tables) {
    hash.update(`${name}\n`);
    let waiting: string[] = [];
    let count = 0;
    const statement = file.prepare(`SELECT * FROM "${name}"${hasNoRowid === 1 ? '' : ' ORDER BY rowid'}`).raw();
    for (const row of statement.iterate()) {
      waiting.push(JSON.stringify(row));
      count += 1;
      if (waiting.length < rowsPerUpdate) continue;
      hash.update(`${waiting.join('\n')}\n`);
      waiting = [];
    }
    hash.update(`${waiting.join('\n')}\n`);
    rows[name] = count;
  }
  return { rows, hash: hash.digest('hex') };
}
