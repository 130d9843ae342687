import { sql } from 'kysely';
import { z } from 'zod';
import type { Instant } from '../../shared/core/time.ts';
import { instantFromMilliseconds } from '../../shared/core/time.ts';
import { addendum, correctableFields, noteBody, noteVisit, type Addendum, type CoSignature, type NoteVisit, type SignedNote } from '../../shared/charting/charting.model.ts';
import type { VisitState } from '../../shared/schedule/schedule.model.ts';
import { visitState } from '../../shared/schedule/schedule.model.ts';
import type { Db, Tx } from '../database.ts';
import type { AddendaTable, NotesTable } from './charting.table.ts';

/** What charting needs of a visit: its place in episode and plan, who gives it, and how it stands. */
export interface ChartedVisit {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientBirthDate: string | null;
  readonly therapistId: string;
  readonly therapistName: string;
  readonly licence: string;
  readonly roomName: string | null;
  readonly episodeId: string | null;
  readonly planId: string | null;
  readonly startsOn: string;
  readonly startMinute: number;
  readonly durationMinutes: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: VisitState;
  readonly version: number;
}

export async function findChartedVisit(db: Db | Tx, visitId: string): Promise<ChartedVisit | undefined> {
  const row = await db
    .selectFrom('visits')
    .innerJoin('clients', 'clients.id', 'visits.client_id')
    .innerJoin('staff_members', 'staff_members.id', 'visits.therapist_id')
    .leftJoin('rooms', 'rooms.id', 'visits.room_id')
    .selectAll('visits')
    .select([
      'clients.first_name',
      'clients.last_name',
      'clients.birth_date',
      'staff_members.name as therapist_name',
      'staff_members.licence',
      'rooms.name as room_name',
    ])
    .where('visits.id', '=', visitId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    clientId: row.client_id,
    clientName: `${row.first_name} ${row.last_name}`,
    clientBirthDate: row.birth_date,
    therapistId: row.therapist_id,
    therapistName: row.therapist_name,
    licence: row.licence,
    roomName: row.room_name,
    episodeId: row.episode_id,
    planId: row.plan_id,
    startsOn: row.starts_on,
    startMinute: row.start_minute,
    durationMinutes: row.duration_minutes,
    startsAt: instantFromMilliseconds(row.starts_at),
    endsAt: instantFromMilliseconds(row.ends_at),
    state: visitState.parse(row.state),
    version: row.version,
  };
}

