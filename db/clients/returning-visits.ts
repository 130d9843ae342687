import { sql, type RawBuilder, type SqlBool } from 'kysely';

/**
 * Whether a visit of the kept record goes back when a merge is undone. A visit belongs to its episode or series, also
 * one that was booked since; without either it goes back where it came from.
 */
export function returningVisit(mergeId: string): RawBuilder<SqlBool> {
  const moved = (table: string) => sql`(SELECT row_id FROM client_merge_moves WHERE merge_id = ${mergeId} AND table_name = ${table})`;
  const episodeId = sql`coalesce(episode_id, (SELECT p.episode_id FROM plans AS p WHERE p.id = plan_id))`;
  return sql<SqlBool>`CASE
    WHEN ${episodeId} IS NOT NULL THEN ${episodeId} IN ${moved('episodes')}
    WHEN series_id IS NOT NULL THEN series_id IN ${moved('visit_series')}
    ELSE id IN ${moved('visits')} END`;
}
