// What a backup needs of a file as a whole. These run on connections of their own, in the worker.
import { z } from 'zod';
import type { AuditAction } from '../../shared/audit/audit.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import type { ClinicFile } from '../open.ts';

/** Writes a copy of the open file, with its key and its marks. The target must not exist. */
export function copyInto(file: ClinicFile, target: string): void {
  file.prepare('VACUUM INTO ?').run(target);
}

/** Whether every page reads well and every reference is met. */
export function isWhole(file: ClinicFile): boolean {
  const broken = file.pragma('foreign_key_check');
  return file.pragma('quick_check', { simple: true }) === 'ok' && Array.isArray(broken) && broken.length === 0;
}

const tableRow = z.object({ schema: z.string(), name: z.string(), type: z.string() });

/** Rows per table; the search index's own tables are left out, since they are rebuilt from the others. */
export function countRows(file: ClinicFile): Record<string, number> {
  const tables = z
    .array(tableRow)
    .parse(file.pragma('table_list'))
    .filter((row) => row.schema === 'main' && row.type === 'table' && !row.name.startsWith('sqlite_'))
    .map((row) => row.name)
    .toSorted();
  return Object.fromEntries(tables.map((name) => [name, countOf(file, name)]));
}

function countOf(file: ClinicFile, table: string): number {
  return z.int().parse(file.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
}

/** Which clinic's file it is; undefined in a file that holds none. */
export function clinicIdIn(file: ClinicFile): string | undefined {
  return z.string().optional().parse(file.prepare('SELECT id FROM clinic').pluck().get());
}

/** Where the audit chain of the file ends. */
export function auditSequenceIn(file: ClinicFile): number {
  return z.int().parse(file.prepare('SELECT sequence FROM audit_head').pluck().get());
}

/** Makes the file stand alone: what its log holds goes into it, and no log is kept. */
export function leaveWalMode(file: ClinicFile): void {
  file.pragma('journal_mode = DELETE');
}

// Comings, goings and looks: they alone make no new backup due.
const quietActions: readonly AuditAction[] = [
  'session.signedIn',
  'session.signInFailed',
  'session.signedOut',
  'session.locked',
  'session.unlocked',
  'session.unlockFailed',
  'backup.made',
  'audit.viewed',
  'audit.verified',
];

/** Whether anything worth keeping was written since a backup was made. */
export async function hasChangedSince(
  db: Db,
  backup: { readonly auditSequence: number; readonly madeAt: Instant },
): Promise<boolean> {
  const event = await db
    .selectFrom('audit_events')
    .select('sequence')
    .where('sequence', '>', backup.auditSequence)
    .where('action', 'not in', quietActions)
    .limit(1)
    .executeTakeFirst();
  if (event) return true;
  const draft = await db.selectFrom('drafts').select('form').where('saved_at', '>', backup.madeAt).limit(1).executeTakeFirst();
  return draft !== undefined;
}

/** Brings the log into the file; false where another connection is in the way. */
export async function checkpoint(db: Db): Promise<boolean> {
  const result = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  return result.rows[0]?.busy === 0;
}

/** Rows that this connection has written since it was opened; the same number twice means that nothing was written between. */
export async function countChanges(db: Db): Promise<number> {
  const result = await sql<{ count: number }>`SELECT total_changes() AS count`.execute(db);
  return z.int().parse(result.rows[0]?.count);
}
