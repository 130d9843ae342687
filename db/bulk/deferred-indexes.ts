// Filling a table of millions of rows is several times quicker without its indexes: sorting them once at the end costs
// less than finding each row's place in each of them.
import { z } from 'zod';
import type { Database } from '../database.ts';
import type { ClinicFile } from '../open.ts';

const schemaRow = z.object({ type: z.enum(['index', 'trigger']), name: z.string(), sql: z.string() });

/**
 * Takes the indexes and triggers of the tables away, and answers with what puts exactly the same ones back. Until then
 * nothing refuses a double booking, so the rows must be known to be free of them.
 */
export function deferIndexes(file: ClinicFile, tables: readonly (keyof Database)[]): () => void {
  const marks = tables.map(() => '?').join(', ');
  const parts = z.array(schemaRow).parse(
    file
      .prepare(`SELECT type, name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND tbl_name IN (${marks})`)
      .all(...tables),
  );
  for (const { type, name } of parts) file.exec(`DROP ${type} "${name}"`);
  return () => {
    // Sorting goes through files of the system, not through memory.
    file.pragma('temp_store = FILE');
    for (const { sql } of parts) file.exec(sql);
    file.pragma('temp_store = MEMORY');
  };
}

/** Reads the clients again into the search index, which was left out while its triggers were away. */
export function rebuildClientSearch(file: ClinicFile): void {
  file.exec("INSERT INTO client_search (client_search) VALUES ('rebuild')");
}
