// Makes two records one and takes them apart again. Nothing sealed is written: only a pointer, and the rows that may move.
import { sql } from 'kysely';
import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import { clientName } from '../../shared/clients/clients.rules.ts';
import type { ClientMerge } from '../../shared/clients/merge.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';
import { movedTables, singleTables, type MovedTable } from './merge-tables.ts';
import { movedRows, returningVisit } from './returning-visits.ts';
import { storedDetails } from './stored-details.ts';

// The keys of a constant object are exactly its type's keys.
const tables = Object.keys(movedTables) as readonly MovedTable[];

export interface NewMerge {
  readonly id: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly keptBefore: ClientDetails;
  readonly keptAfter: ClientDetails;
  readonly wasArchived: boolean;
  readonly at: Instant;
  readonly staffId: string;
}

/** Remembers which rows go, so that exactly these come back, and moves them. */
async function moveRows(tx: Tx, merge: NewMerge, table: MovedTable): Promise<void> {
  const name = sql.table(table);
  const isOnlyOne = singleTables.includes(table);
  const isFree = isOnlyOne ? sql`NOT EXISTS (SELECT 1 FROM ${name} AS k WHERE k.client_id = ${merge.keptId})` : sql`1`;
  await sql`INSERT INTO client_merge_moves (merge_id, table_name, row_id)
    SELECT ${merge.id}, ${table}, ${sql.ref(movedTables[table])} FROM ${name} WHERE client_id = ${merge.mergedId} AND ${isFree}`.execute(tx);
  await sql`UPDATE ${name} SET client_id = ${merge.keptId} WHERE client_id = ${merge.mergedId} AND ${isFree}`.execute(tx);
}

/** Points the merged record to the kept one and moves what may move. The kept record's details are the caller's. */
export async function insertMerge(tx: Tx, merge: NewMerge): Promise<void> {
  await tx
    .insertInto('client_merges')
    .values({
      id: merge.id,
      kept_id: merge.keptId,
      merged_id: merge.mergedId,
      kept_before: JSON.stringify(merge.keptBefore),
      kept_after: JSON.stringify(merge.keptAfter),
      was_archived: merge.wasArchived ? 1 : 0,
      merged_at: merge.at,
      merged_by: merge.staffId,
      undone_at: null,
      undone_by: null,
    })
    .execute();
  for (const table of tables) await moveRows(tx, merge, table);
  // Archived as well, so that no list of active clients shows it.
  await tx
    .updateTable('clients')
    .set((eb) => ({ merged_into: merge.keptId, is_archived: 1, version: eb('version', '+', 1) }))
    .where('id', '=', merge.mergedId)
    .execute();
}

export interface KeptMerge extends ClientMerge {
  readonly keptBefore: ClientDetails;
  readonly keptAfter: ClientDetails;
  readonly wasArchived: boolean;
}

function selectMerges(db: Db | Tx) {
  return db
    .selectFrom('client_merges as m')
    .innerJoin('clients as c', 'c.id', 'm.merged_id')
    .innerJoin('staff_members as s', 's.id', 'm.merged_by')
    .selectAll('m')
    .select(['c.first_name', 'c.last_name', 'c.preferred_name', 's.name as merged_by_name'])
    .where('m.undone_at', 'is', null);
}
type MergeRow = Awaited<ReturnType<ReturnType<typeof selectMerges>['execute']>>[number];

function toMerge(row: MergeRow): KeptMerge {
  return {
    id: row.id,
    keptId: row.kept_id,
    mergedId: row.merged_id,
    mergedName: clientName({ firstName: row.first_name, lastName: row.last_name, preferredName: row.preferred_name }),
    mergedAt: row.merged_at,
    mergedByName: row.merged_by_name,
    keptBefore: storedDetails(row.kept_before),
    keptAfter: storedDetails(row.kept_after),
    wasArchived: row.was_archived === 1,
  };
}

/** A merge that stands; undefined once it was undone. */
export async function findMerge(db: Db | Tx, mergeId: string): Promise<KeptMerge | undefined> {
  const row = await selectMerges(db).where('m.id', '=', mergeId).executeTakeFirst();
  return row && toMerge(row);
}

/** The merges into a record that stand, newest first. */
export async function listMerges(db: Db | Tx, keptId: string): Promise<KeptMerge[]> {
  const rows = await selectMerges(db).where('m.kept_id', '=', keptId).orderBy('m.merged_at', 'desc').orderBy('m.id', 'desc').execute();
  return rows.map(toMerge);
}

async function bringBack(tx: Tx, merge: KeptMerge, table: MovedTable): Promise<void> {
  const { id, keptId, mergedId, mergedAt } = merge;
  const moved = movedRows(id, table);
  if (table === 'visits') {
    await sql`UPDATE visits SET client_id = ${mergedId} WHERE client_id = ${keptId} AND ${returningVisit(id)}`.execute(tx);
  } else if (singleTables.includes(table)) {
    // What was recorded since is the kept record's.
    await sql`UPDATE ${sql.table(table)} SET client_id = ${mergedId}
      WHERE client_id = ${keptId} AND ${mergedId} IN ${moved} AND recorded_at <= ${mergedAt}`.execute(tx);
  } else {
    await sql`UPDATE ${sql.table(table)} SET client_id = ${mergedId} WHERE client_id = ${keptId} AND id IN ${moved}`.execute(tx);
  }
}

/** Gives the merged record back what it had. The kept record's details are the caller's. */
export async function undoMerge(tx: Tx, merge: KeptMerge, { at, staffId }: { readonly at: Instant; readonly staffId: string }): Promise<void> {
  // Before the rows: none may stand under a record that is merged.
  await tx
    .updateTable('clients')
    .set((eb) => ({ merged_into: null, is_archived: merge.wasArchived ? 1 : 0, touched_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', merge.mergedId)
    .execute();
  for (const table of tables) await bringBack(tx, merge, table);
  await tx.updateTable('client_merges').set({ undone_at: at, undone_by: staffId }).where('id', '=', merge.id).execute();
}

/** States in which a visit leaves its time to others, as the triggers on visits have them; the schedule's rules come after clients. */
const freeing = sql.raw("'cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'no_show', 'rescheduled'");

/** Whether both have a visit at one time that takes place: as one person they cannot be at both. */
export async function doVisitsOverlap(db: Db | Tx, oneId: string, otherId: string): Promise<boolean> {
  const { rows } = await sql<{ readonly clash: number }>`SELECT EXISTS (
    SELECT 1 FROM visits AS a JOIN visits AS b ON b.client_id = ${otherId} AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at
    WHERE a.client_id = ${oneId}
      AND a.state NOT IN (${freeing}) AND b.state NOT IN (${freeing})
  ) AS clash`.execute(db);
  return rows[0]?.clash === 1;
}
