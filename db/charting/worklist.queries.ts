import { sql, type SqlBool } from 'kysely';
import type { NoteListItem } from '../../shared/charting/charting.model.ts';
import { instantFromMilliseconds, millisecondsOf, type Instant } from '../../shared/core/time.ts';
import { complaint } from '../../shared/episodes/episodes.model.ts';
import type { Db } from '../database.ts';

const notToChart = ['cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'no_show', 'rescheduled'];
// In the words of the index visits_uncharted, spelled out: of a bound value SQLite cannot know that it matches.
const isToChart = sql<SqlBool>`visits.has_note = 0 AND visits.state NOT IN (${sql.raw(notToChart.map((state) => `'${state}'`).join(', '))})`;

function selectItems(db: Db) {
  return db
    .selectFrom('visits')
    .innerJoin('clients', 'clients.id', 'visits.client_id')
    .innerJoin('staff_members', 'staff_members.id', 'visits.therapist_id')
    .leftJoin('episodes', 'episodes.id', 'visits.episode_id')
    .leftJoin('plans', 'plans.id', 'visits.plan_id')
    .leftJoin('notes', 'notes.visit_id', 'visits.id')
    .select((eb) => [
      'visits.id',
      'visits.client_id',
      'visits.therapist_id',
      'visits.starts_on',
      'visits.start_minute',
      'visits.starts_at',
      'visits.ends_at',
      'visits.plan_id',
      'clients.first_name',
      'clients.last_name',
      'staff_members.name as therapist_name',
      'episodes.complaint',
      'plans.sessions_planned',
      'notes.id as note_id',
      eb
        .exists(
          eb
            .selectFrom('drafts')
            .select('drafts.version')
            .where('drafts.form', '=', 'note')
            .whereRef('drafts.subject', '=', 'visits.id'),
        )
        .$castTo<number>()
        .as('has_draft'),
      eb
        .selectFrom('visits as earlier')
        .select((inner) => inner.fn.countAll<number>().as('place'))
        .whereRef('earlier.plan_id', '=', 'visits.plan_id')
        .whereRef('earlier.starts_at', '<=', 'visits.starts_at')
        .where('earlier.state', 'not in', notToChart)
        .as('session_number'),
    ]);
}
type ItemRow = Awaited<ReturnType<ReturnType<typeof selectItems>['execute']>>[number];

function toItem(row: ItemRow): NoteListItem {
  return {
    visitId: row.id,
    noteId: row.note_id,
    clientId: row.client_id,
    clientName: `${row.first_name} ${row.last_name}`,
    therapistId: row.therapist_id,
    therapistName: row.therapist_name,
    startsOn: row.starts_on,
    startMinute: row.start_minute,
    endsAt: instantFromMilliseconds(row.ends_at),
    state: row.note_id !== null ? 'signed' : row.has_draft === 1 ? 'draft' : 'missing',
    sessionNumber: row.plan_id === null ? null : row.session_number,
    sessionsPlanned: row.sessions_planned,
    complaint: row.complaint === null ? null : complaint.parse(JSON.parse(row.complaint)).label,
  };
}

/** Ended visits without a signed note, oldest first. */
export async function listUnsignedVisits(
  db: Db,
  filter: { readonly therapistId: string | null; readonly endedBefore: Instant; readonly limit: number },
): Promise<NoteListItem[]> {
  let query = selectItems(db)
    .where(isToChart)
    // A visit that has ended has begun: the walk through the index ends at now.
    .where('visits.starts_at', '<=', millisecondsOf(filter.endedBefore))
    .where('visits.ends_at', '<=', millisecondsOf(filter.endedBefore));
  if (filter.therapistId !== null) query = query.where('visits.therapist_id', '=', filter.therapistId);
  const rows = await query.orderBy('visits.starts_at').limit(filter.limit).execute();
  return rows.map(toItem);
}

/** Every signed note of a client, newest first. */
export async function listClientNotes(db: Db, clientId: string): Promise<NoteListItem[]> {
  const rows = await selectItems(db)
    .where('visits.client_id', '=', clientId)
    .where('notes.id', 'is not', null)
    .orderBy('visits.starts_at', 'desc')
    .execute();
  return rows.map(toItem);
}
