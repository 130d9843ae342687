// Filling a table of millions of rows is several times quicker without its indexes: sorting them once at the end costs
// less than finding each row's place in each of them.
import { z } from 'zod';
import type { Database } from '../database.ts';
import type { ClinicFile } from '../open.ts';

type Part = 'index' | 'trigger';
const schemaRow = z.object({ type: z.enum(['index', 'trigger']), name: z.string(), table: z.string(), sql: z.string() });

/**
 * Takes indexes, or triggers too, of the tables away, and answers with what puts exactly the same ones back. Without the
 * triggers nothing refuses a double booking, so the rows must be known to be free of them. What a constraint stands on
 * stays in any case.
 * @param kept names of those that stay, since what stays in force reads by them.
 */
export function defer(file: ClinicFile, what: readonly Part[], tables: readonly (keyof Database)[], kept: readonly string[] = []): () => void {
  const parts = z
    .array(schemaRow)
    .parse(
      file.prepare("SELECT type, name, tbl_name AS 'table', sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql NOT NULL").all(),
    )
    .filter(({ type, name, table, sql }) => what.includes(type) && tables.some((one) => one === table) && !sql.startsWith('CREATE UNIQUE') && !kept.includes(name));
  for (const { type, name } of parts) file.exec(`DROP ${type} "${name}"`);
  return () => {
    // Sorting goes through files of the system, not through memory; what fills one is sorted beside the reading of the next.
    file.pragma('temp_store = FILE');
    file.pragma('threads = 1');
    for (const { sql } of parts) file.exec(sql);
    file.pragma('threads = 0');
    file.pragma('temp_store = MEMORY');
  };
}

/** Reads the clients again into what is kept for searching, which was left out while its triggers were away. */
export function rebuildClientSearch(file: ClinicFile): void {
  file.exec(`INSERT INTO client_search (client_search) VALUES ('rebuild');
    INSERT INTO client_telling_keys (key, client_number)
      SELECT value, number FROM clients, json_each(telling_keys) WHERE merged_into IS NULL ORDER BY value, number;`);
}
