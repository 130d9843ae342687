import type { Supervision } from '../../shared/charting/library.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';
import type { CoSignaturesTable } from './charting.table.ts';

export interface Supervisor {
  readonly id: string;
  readonly name: string;
  readonly licence: string;
}

/** Who answers for a therapist's sessions; undefined for one who is no student. */
export async function findSupervisor(db: Db | Tx, studentId: string): Promise<Supervisor | undefined> {
  return db
    .selectFrom('supervisions')
    .innerJoin('staff_members', 'staff_members.id', 'supervisions.supervisor_id')
    .select(['staff_members.id', 'staff_members.name', 'staff_members.licence'])
    .where('supervisions.student_id', '=', studentId)
    .executeTakeFirst();
}

export async function listSupervisions(db: Db | Tx): Promise<Supervision[]> {
  const rows = await db
    .selectFrom('supervisions')
    .innerJoin('staff_members as student', 'student.id', 'supervisions.student_id')
    .innerJoin('staff_members as supervisor', 'supervisor.id', 'supervisions.supervisor_id')
    .select(['student.id as student_id', 'student.name as student_name', 'supervisor.id as supervisor_id', 'supervisor.name as supervisor_name'])
    .orderBy('student.name')
    .orderBy('student.id')
    .execute();
  return rows.map((row) => ({ studentId: row.student_id, studentName: row.student_name, supervisorId: row.supervisor_id, supervisorName: row.supervisor_name }));
}

export async function putSupervision(tx: Tx, studentId: string, supervisorId: string | null, since: Instant): Promise<void> {
  await tx.deleteFrom('supervisions').where('student_id', '=', studentId).execute();
  if (supervisorId !== null) await tx.insertInto('supervisions').values({ student_id: studentId, supervisor_id: supervisorId, since }).execute();
}

export interface WaitingNote {
  readonly noteId: string;
  readonly clientName: string;
  readonly studentName: string;
  readonly startsOn: string;
  readonly signedAt: Instant;
}

/** Signed notes that name this person as supervisor and have no second signature, oldest first. */
export async function listNotesToCoSign(db: Db | Tx, supervisorId: string): Promise<WaitingNote[]> {
  const rows = await db
    .selectFrom('co_sign_requests')
    .innerJoin('notes', 'notes.id', 'co_sign_requests.note_id')
    .innerJoin('visits', 'visits.id', 'notes.visit_id')
    .innerJoin('clients', 'clients.id', 'visits.client_id')
    .innerJoin('staff_members', 'staff_members.id', 'notes.therapist_id')
    .leftJoin('co_signatures', 'co_signatures.note_id', 'notes.id')
    .select(['notes.id', 'notes.signed_at', 'visits.starts_on', 'clients.first_name', 'clients.last_name', 'staff_members.name'])
    .where('co_sign_requests.supervisor_id', '=', supervisorId)
    .where('co_signatures.note_id', 'is', null)
    .orderBy('notes.starts_at')
    .limit(200)
    .execute();
  return rows.map((row) => ({ noteId: row.id, clientName: `${row.first_name} ${row.last_name}`, studentName: row.name, startsOn: row.starts_on, signedAt: row.signed_at }));
}

/** A student's note waits from its signature on. */
export async function insertCoSignRequest(tx: Tx, noteId: string, supervisorId: string): Promise<void> {
  await tx.insertInto('co_sign_requests').values({ note_id: noteId, supervisor_id: supervisorId }).execute();
}

export async function insertCoSignature(tx: Tx, row: CoSignaturesTable): Promise<void> {
  await tx.insertInto('co_signatures').values(row).execute();
}
