// The worker's full check of a backup. It reads and never writes.
import { readFileSync } from 'node:fs';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import { auditSequenceIn, clinicIdIn, countRows, isWhole } from '../../db/backup/backup.queries.ts';
import { schemaVersionOf } from '../../db/migrate.ts';
import { openClinicFile } from '../../db/open.ts';
import type { JobWork } from '../jobs/jobs.model.ts';
import { refuse } from '../refusal.ts';
import { backupFiles } from './backup-files.ts';
import { hashBytes, hashFile } from './file-hash.ts';
import { findManifest } from './manifest.ts';

function isAsTheManifestSays(path: string, key: Uint8Array, manifest: BackupManifest): boolean {
  const file = openClinicFile({ path, key, isReadOnly: true, cacheMegabytes: 8 });
  try {
    const counts = countRows(file);
    const names = new Set([...Object.keys(counts), ...Object.keys(manifest.rowCounts)]);
    return (
      isWhole(file) &&
      clinicIdIn(file) === manifest.clinicId &&
      schemaVersionOf(file) === manifest.schemaVersion &&
      auditSequenceIn(file) === manifest.auditSequence &&
      [...names].every((name) => counts[name] === manifest.rowCounts[name])
    );
  } finally {
    file.close();
  }
}

/**
 * Everything that can be known of a backup: seal, hashes, then the opened copy's pages, references and counts.
 * @throws Refusal with the reason why it is not to be trusted.
 */
export const checkBackup: JobWork<'checkBackup'> = async ({ clinicId, folder, key, name }, report) => {
  const { manifest, problem } = findManifest(folder, name, { key, clinicId });
  if (problem !== null || manifest === null) return refuse('conflict', problem ?? 'backupIncomplete');
  const files = backupFiles(folder, name);
  if (hashBytes(readFileSync(files.keys)) !== manifest.keysHash) return refuse('conflict', 'backupTampered');
  let read = 0;
  const hash = await hashFile(files.copy, (byteCount) => {
    read += byteCount;
    report({ step: 'hash', done: read, total: manifest.byteSize });
  });
  if (hash !== manifest.hash) return refuse('conflict', 'backupTampered');
  report({ step: 'check', done: 0, total: 1 });
  if (!isAsTheManifestSays(files.copy, key, manifest)) return refuse('conflict', 'backupTampered');
  return manifest;
};