/** Which session of the plan a visit is: its place among the plan's visits that used, or will use, a session. */
export async function sessionNumberOf(db: Db | Tx, planId: string, startsAt: number): Promise<number> {
  const row = await db
    .selectFrom('visits')
    .select((eb) => eb.fn.countAll<number>().as('place'))
    .where('plan_id', '=', planId)
    .where('starts_at', '<=', startsAt)
    .where('state', 'not in', ['cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'no_show', 'rescheduled'])
    .executeTakeFirstOrThrow();
  return row.place;
}

async function addendaOf(db: Db | Tx, noteId: string): Promise<Addendum[]> {
  const rows = await db
    .selectFrom('addenda')
    .innerJoin('staff_members', 'staff_members.id', 'addenda.author_id')
    .select(['addenda.id', 'addenda.at', 'addenda.kind', 'addenda.reason', 'addenda.text', 'addenda.field', 'addenda.content_hash', 'staff_members.name'])
    .where('addenda.note_id', '=', noteId)
    .orderBy('addenda.at')
    // Two of one instant stand as they were added: each one's hash goes on from the one before.
    .orderBy(sql`addenda.rowid`)
    .execute();
  return rows.map(({ name, kind, field, content_hash: contentHash, ...row }) => ({
    ...row,
    authorName: name,
    kind: addendum.shape.kind.parse(kind),
    ...(field !== null && { field: z.enum(correctableFields).parse(field) }),
    ...(contentHash !== null && { contentHash }),
  }));
}

async function coSignatureOf(db: Db | Tx, noteId: string): Promise<CoSignature | undefined> {
  const row = await db.selectFrom('co_signatures').selectAll().where('note_id', '=', noteId).executeTakeFirst();
  return row && { signedName: row.signed_name, licence: row.licence, signedAt: row.signed_at, contentHash: row.content_hash };
}

/** Whose the visit is today. The sealed head names the record of the day of signing, which may have been merged since. */
async function clientOf(db: Db | Tx, visitId: string): Promise<string> {
  const visit = await db.selectFrom('visits').select('client_id').where('id', '=', visitId).executeTakeFirstOrThrow();
  return visit.client_id;
}

async function toSignedNote(db: Db | Tx, row: NotesTable): Promise<SignedNote> {
  const coSignature = await coSignatureOf(db, row.id);
  return {
    id: row.id,
    visit: { ...noteVisit.parse(JSON.parse(row.visit_head)), clientId: await clientOf(db, row.visit_id) },
    body: noteBody.parse(JSON.parse(row.body)),
    signedAt: row.signed_at,
    signedName: row.signed_name,
    contentHash: row.content_hash,
    isLateEntry: row.is_late_entry === 1,
    ...(coSignature && { coSignature }),
    addenda: await addendaOf(db, row.id),
  };
}

export async function findNote(db: Db | Tx, noteId: string): Promise<SignedNote | undefined> {
  const row = await db.selectFrom('notes').selectAll().where('id', '=', noteId).executeTakeFirst();
  return row && toSignedNote(db, row);
}

export async function findNoteOfVisit(db: Db | Tx, visitId: string): Promise<SignedNote | undefined> {
  const row = await db.selectFrom('notes').selectAll().where('visit_id', '=', visitId).executeTakeFirst();
  return row && toSignedNote(db, row);
}

/** The last signed note of the episode before a visit. */
export async function findPreviousNote(
  db: Db | Tx,
  episodeId: string,
  beforeMilliseconds: number,
): Promise<SignedNote | undefined> {
  const row = await db
    .selectFrom('notes')
    .selectAll()
    .where('episode_id', '=', episodeId)
    .where('starts_at', '<', beforeMilliseconds)
    .orderBy('starts_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toSignedNote(db, row);
}

export interface ScoredSession {
  readonly noteId: string;
  readonly nprsAverage: number | null;
  readonly psfsScores: readonly (number | null)[];
  readonly isAborted: boolean;
  readonly planId: string | null;
  readonly startsOn: string;
  readonly sessionNumber: number | null;
}

/** The scores of an episode's signed notes in the order of their sessions. */
export async function listScoredSessions(db: Db | Tx, episodeId: string): Promise<ScoredSession[]> {
  const rows = await db
    .selectFrom('notes')
    .select(['id', 'plan_id', 'visit_head', 'body', 'nprs_average', 'is_aborted'])
    .where('episode_id', '=', episodeId)
    .orderBy('starts_at')
    .execute();
  return rows.map((row) => {
    const head: NoteVisit = noteVisit.parse(JSON.parse(row.visit_head));
    return {
      noteId: row.id,
      nprsAverage: row.nprs_average,
      psfsScores: noteBody.parse(JSON.parse(row.body)).subjective.psfsScores,
      isAborted: row.is_aborted === 1,
      planId: row.plan_id,
      startsOn: head.startsOn,
      sessionNumber: head.sessionNumber,
    };
  });
}

export interface NewAddendum extends Omit<Addendum, 'authorName'> {
  readonly noteId: string;
  readonly authorId: string;
}

export function addendumRow(entry: NewAddendum): AddendaTable {
  return {
    id: entry.id,
    note_id: entry.noteId,
    at: entry.at,
    author_id: entry.authorId,
    kind: entry.kind,
    reason: entry.reason,
    text: entry.text,
    field: entry.field ?? null,
    content_hash: entry.contentHash ?? null,
  };
}

export async function insertAddendum(tx: Tx, entry: NewAddendum): Promise<void> {
  await tx.insertInto('addenda').values(addendumRow(entry)).execute();
}
