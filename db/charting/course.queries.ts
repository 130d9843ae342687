import { noteBody, noteVisit, type NoteBody, type NoteVisit } from '../../shared/charting/charting.model.ts';
import type { Db, Tx } from '../database.ts';

export interface SessionNote {
  readonly noteId: string;
  readonly visit: NoteVisit;
  readonly body: NoteBody;
}

function toSession(row: { readonly id: string; readonly visit_head: string; readonly body: string }): SessionNote {
  return { noteId: row.id, visit: noteVisit.parse(JSON.parse(row.visit_head)), body: noteBody.parse(JSON.parse(row.body)) };
}

/** An episode's signed notes in the order of their sessions, up to an instant where one is given. */
export async function listSessionNotes(db: Db | Tx, episodeId: string, beforeMilliseconds?: number): Promise<SessionNote[]> {
  let query = db.selectFrom('notes').select(['id', 'visit_head', 'body']).where('episode_id', '=', episodeId);
  if (beforeMilliseconds !== undefined) query = query.where('starts_at', '<', beforeMilliseconds);
  return (await query.orderBy('starts_at').execute()).map(toSession);
}

/** A client's signed notes with cups in them, of every episode, from an instant on. */
export async function listCuppedNotes(db: Db | Tx, clientId: string, sinceMilliseconds: number): Promise<SessionNote[]> {
  const rows = await db
    .selectFrom('notes')
    .innerJoin('visits', 'visits.id', 'notes.visit_id')
    .select(['notes.id', 'notes.visit_head', 'notes.body'])
    .where('visits.client_id', '=', clientId)
    .where('notes.starts_at', '>=', sinceMilliseconds)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('note_treatments')
          .select('note_treatments.position')
          .whereRef('note_treatments.note_id', '=', 'notes.id')
          .where('note_treatments.modality', '=', 'cupping'),
      ),
    )
    .execute();
  return rows.map(toSession);
}
