import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWhole } from '../backup/backup.queries.ts';
import { openClinicFile } from '../open.ts';
import { openTestFile, testKey, type TestFile } from '../testing/file.ts';
import { createBulkRunner, createBulkWriter, type BulkWriter } from './bulk-writer.ts';
import { contentOf } from './content.ts';
import { beginBulk, endBulk, fillInTheClear } from './fresh-file.ts';

/** Where a file in the clear says how many bytes of each page its rows leave free (SQLite's file format, 1.3). */
const headerReserve = 20;

let test: TestFile;

beforeEach(() => {
  test = openTestFile();
});
afterEach(() => test.close());

function write(rows: (writer: BulkWriter) => void): void {
  const runner = createBulkRunner(test.file);
  rows(createBulkWriter(runner.run));
  runner.finish();
}

function writeRooms(names: readonly string[]): void {
  write((writer) => {
    for (const [index, name] of names.entries()) writer.insert('rooms', { id: `room-${index}`, name, position: 0, equipment: '[]', is_active: 1, version: 1 });
  });
}

describe('writing in bulk', () => {
  it('leaves a file with the pragmas of the program and nothing in its log', () => {
    beginBulk(test.file);
    writeRooms(['Blue', 'Green']);
    endBulk(test.file);
    expect(test.file.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(test.file.pragma('synchronous', { simple: true })).toBe(2);
    expect(test.file.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(test.file.prepare('SELECT name FROM rooms ORDER BY id').pluck().all()).toEqual(['Blue', 'Green']);
  });

  it('leaves nothing in the clear of what was filled so', () => {
    beginBulk(test.file);
    const seal = fillInTheClear(test.file, testKey);
    writeRooms(['A name to look for', 'Green']);
    expect(readFileSync(test.path).includes('A name to look for')).toBe(true);
    seal();
    endBulk(test.file);
    expect(readFileSync(test.path).includes('A name to look for')).toBe(false);
    const again = openClinicFile({ path: test.path, key: testKey, isReadOnly: true });
    expect(isWhole(again)).toBe(true);
    expect(again.prepare('SELECT count(*) FROM rooms').pluck().get()).toBe(2);
    again.close();
  });

  it('is sealed page by page, since what lies in the clear keeps room for the check of each', () => {
    beginBulk(test.file);
    const seal = fillInTheClear(test.file, testKey);
    writeRooms(['Blue']);
    expect(readFileSync(test.path)[headerReserve]).toBe(80);
    const pages = test.file.pragma('page_count', { simple: true });
    seal();
    expect(test.file.pragma('page_count', { simple: true })).toBe(pages);
    endBulk(test.file);
  });

  it('changes rows by a key', () => {
    writeRooms(['Blue', 'Green']);
    write((writer) => writer.update('rooms', 'id', 'room-1', { name: 'Yellow', is_active: 0 }));
    expect(test.file.prepare('SELECT name, is_active FROM rooms ORDER BY id').all()).toEqual([
      { name: 'Blue', is_active: 1 },
      { name: 'Yellow', is_active: 0 },
    ]);
  });

  it('is held to every constraint and reference', () => {
    write((writer) => {
      expect(() => writer.insert('rooms', { id: 'room-0', name: '', position: 0, equipment: '[]', is_active: 1, version: 1 })).toThrow(/room_name_given/);
      expect(() => writer.insert('staff_roles', { staff_id: 'nobody', role: 'owner' })).toThrow(/FOREIGN KEY/);
    });
  });
});

describe('the content of a file', () => {
  it('counts the rows of the tables and leaves the search index out', () => {
    writeRooms(['Blue', 'Green']);
    const { rows } = contentOf(test.file);
    expect(rows).toMatchObject({ rooms: 2, clients: 0, audit_head: 1 });
    expect(Object.keys(rows).filter((name) => name.startsWith('client_search'))).toEqual([]);
  });

  it('has another hash after any change of a row', () => {
    writeRooms(['Blue']);
    const before = contentOf(test.file).hash;
    expect(contentOf(test.file).hash).toBe(before);
    test.file.exec("UPDATE rooms SET name = 'Blau'");
    expect(contentOf(test.file).hash).not.toBe(before);
    test.file.exec("UPDATE rooms SET name = 'Blue'");
    expect(contentOf(test.file).hash).toBe(before);
  });
});
