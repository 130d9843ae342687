// What is signed, consented or logged stays as it was written: the database itself refuses, whoever asks and however.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestFile, type TestFile } from './testing/file.ts';
import { rowsByVersion } from './testing/rows.ts';

const tables = [
  'audit_events',
  'health_records',
  'consents',
  'consent_texts',
  'screening_rules',
  'screening_decisions',
  'screening_reasons',
  'guardian_presences',
  'visit_events',
  'follow_ups',
  'notes',
  'note_findings',
  'note_measures',
  'note_treatments',
  'addenda',
  'co_sign_requests',
  'co_signatures',
  'archived_documents',
  'plan_decisions',
  'intake_forms',
  'intake_responses',
  'intake_reviews',
  'health_checks',
];

let test: TestFile;
beforeAll(() => {
  test = openTestFile();
  for (const rows of Object.values(rowsByVersion)) test.file.exec(rows);
});
afterAll(() => test.close());

function rowsOf(table: string): unknown[] {
  return test.file.prepare(`SELECT * FROM ${table}`).raw().all();
}

function columnsOf(table: string): string[] {
  return test.file.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table).map(String);
}

describe.each(tables)('a row of %s', (table) => {
  it.each([
    ['changed', () => `UPDATE ${table} SET ${columnsOf(table).at(-1) ?? ''} = ${columnsOf(table).at(-1) ?? ''}`],
    ['deleted', () => `DELETE FROM ${table}`],
    ['replaced by itself', () => `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`],
    ['given anew', () => `INSERT OR IGNORE INTO ${table} SELECT * FROM ${table}`],
  ])('cannot be %s', (_how, sql) => {
    const before = rowsOf(table);
    expect(before.length).toBeGreaterThan(0);
    expect(() => test.file.exec(sql())).toThrow(new RegExp(`^(immutable|append-only): ${table}$`));
    expect(rowsOf(table)).toEqual(before);
  });
});

it('a second note of the same visit cannot take the place of the first', () => {
  const columns = columnsOf('notes').map((column) => (column === 'id' ? "'another'" : column));
  expect(() => test.file.exec(`INSERT OR REPLACE INTO notes SELECT ${columns.join(', ')} FROM notes`)).toThrow('immutable: notes');
});
