import { z } from 'zod';
import { line } from '../core/text.ts';
import { instant } from '../core/time.ts';

export const backupReasons = [
  'backupTampered',
  'backupForeign',
  'backupNewer',
  'backupOtherKey',
  'backupIncomplete',
  'backupBusy',
] as const;

/** What a backup's manifest says, after the copy was opened, checked and hashed. */
export const backupManifest = z.object({
  formatVersion: z.literal(1),
  name: z.string().regex(/^fascia-\d{8}-\d{6}-[a-z]+$/),
  madeAt: instant,
  cause: z.enum(['manual', 'close', 'restore', 'migration']),
  schemaVersion: z.int(),
  programVersion: z.string(),
  clinicId: z.string(),
  byteSize: z.int(),
  /** SHA-256 of the encrypted file. */
  hash: z.string(),
  rowCounts: z.record(z.string(), z.int()),
});
export type BackupManifest = z.infer<typeof backupManifest>;

export const backupEntry = z.object({
  name: z.string(),
  manifest: backupManifest.nullable(),
  problem: z.enum(backupReasons).nullable(),
});
export type BackupEntry = z.infer<typeof backupEntry>;

export const backupName = line(80);

/** One step of long work, as a stream. The last event has `isDone`. */
export const progress = z.object({
  step: z.string(),
  done: z.int(),
  total: z.int(),
  isDone: z.boolean(),
});
export type Progress = z.infer<typeof progress>;
