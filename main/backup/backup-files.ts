// The backup folder: three files to a backup, and what a crash may have left there.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupName } from '../../shared/backup/backup.model.ts';
import { syncFolder } from '../files/atomic-file.ts';

export interface BackupFiles {
  /** The copy while it is made and checked. */
  readonly part: string;
  /** The encrypted copy. It gets this name last: without it there is no backup. */
  readonly copy: string;
  readonly manifest: string;
  /** The key envelope of that moment, so that the folder alone can be restored with a password. */
  readonly keys: string;
}

export function backupFiles(folder: string, name: string): BackupFiles {
  const base = join(folder, name);
  return { part: `${base}.fascia.part`, copy: `${base}.fascia`, manifest: `${base}.json`, keys: `${base}.keys` };
}

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Names of the backups in the folder, newest first. */
export function listNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.fascia'))
    .map((file) => file.slice(0, -'.fascia'.length))
    .filter((name) => backupName.safeParse(name).success)
    .toSorted()
    .toReversed();
}

/** Removes a backup. The copy goes first, so that a crash leaves only what `removeLeftovers` knows. */
export function removeBackup(folder: string, name: string): void {
  const files = backupFiles(folder, name);
  for (const file of [files.copy, files.part, `${files.part}-journal`, files.manifest, files.keys]) {
    rmSync(file, { force: true });
  }
  for (const file of [files.manifest, files.keys]) rmSync(`${file}.new`, { force: true });
}

/** Removes what an interrupted backup left: parts, and companions without a copy. Never a copy itself. */
export function removeLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  const whole = new Set(listNames(folder));
  for (const file of readdirSync(folder)) {
    const [name = '', ...rest] = file.split('.');
    if (!backupName.safeParse(name).success) continue;
    const ending = rest.join('.');
    const isLeftover = /^fascia\.part(-journal)?$|^(json|keys)\.new$/.test(ending);
    const isOrphan = /^(json|keys)$/.test(ending) && !whole.has(name);
    if (isLeftover || isOrphan) rmSync(join(folder, file), { force: true });
  }
  syncFolder(folder);
}
