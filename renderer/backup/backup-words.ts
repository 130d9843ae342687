import type { BackupManifest } from '../../shared/backup/backup.model.ts';

/** The tables whose rows tell a person whether this is the backup they mean, in this order. */
export const countedTables = {
  clients: 'clients',
  visits: 'visits',
  episodes: 'episodes',
  notes: 'notes',
  documents: 'archived_documents',
  staff: 'staff_members',
  auditEvents: 'audit_events',
} as const;
export type Counted = keyof typeof countedTables;

// The keys of a constant object are exactly its type's keys.
export const countedNames = Object.keys(countedTables) as readonly Counted[];

/** Rows of a table in a backup; an earlier schema may not have had it. */
export function rowsOf({ rowCounts }: BackupManifest, counted: Counted): number {
  return rowCounts[countedTables[counted]] ?? 0;
}

/** Bytes as megabytes to one decimal; never nought for something. */
export function megabytes(bytes: number): number {
  return Math.max(0.1, Math.round(bytes / 100_000) / 10);
}
