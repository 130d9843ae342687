// The safety copy of a file that cannot be opened: nothing in it can be read, so it is kept as it lies.
import { copyFileSync, constants, existsSync, linkSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { instantFromMilliseconds, millisecondsOf, type Instant } from '../../shared/core/time.ts';
import { syncFolder } from '../files/atomic-file.ts';
import type { DataPaths } from '../store/clinic-store.ts';
import { makeFolder } from './backup-files.ts';
import { syncFile } from './file-hash.ts';

function nameAt(at: Instant, count: number): string {
  const [date = '', time = ''] = instantFromMilliseconds(millisecondsOf(at) + count * 1000).split(/[T.]/);
  return `damaged-${date.replaceAll('-', '')}-${time.replaceAll(':', '')}`;
}

function newFolder(parent: string, at: Instant): string {
  for (let count = 0; ; count += 1) {
    const name = nameAt(at, count);
    if (existsSync(join(parent, name))) continue;
    mkdirSync(join(parent, name), { mode: 0o700 });
    return name;
  }
}

/** A second name costs no space and reads nothing, which a failing disk may refuse; where there are none, a copy. */
function keepFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    syncFile(to);
  }
}

/**
 * Keeps the clinic's file, its log and its journal in a folder of their own among the backups. The files stay in their
 * place, too; only a folder that stands where the file should be is moved away, since no file can take its place.
 * @returns the folder's name; null where there was nothing to keep.
 */
export function keepBrokenFile(paths: DataPaths, at: Instant): string | null {
  const pieces = ['', '-wal', '-journal'].map((ending) => `${paths.database}${ending}`).filter((piece) => existsSync(piece));
  if (pieces.length === 0) return null;
  makeFolder(paths.backups);
  const name = newFolder(paths.backups, at);
  const folder = join(paths.backups, name);
  for (const piece of pieces) {
    const kept = join(folder, basename(piece));
    if (statSync(piece).isDirectory()) renameSync(piece, kept);
    else keepFile(piece, kept);
  }
  syncFolder(folder);
  syncFolder(paths.backups);
  return name;
}
