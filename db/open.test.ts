import { createHash } from 'node:crypto';
import { closeSync, cpSync, existsSync, ftruncateSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClinicFileError, type FileProblem } from './faults.ts';
import { migrate } from './migrate.ts';
import { applicationId, openClinicFile } from './open.ts';
import { makeForeignFile } from './testing/file.ts';

const key = Buffer.alloc(32, 0x5a);
const otherKey = Buffer.alloc(32, 0xa5);
let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fascia-open-'));
  path = join(folder, 'clinic.fascia');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function makeClinicFile(): void {
  const file = openClinicFile({ path, key, create: true });
  migrate(file);
  for (let number = 0; number < 50; number += 1) {
    file.prepare("INSERT INTO rooms (id, name) VALUES (?, 'Room')").run(`room-${number}`);
  }
  file.close();
}

function problemOnOpening(withKey: Buffer, isReadOnly = false): FileProblem | undefined {
  try {
    openClinicFile({ path, key: withKey, isReadOnly }).close();
    return undefined;
  } catch (fault) {
    if (fault instanceof ClinicFileError) return fault.problem;
    throw fault;
  }
}

function hashOfFile(): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Opening must refuse with this problem and leave the folder byte for byte as it was. */
function expectRefusedUntouched(problem: FileProblem, withKey = key): void {
  const before = { hash: hashOfFile(), files: readdirSync(folder) };
  expect(problemOnOpening(withKey)).toBe(problem);
  expect({ hash: hashOfFile(), files: readdirSync(folder) }).toEqual(before);
  // A connection that only reads may leave SQLite's empty side files; the clinic's file itself stays as it was.
  expect(problemOnOpening(withKey, true)).toBe(problem);
  expect(hashOfFile()).toBe(before.hash);
}

describe('openClinicFile', () => {
  it('opens with the key and the pragmas that keep confirmed work', () => {
    makeClinicFile();
    const file = openClinicFile({ path, key });
    const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'temp_store', 'trusted_schema', 'cache_size', 'application_id'];
    expect(pragmas.map((name) => file.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 2, 0, -65536, applicationId]);
    expect(file.prepare('SELECT count(*) FROM rooms').pluck().get()).toBe(50);
    file.close();
  });

  it('writes nothing in the clear', () => {
    makeClinicFile();
    const bytes = readFileSync(path).toString('latin1');
    expect(bytes).not.toContain('SQLite format 3');
    expect(bytes).not.toContain('staff_members');
  });

  it('refuses a missing file without making one', () => {
    expect(problemOnOpening(key)).toBe('clinicFileMissing');
    expect(problemOnOpening(key, true)).toBe('clinicFileMissing');
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a wrong key', () => {
    makeClinicFile();
    expectRefusedUntouched('clinicFileOtherKey', otherKey);
  });

  it('refuses an empty file', () => {
    writeFileSync(path, '');
    expectRefusedUntouched('clinicFileBroken');
  });

  it('refuses a text file', () => {
    writeFileSync(path, 'This is a letter, not a clinic.\n'.repeat(400));
    expectRefusedUntouched('clinicFileOtherKey');
  });

  it('refuses a plain SQLite file of another program', () => {
    makeForeignFile(path);
    expectRefusedUntouched('clinicFileForeign');
  });

  it('refuses an encrypted file of another program, even with its key', () => {
    const file = openClinicFile({ path, key, create: true });
    file.exec('CREATE TABLE songs (title TEXT)');
    file.pragma('application_id = 12345');
    file.close();
    expectRefusedUntouched('clinicFileForeign');
  });

  it.each([0.02, 0.3, 0.5, 0.97])('refuses a file cut to %f of its length', (part) => {
    makeClinicFile();
    const handle = openSync(path, 'r+');
    ftruncateSync(handle, Math.floor(statSync(path).size * part));
    closeSync(handle);
    const problem = problemOnOpening(key);
    expect(['clinicFileBroken', 'clinicFileOtherKey']).toContain(problem);
    expectRefusedUntouched(problem ?? 'clinicFileBroken');
  });

  it('refuses a file whose first page was garbled', () => {
    makeClinicFile();
    const handle = openSync(path, 'r+');
    writeSync(handle, Buffer.alloc(64, 1), 0, 64, 1000);
    closeSync(handle);
    expectRefusedUntouched('clinicFileOtherKey');
  });

  it.each(['wal', 'delete'])('refuses a newer file in journal mode %s, and leaves even what a crash left beside it', (journal) => {
    makeClinicFile();
    const writer = openClinicFile({ path, key });
    writer.pragma(`journal_mode = ${journal}`);
    writer.pragma('user_version = 50');
    const crashed = mkdtempSync(join(tmpdir(), 'fascia-crashed-'));
    cpSync(folder, crashed, { recursive: true });
    writer.close();
    const names = readdirSync(crashed).filter((name) => !name.endsWith('-shm'));
    expect(names).toHaveLength(journal === 'wal' ? 2 : 1);
    const bytes = (): string[] => names.map((name) => createHash('sha256').update(readFileSync(join(crashed, name))).digest('hex'));
    const before = bytes();
    const opening = { path: join(crashed, basename(path)), key, newestSchema: 40 };
    expect(() => openClinicFile(opening)).toThrow(new ClinicFileError('clinicFileNewer'));
    expect(bytes()).toEqual(before);
    openClinicFile({ ...opening, newestSchema: 50 }).close();
    rmSync(crashed, { recursive: true });
  });

  it('names a file that another connection holds for itself', () => {
    makeClinicFile();
    const holder = openClinicFile({ path, key });
    holder.pragma('locking_mode = EXCLUSIVE');
    holder.exec('BEGIN EXCLUSIVE');
    expect(problemOnOpening(key)).toBe('clinicFileInUse');
    holder.exec('ROLLBACK');
    holder.close();
    expect(problemOnOpening(key)).toBeUndefined();
  });

  it('takes only keys of 32 bytes', () => {
    makeClinicFile();
    expect(() => openClinicFile({ path, key: key.subarray(1) })).toThrow(RangeError);
  });
});
