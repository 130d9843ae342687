import { z } from 'zod';
import { instant } from '../core/time.ts';
import { backupReasons } from './backup.reasons.ts';

/** Why a backup was made. `restore` and `migration` are the copies kept before Fascia changes the whole file. */
export const backupCauses = ['manual', 'close', 'restore', 'migration'] as const;
export type BackupCause = (typeof backupCauses)[number];

/** `fascia-<date>-<time>-<cause>`, in UTC. The pattern keeps a name from leading out of the backup folder. */
export const backupName = z.string().regex(/^fascia-\d{8}-\d{6}-[a-z]{1,20}$/);

/** What a backup's manifest says, after the copy was opened, checked and hashed. */
export const backupManifest = z.object({
  formatVersion: z.literal(1),
  name: backupName,
  madeAt: instant,
  cause: z.enum(backupCauses),
  schemaVersion: z.int(),
  programVersion: z.string(),
  clinicId: z.string(),
  byteSize: z.int(),
  /** SHA-256 of the encrypted file. */
  hash: z.string(),
  /** SHA-256 of the key envelope that lies beside it. */
  keysHash: z.string(),
  /** Where the audit chain ended. */
  auditSequence: z.int(),
  rowCounts: z.record(z.string(), z.int()),
});
export type BackupManifest = z.infer<typeof backupManifest>;

export const backupEntry = z.object({
  name: z.string(),
  manifest: backupManifest.nullable(),
  problem: z.enum(backupReasons).nullable(),
});
export type BackupEntry = z.infer<typeof backupEntry>;

/** One step of long work, as a stream. The last event has `isDone`. */
export const progress = z.object({
  step: z.string(),
  done: z.int(),
  total: z.int(),
  isDone: z.boolean(),
});
export type Progress = z.infer<typeof progress>;
