import { addDays, instantOfWallTime, millisecondsOf, type CivilDate } from '../../shared/core/time.ts';
import type { Db } from '../database.ts';

export interface WantedNote {
  readonly noteId: string;
  readonly clientId: string;
}

/** The signed notes of an episode in the order of their sessions. */
export async function listNotesOfEpisode(db: Db, episodeId: string): Promise<WantedNote[]> {
  const rows = await db
    .selectFrom('notes')
    .innerJoin('visits', 'visits.id', 'notes.visit_id')
    .select(['notes.id', 'visits.client_id'])
    .where('notes.episode_id', '=', episodeId)
    .orderBy('notes.starts_at')
    .orderBy('notes.id')
    .execute();
  return rows.map((row) => ({ noteId: row.id, clientId: row.client_id }));
}

/** The signed notes of one therapist's visits on these days, both included, in the order of the visits; at most `limit`. */
export async function listNotesOfTherapist(
  db: Db,
  { therapistId, from, until, zone, limit }: { readonly therapistId: string; readonly from: CivilDate; readonly until: CivilDate; readonly zone: string; readonly limit: number },
): Promise<WantedNote[]> {
  const rows = await db
    .selectFrom('visits')
    .innerJoin('notes', 'notes.visit_id', 'visits.id')
    .select(['notes.id', 'visits.client_id'])
    .where('visits.therapist_id', '=', therapistId)
    .where('visits.starts_at', '>=', millisecondsOf(instantOfWallTime(from, 0, zone).at))
    .where('visits.starts_at', '<', millisecondsOf(instantOfWallTime(addDays(until, 1), 0, zone).at))
    .orderBy('visits.starts_at')
    .orderBy('visits.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ noteId: row.id, clientId: row.client_id }));
}
