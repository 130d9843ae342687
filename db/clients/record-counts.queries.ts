// How much of each kind a record holds, in numbers that everybody may see.
import { sql, type RawBuilder } from 'kysely';
import type { RecordCounts } from '../../shared/clients/merge.model.ts';
import type { Db, Tx } from '../database.ts';
import type { KeptMerge } from './merge.queries.ts';
import { recordIdsOf } from './records.queries.ts';
import { movedRows, returningVisit } from './returning-visits.ts';

/** Conditions that choose the rows to count: visits, rows that move, rows that are sealed. */
interface Chosen {
  readonly visits: RawBuilder<unknown>;
  readonly moved: (table: 'episodes' | 'client_alerts' | 'waitlist_entries') => RawBuilder<unknown>;
  readonly sealed: (timeColumn: 'recorded_at' | 'made_at') => RawBuilder<unknown>;
}

async function count(db: Db | Tx, chosen: Chosen): Promise<RecordCounts> {
  const { rows } = await sql<RecordCounts>`SELECT
    (SELECT count(*) FROM visits WHERE ${chosen.visits}) AS visits,
    (SELECT count(*) FROM episodes WHERE ${chosen.moved('episodes')}) AS episodes,
    (SELECT count(*) FROM notes WHERE visit_id IN (SELECT id FROM visits WHERE ${chosen.visits})) AS notes,
    (SELECT count(*) FROM health_records WHERE ${chosen.sealed('recorded_at')}) AS healthVersions,
    (SELECT count(*) FROM consents WHERE ${chosen.sealed('recorded_at')}) AS consents,
    (SELECT count(*) FROM client_alerts WHERE resolved_at IS NULL AND ${chosen.moved('client_alerts')}) AS alerts,
    (SELECT count(*) FROM archived_documents WHERE ${chosen.sealed('made_at')}) AS documents,
    (SELECT count(*) FROM waitlist_entries WHERE state = 'waiting' AND ${chosen.moved('waitlist_entries')}) AS waitlist`.execute(db);
  const [counts] = rows;
  // One row of counts always comes back.
  if (!counts) throw new Error('no counts');
  return counts;
}

/** Everything of a client, that of merged records too. */
export async function countRecord(db: Db | Tx, clientId: string): Promise<RecordCounts> {
  const ids = await recordIdsOf(db, clientId);
  const own = sql`client_id = ${clientId}`;
  return count(db, { visits: own, moved: () => own, sealed: () => sql`client_id IN (${sql.join(ids)})` });
}

/** What goes back to the merged record when a merge is undone. */
export function countReturning(db: Db | Tx, { id, keptId, mergedId }: KeptMerge): Promise<RecordCounts> {
  const moved = (table: string) => sql`client_id = ${keptId} AND id IN ${movedRows(id, table)}`;
  return count(db, {
    visits: sql`client_id = ${keptId} AND ${returningVisit(id)}`,
    moved,
    sealed: () => sql`client_id = ${mergedId}`,
  });
}

const bornColumns = { episodes: 'opened_at', client_alerts: 'created_at', waitlist_entries: 'created_at' } as const;

/** What came to the kept record since the merge and stays there. */
export function countStaying(db: Db | Tx, { id, keptId, mergedAt }: KeptMerge): Promise<RecordCounts> {
  return count(db, {
    visits: sql`client_id = ${keptId} AND created_at > ${mergedAt} AND NOT ${returningVisit(id)}`,
    moved: (table) => sql`client_id = ${keptId} AND ${sql.ref(bornColumns[table])} > ${mergedAt}`,
    sealed: (timeColumn) => sql`client_id = ${keptId} AND ${sql.ref(timeColumn)} > ${mergedAt}`,
  });
}
