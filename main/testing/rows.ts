// The rows of a test clinic's file as they stand, read past the program.
import { openClinicFile, type ClinicFile } from '../../db/open.ts';
import { openWithPassword, readEnvelope } from '../session/key-envelope.ts';
import { dataPaths } from '../store/clinic-store.ts';
import { testPassword, type TestClinic } from './clinic.ts';

/** Opens a connection of its own to the clinic's file for as long as it is read. */
export async function withFileOf<T>(clinic: TestClinic, read: (file: ClinicFile) => T | Promise<T>): Promise<T> {
  const paths = dataPaths(clinic.folder);
  const opened = await openWithPassword(readEnvelope(paths.keys), 'olive', testPassword);
  const file = openClinicFile({ path: paths.database, key: opened?.dataKey ?? Buffer.alloc(32) });
  try {
    return await read(file);
  } finally {
    file.close();
  }
}

/** The rows of these tables, sorted by their first columns. */
export async function rowsOf(clinic: TestClinic, tables: readonly string[]): Promise<Record<string, unknown[]>> {
  return withFileOf(clinic, (file) => Object.fromEntries(tables.map((table) => [table, file.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()])));
}
