// A real encrypted file in a temporary folder, for tests of the data layer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { migrate } from '../migrate.ts';
import { openClinicFile, type ClinicFile } from '../open.ts';

export const testKey: Uint8Array = Buffer.alloc(32, 0x5a);

export interface TestFile {
  readonly file: ClinicFile;
  readonly path: string;
  close(): void;
}

/** An empty clinic's file, at this schema version or the newest. */
export function openTestFile(version?: number): TestFile {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-db-'));
  const path = join(folder, 'clinic.fascia');
  const file = openClinicFile({ path, key: testKey, create: true });
  migrate(file, version);
  return {
    file,
    path,
    close() {
      file.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A plain SQLite file such as any other program keeps. */
export function makeForeignFile(path: string): void {
  const file = new SqliteFile(path);
  file.exec("CREATE TABLE songs (title TEXT); INSERT INTO songs VALUES ('Greensleeves')");
  file.close();
}
