import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import SqliteFile from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Database, Db } from './database.ts';
import { fileDialect, type StatementWatch } from './dialect.ts';
import { ClinicFileError, fileProblemOf } from './faults.ts';

/** Marks the file as ours ("Fasc"), so that another program's encrypted file is not taken for a clinic. */
export const applicationId = 0x46617363;

export interface OpenOptions {
  readonly path: string;
  /** The 32-byte data key. */
  readonly key: Uint8Array;
  readonly create?: boolean;
  readonly isReadOnly?: boolean;
  /** The newest schema that the caller knows; a file beyond it is refused. Without it every schema opens. */
  readonly newestSchema?: number;
  /** Pages kept in memory; the program's own connection needs many, one that walks through the file once few. */
  readonly cacheMegabytes?: number;
}

export type ClinicFile = SqliteFile.Database;

/** As the pragmas take it. A raw key: it is random already, so no second derivation slows the start. */
function rawKey(key: Uint8Array): string {
  if (key.length !== 32) throw new RangeError('the data key has 32 bytes');
  return `"x'${Buffer.from(key).toString('hex')}'"`;
}

function giveKey(file: ClinicFile, pragma: 'key' | 'rekey', key: Uint8Array): void {
  file.pragma("cipher = 'sqlcipher'");
  file.pragma('legacy = 4');
  file.pragma(`${pragma} = ${rawKey(key)}`);
}

/**
 * Encrypts an open file that lies in the clear as `openClinicFile` reads it: in its place where `unseal` has left room for
 * the checks of pages, otherwise by laying it out anew. No log may be in use.
 */
export function seal(file: ClinicFile, key: Uint8Array): void {
  giveKey(file, 'rekey', key);
}

/** Lays an open file into the clear, the room for the checks of its pages kept free. No log may be in use. */
export function unseal(file: ClinicFile, key: Uint8Array): void {
  file.pragma("rekey = ''");
  // That has given the room to the rows. A key makes SQLite want it, which outlasts the key, and VACUUM gets it.
  giveKey(file, 'key', key);
  file.pragma("key = ''");
  file.exec('VACUUM');
}

const plainHeader = 'SQLite format 3\0';

/** What can be seen without the key: nothing in it, or nothing encrypted. */
function refuseUnencrypted(path: string): void {
  if (statSync(path).size === 0) throw new ClinicFileError('clinicFileBroken');
  const head = Buffer.alloc(plainHeader.length);
  const handle = openSync(path, 'r');
  readSync(handle, head);
  closeSync(handle);
  if (head.toString('latin1') === plainHeader) throw new ClinicFileError('clinicFileForeign');
}

/**
 * A crash leaves a write-ahead log, and closing a writing connection carries it into the file. A newer program's file is
 * to stay as it is, so it is looked at by a connection that cannot write.
 */
function refuseNewerWithLog(options: OpenOptions): void {
  const log = `${options.path}-wal`;
  if (options.newestSchema === undefined || options.isReadOnly || !existsSync(log) || statSync(log).size === 0) return;
  try {
    openClinicFile({ ...options, isReadOnly: true }).close();
  } catch (fault) {
    // Whatever else is wrong shows when the file is opened for work.
    if (fileProblemOf(fault) === 'clinicFileNewer') throw fault;
  }
}

/**
 * Opens an encrypted file with the pragmas that every connection of ours has. Nothing is written to a file that
 * exists, so a wrong key or a foreign file leaves it untouched.
 * @throws ClinicFileError naming what is wrong.
 */
export function openClinicFile(options: OpenOptions): ClinicFile {
  if (!options.create && !existsSync(options.path)) throw new ClinicFileError('clinicFileMissing');
  let file: ClinicFile | undefined;
  try {
    if (!options.create) {
      refuseUnencrypted(options.path);
      refuseNewerWithLog(options);
    }
    // SQLite would make it readable for everybody; its WAL takes over the file's mode.
    if (options.create && !existsSync(options.path)) closeSync(openSync(options.path, 'wx', 0o600));
    file = new SqliteFile(options.path, {
      fileMustExist: !options.create,
      readonly: options.isReadOnly ?? false,
      timeout: 50,
    });
    giveKey(file, 'key', options.key);
    // The first read is where a wrong key or a foreign file shows.
    file.prepare('SELECT count(*) FROM sqlite_schema').get();
    if (!options.create && file.pragma('application_id', { simple: true }) !== applicationId) {
      throw new ClinicFileError('clinicFileForeign');
    }
    if (options.newestSchema !== undefined && Number(file.pragma('user_version', { simple: true })) > options.newestSchema) {
      throw new ClinicFileError('clinicFileNewer');
    }
    if (!options.isReadOnly) {
      file.pragma('journal_mode = WAL');
      // NORMAL, the package's default in WAL, can lose a confirmed booking on power loss.
      file.pragma('synchronous = FULL');
    }
    file.pragma('foreign_keys = ON');
    file.pragma(`cache_size = -${(options.cacheMegabytes ?? 64) * 1024}`);
    file.pragma('temp_store = MEMORY');
    file.pragma('trusted_schema = OFF');
    if (options.create) file.pragma(`application_id = ${applicationId}`);
    return file;
  } catch (fault) {
    file?.close();
    const problem = fileProblemOf(fault);
    if (problem) throw fault instanceof ClinicFileError ? fault : new ClinicFileError(problem, fault);
    throw fault;
  }
}

/** Kysely over an open file. Destroying it closes the file. */
export function databaseOver(file: ClinicFile, watch?: StatementWatch): Db {
  return new Kysely<Database>({ dialect: fileDialect(file, watch) });
}
