import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** The rows of a table that went to the kept record when two were merged, as a list to look in. */
export function movedRows(mergeId: string, table: string): RawBuilder<unknown> {
  return sql`(SELECT row_id FROM client_merge_moves WHERE merge_id = ${mergeId} AND table_name = ${table})`;
}

/**
 * Whether a visit of the kept record goes back when a merge is undone. A visit belongs to its episode or series, also
 * one that was booked since; without either it goes back where it came from.
 */
export function returningVisit(mergeId: string): RawBuilder<SqlBool> {
  const episodeId = sql`coalesce(episode_id, (SELECT p.episode_id FROM plans AS p WHERE p.id = plan_id))`;
  return sql<SqlBool>`CASE
    WHEN ${episodeId} IS NOT NULL THEN ${episodeId} IN ${movedRows(mergeId, 'episodes')}
    WHEN series_id IS NOT NULL THEN series_id IN ${movedRows(mergeId, 'visit_series')}
    ELSE id IN ${movedRows(mergeId, 'visits')} END`;
}
