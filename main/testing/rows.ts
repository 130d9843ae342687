// The rows of a test clinic's file as they stand, read past the program.
import { openClinicFile } from '../../db/open.ts';
import { openWithPassword, readEnvelope } from '../session/key-envelope.ts';
import { dataPaths } from '../store/clinic-store.ts';
import { testPassword, type TestClinic } from './clinic.ts';

/** The rows of these tables, sorted by their first columns. */
export async function rowsOf(clinic: TestClinic, tables: readonly string[]): Promise<Record<string, unknown[]>> {
  const paths = dataPaths(clinic.folder);
  const opened = await openWithPassword(readEnvelope(paths.keys), 'olive', testPassword);
  const file = openClinicFile({ path: paths.database, key: opened?.dataKey ?? Buffer.alloc(32) });
  try {
    return Object.fromEntries(tables.map((table) => [table, file.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]));
  } finally {
    file.close();
  }
}
