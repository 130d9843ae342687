// A backup from the program's side: one at a time, a free name, nothing left over, and the scheme of what is kept.
import { existsSync } from 'node:fs';
import type { BackupCause, BackupManifest } from '../../shared/backup/backup.model.ts';
import { backupsToRemove, nameOfBackup } from '../../shared/backup/backup.rules.ts';
import type { JobOptions } from '../jobs/jobs.model.ts';
import type { Program } from '../program.ts';
import { refuse } from '../refusal.ts';
import { backupFiles, makeFolder, removeBackup, removeLeftovers } from './backup-files.ts';
import { listBackups } from './list-backups.ts';

const atWork = new WeakSet<Program>();

/** Runs work on the backup folder alone. @throws Refusal `backupBusy` while another runs. */
export async function inTurn<T>(program: Program, work: () => Promise<T>): Promise<T> {
  if (atWork.has(program)) return refuse('conflict', 'backupBusy');
  atWork.add(program);
  try {
    return await work();
  } finally {
    atWork.delete(program);
  }
}

function freeName(folder: string, at: string, cause: BackupCause): string {
  for (let count = 0; ; count += 1) {
    const name = nameOfBackup(at, cause, count);
    const { copy, keys, manifest } = backupFiles(folder, name);
    if (![copy, keys, manifest].some((file) => existsSync(file))) return name;
  }
}

export interface BackupWish {
  readonly cause: BackupCause;
  /** The key of the file as it is now; the program may not have opened it for itself yet. */
  readonly dataKey: Uint8Array;
}

/**
 * Makes and checks a backup; call it inside `inTurn`. When it fails or is cancelled nothing stays behind.
 * @throws Refusal or ClinicFileError for what can be expected; the signal's reason when it was cancelled.
 */
export async function runBackup(program: Program, wish: BackupWish, options: JobOptions = {}): Promise<BackupManifest> {
  const { paths } = program.store;
  makeFolder(paths.backups);
  removeLeftovers(paths.backups);
  const madeAt = program.options.clock();
  const name = freeName(paths.backups, madeAt, wish.cause);
  try {
    return await program.jobs.run(
      'makeBackup',
      {
        path: paths.database,
        keysPath: paths.keys,
        folder: paths.backups,
        key: Uint8Array.from(wish.dataKey),
        planned: {
          formatVersion: 1,
          name,
          madeAt,
          cause: wish.cause,
          programVersion: program.options.version,
          clinicId: program.store.readKeys().clinicId,
        },
      },
      options,
    );
  } catch (fault) {
    removeBackup(paths.backups, name);
    throw fault;
  }
}

/** Removes what the scheme no longer keeps. A fault here is noted and spoils no backup. */
export function tidyBackups(program: Program): void {
  const { clinic, paths } = program.store;
  if (!clinic) return;
  try {
    const good = listBackups(paths.backups, { key: clinic.dataKey, clinicId: clinic.identity.id }).flatMap((entry) =>
      entry.manifest && entry.problem === null ? [entry.manifest] : [],
    );
    for (const name of backupsToRemove(good, program.options.clock(), clinic.identity.timeZone)) {
      removeBackup(paths.backups, name);
    }
  } catch (fault) {
    program.log.incident('backup.tidy', fault);
  }
}
