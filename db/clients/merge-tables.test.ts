// Every table that names a client is dealt with when two records become one. A new one fails here until it is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRows } from '../backup/backup.queries.ts';
import { openTestFile, type TestFile } from '../testing/file.ts';
import { rowsByVersion } from '../testing/rows.ts';
import { movedTables, recordTables, sealedTables } from './merge-tables.ts';

let test: TestFile;
beforeAll(() => {
  test = openTestFile();
  for (const rows of Object.values(rowsByVersion)) test.file.exec(rows);
});
afterAll(() => test.close());

/** Tables with a column that refers to a client, or is named as if it did. */
function tablesThatNameClients(): string[] {
  return Object.keys(countRows(test.file)).filter((table) => {
    const refers = test.file.prepare('SELECT 1 FROM pragma_foreign_key_list(?) WHERE "table" = ?').get(table, 'clients');
    const isNamed = test.file.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name LIKE '%client_id%'").get(table);
    return refers !== undefined || isNamed !== undefined;
  });
}

describe('a merge', () => {
  it('deals with every table that names a client', () => {
    expect(tablesThatNameClients().toSorted()).toEqual([...Object.keys(movedTables), ...sealedTables, ...recordTables].toSorted());
  });

  it.each([...Object.keys(movedTables), ...sealedTables].filter((table) => table !== 'audit_events'))(
    'lets no row of %s come to a record that is merged',
    (table) => {
      const columns = test.file
        .prepare("SELECT name FROM pragma_table_info(?) WHERE name NOT IN ('client_id', 'number')")
        .pluck()
        .all(table)
        .map(String);
      const names = columns.join(', ');
      const copy = `INSERT INTO ${table} (client_id, ${names}) SELECT 'mary', ${names} FROM ${table} LIMIT 1`;
      expect(() => test.file.exec(copy)).toThrow(/^merged: clients$|^immutable: /);
      expect(test.file.prepare(`SELECT count(*) FROM ${table} WHERE client_id = 'mary'`).pluck().get()).toBe(0);
    },
  );
});
