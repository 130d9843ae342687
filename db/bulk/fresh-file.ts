import { closeSync, fsyncSync, openSync } from 'node:fs';
import { seal, unseal, type ClinicFile } from '../open.ts';

/**
 * Makes a file that nothing refers to yet quick to fill: no journal and no waiting for the disk. A crash on the way
 * leaves a file that is good for nothing.
 */
export function beginBulk(file: ClinicFile): void {
  file.pragma('journal_mode = DELETE');
  // The package's defensive mode would keep the journal.
  file.unsafeMode(true);
  file.pragma('journal_mode = OFF');
  file.unsafeMode(false);
  file.pragma('synchronous = OFF');
  file.pragma('cache_size = -262144');
}

/**
 * Lays the file into the clear while it is filled: each index reads the whole of a large table again, and would decrypt it
 * each time. Only for invented data, between `beginBulk` and `endBulk`.
 * @returns what seals it, each page in its place.
 */
export function fillInTheClear(file: ClinicFile, key: Uint8Array): () => void {
  unseal(file, key);
  return () => seal(file, key);
}

/** Brings everything to the disk and the file back to the journal that the program keeps. The cache stays large until it is closed. */
export function endBulk(file: ClinicFile): void {
  file.pragma('synchronous = FULL');
  file.pragma('journal_mode = WAL');
  // The change of mode holds the file until something is read.
  file.pragma('page_count');
  file.pragma('wal_checkpoint(TRUNCATE)');
  // What was written before went without; the system keeps a file's unwritten pages by file, not by who wrote them.
  const handle = openSync(file.name, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
