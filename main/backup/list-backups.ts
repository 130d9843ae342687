import type { BackupEntry, BackupManifest } from '../../shared/backup/backup.model.ts';
import { daysBetween, wallTimeOf } from '../../shared/core/time.ts';
import type { Program } from '../program.ts';
import { listNames } from './backup-files.ts';
import { findManifest, type BackupOwner } from './manifest.ts';

/** Every backup in the folder, newest first, with what shows at a glance; the copies themselves are not read. */
export function listBackups(folder: string, owner: BackupOwner): BackupEntry[] {
  const entries = listNames(folder).map((name) => ({ name, ...findManifest(folder, name, owner) }));
  return entries.toSorted((a, b) => (b.manifest?.madeAt ?? '').localeCompare(a.manifest?.madeAt ?? ''));
}

/** The newest backup that shows no problem; undefined where there is none. */
export function newestBackup(folder: string, owner: BackupOwner): BackupManifest | undefined {
  return listBackups(folder, owner).find((entry) => entry.manifest && entry.problem === null)?.manifest ?? undefined;
}

/** Whole days on the clinic's calendar since the last good backup; null while there is none or no clinic is open. */
export async function daysSinceBackup(program: Program): Promise<number | null> {
  const { clinic, paths } = program.store;
  if (!clinic) return null;
  const newest = newestBackup(paths.backups, { key: clinic.dataKey, clinicId: clinic.identity.id });
  if (!newest) return null;
  const zone = clinic.identity.timeZone;
  const days = daysBetween(wallTimeOf(newest.madeAt, zone).date, wallTimeOf(program.options.clock(), zone).date);
  return Math.max(0, days);
}
