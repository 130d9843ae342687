// The worker's side of a backup: copy, open, check, count, hash, then give the copy its name.
import { chmodSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import { auditSequenceIn, copyInto, countRows, isWhole } from '../../db/backup/backup.queries.ts';
import { ClinicFileError } from '../../db/faults.ts';
import { schemaVersionOf } from '../../db/migrate.ts';
import { openClinicFile, type ClinicFile } from '../../db/open.ts';
import { syncFolder, writeFileAtomically } from '../files/atomic-file.ts';
import type { JobWork } from '../jobs/jobs.model.ts';
import { backupFiles, makeFolder } from './backup-files.ts';
import { hashBytes, hashFile, syncFile } from './file-hash.ts';
import { renderManifest } from './manifest.ts';

function withFile<T>(path: string, key: Uint8Array, work: (file: ClinicFile) => T): T {
  const file = openClinicFile({ path, key, isReadOnly: true, cacheMegabytes: 8 });
  try {
    return work(file);
  } finally {
    file.close();
  }
}

/**
 * Makes a backup that was opened and checked, or none. The copy gets its final name last, so that whatever is
 * interrupted before leaves only parts, which the next backup removes.
 * @throws ClinicFileError when the clinic's file itself is broken or the disk is full.
 */
export const makeBackup: JobWork<'makeBackup'> = async ({ folder, key, keysPath, path, planned }, report) => {
  const files = backupFiles(folder, planned.name);
  makeFolder(folder);
  // Before the copy: the mark of the audit chain in the envelope must not lie ahead of the copied chain.
  const keys = readFileSync(keysPath);
  report({ step: 'copy', done: 0, total: 1 });
  withFile(path, key, (file) => copyInto(file, files.part));
  chmodSync(files.part, 0o600);
  syncFile(files.part);
  report({ step: 'check', done: 0, total: 1 });
  const found = withFile(files.part, key, (file) => {
    if (!isWhole(file)) throw new ClinicFileError('clinicFileBroken');
    return { schemaVersion: schemaVersionOf(file), auditSequence: auditSequenceIn(file), rowCounts: countRows(file) };
  });
  const byteSize = statSync(files.part).size;
  let read = 0;
  const hash = await hashFile(files.part, (byteCount) => {
    read += byteCount;
    report({ step: 'hash', done: read, total: byteSize });
  });
  const manifest: BackupManifest = { ...planned, ...found, byteSize, hash, keysHash: hashBytes(keys) };
  writeFileAtomically(files.keys, keys);
  writeFileAtomically(files.manifest, renderManifest(manifest, key));
  renameSync(files.part, files.copy);
  syncFolder(folder);
  return manifest;
};
