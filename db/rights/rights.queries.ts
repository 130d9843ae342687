import { sql } from 'kysely';
import {
  certificateContent,
  correction,
  requestKind,
  type Certificate,
  type CertificateContent,
  type Correction,
  type RequestOutcome,
  type RetentionSettings,
} from '../../shared/rights/rights.model.ts';
import type { CivilDate, Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';

export async function getRetention(db: Db | Tx): Promise<RetentionSettings> {
  const row = await db.selectFrom('retention_years').selectAll().executeTakeFirstOrThrow();
  return { adultYears: row.adult_years, minorYears: row.minor_years, version: row.version };
}

/** Whether the row was met at that version and changed. */
export async function saveRetention(tx: Tx, settings: RetentionSettings): Promise<boolean> {
  const { adultYears: adult_years, minorYears: minor_years, version } = settings;
  const result = await tx
    .updateTable('retention_years')
    .set({ adult_years, minor_years, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const called = sql.raw("'cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'no_show', 'rescheduled'");

/** The newest thing in a record: an instant in UTC, or the day of a visit. */
export async function findLastEntry(db: Db | Tx, ids: readonly string[]): Promise<string> {
  const list = sql.join(ids);
  const { rows } = await sql<{ last: string | null }>`SELECT max(at) AS last FROM (
    SELECT max(created_at) AS at FROM clients WHERE id IN (${list})
    UNION ALL SELECT max(starts_on) FROM visits WHERE client_id IN (${list}) AND state NOT IN (${called})
    UNION ALL SELECT max(signed_at) FROM notes WHERE client_id IN (${list})
    UNION ALL SELECT max(at) FROM addenda WHERE note_id IN (SELECT id FROM notes WHERE client_id IN (${list}))
    UNION ALL SELECT max(recorded_at) FROM health_records WHERE client_id IN (${list})
    UNION ALL SELECT max(recorded_at) FROM consents WHERE client_id IN (${list})
    UNION ALL SELECT max(opened_at) FROM episodes WHERE client_id IN (${list})
    UNION ALL SELECT max(added_at) FROM attachments WHERE client_id IN (${list})
    UNION ALL SELECT max(handed_in_at) FROM intake_responses WHERE client_id IN (${list})
    UNION ALL SELECT max(reviewed_at) FROM intake_reviews WHERE response_id IN (SELECT id FROM intake_responses WHERE client_id IN (${list}))
    UNION ALL SELECT max(at) FROM health_checks WHERE client_id IN (${list})
    UNION ALL SELECT max(decided_at) FROM screening_decisions WHERE client_id IN (${list})
    UNION ALL SELECT max(recorded_at) FROM client_preferences WHERE client_id IN (${list})
    UNION ALL SELECT max(decided_at) FROM plan_decisions WHERE plan_id IN
      (SELECT p.id FROM plans AS p JOIN episodes AS e ON e.id = p.episode_id WHERE e.client_id IN (${list}))
    UNION ALL SELECT max(created_at) FROM plans WHERE episode_id IN (SELECT id FROM episodes WHERE client_id IN (${list}))
    UNION ALL SELECT max(recorded_at) FROM follow_ups WHERE episode_id IN (SELECT id FROM episodes WHERE client_id IN (${list}))
    UNION ALL SELECT max(changed_at) FROM letters WHERE episode_id IN (SELECT id FROM episodes WHERE client_id IN (${list}))
    UNION ALL SELECT max(recorded_at) FROM guardian_presences WHERE visit_id IN (SELECT id FROM visits WHERE client_id IN (${list}))
    UNION ALL SELECT max(created_at) FROM client_alerts WHERE client_id IN (${list})
    UNION ALL SELECT max(created_at) FROM correction_requests WHERE client_id IN (${list})
    UNION ALL SELECT max(decided_at) FROM correction_requests WHERE client_id IN (${list})
    UNION ALL SELECT max(made_at) FROM archived_documents WHERE client_id IN (${list}))`.execute(db);
  return rows[0]?.last ?? '';
}

export async function hasVisitAhead(db: Db | Tx, ids: readonly string[], nowMilliseconds: number): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`SELECT EXISTS (SELECT 1 FROM visits
    WHERE client_id IN (${sql.join(ids)}) AND starts_at > ${nowMilliseconds} AND state NOT IN (${called})) AS found`.execute(db);
  return rows[0]?.found === 1;
}

/** Records that nobody has touched since a day, the oldest first: those of them that may be past their time. */
export async function listUntouched(db: Db | Tx, before: CivilDate, limit: number) {
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'first_name', 'last_name', 'preferred_name', 'birth_date'])
    .where('is_archived', 'in', [0, 1])
    .where('touched_at', '<', before)
    .where('merged_into', 'is', null)
    .orderBy('touched_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.id, firstName: row.first_name, lastName: row.last_name, preferredName: row.preferred_name, birthDate: row.birth_date }));
}

function selectCorrections(db: Db | Tx) {
  return db.selectFrom('correction_requests as r').leftJoin('staff_members as d', 'd.id', 'r.decided_by').selectAll('r').select('d.name as decided_by_name');
}

export interface KeptCorrection extends Correction {
  readonly clientId: string;
}

function toCorrection(row: Awaited<ReturnType<ReturnType<typeof selectCorrections>['execute']>>[number]): KeptCorrection {
  const { id, received_on: receivedOn, asked_by: askedBy, text, outcome, decided_at: decidedAt, decided_by_name: decidedByName } = row;
  return { clientId: row.client_id, id, kind: requestKind.parse(row.kind), receivedOn, askedBy, text, state: correction.shape.state.parse(row.state), outcome, decidedAt, decidedByName };
}

/** The newest first. */
export async function listCorrections(db: Db | Tx, clientId: string): Promise<KeptCorrection[]> {
  const rows = await selectCorrections(db).where('r.client_id', '=', clientId).orderBy('r.created_at', 'desc').orderBy('r.id', 'desc').execute();
  return rows.map(toCorrection);
}

export async function findCorrection(db: Db | Tx, correctionId: string): Promise<KeptCorrection | undefined> {
  const row = await selectCorrections(db).where('r.id', '=', correctionId).executeTakeFirst();
  return row && toCorrection(row);
}

interface Author {
  readonly at: Instant;
  readonly staffId: string;
}

export async function insertCorrection(tx: Tx, given: Pick<KeptCorrection, 'id' | 'clientId' | 'kind' | 'receivedOn' | 'askedBy' | 'text'>, { at, staffId }: Author): Promise<void> {
  const { id, clientId: client_id, kind, receivedOn: received_on, askedBy: asked_by, text } = given;
  await tx
    .insertInto('correction_requests')
    .values({ id, client_id, kind, received_on, asked_by, text, state: 'open', outcome: '', created_at: at, created_by: staffId, decided_at: null, decided_by: null })
    .execute();
}

export async function decideCorrection(tx: Tx, correctionId: string, state: RequestOutcome, outcome: string, { at, staffId }: Author): Promise<void> {
  await tx.updateTable('correction_requests').set({ state, outcome, decided_at: at, decided_by: staffId }).where('id', '=', correctionId).execute();
}

export interface KeptRequest {
  readonly id: string;
  readonly recordId: string;
  readonly reason: string;
  readonly askedAt: Instant;
  readonly askedBy: string;
  readonly askedByName: string;
}

export async function findDestructionRequest(db: Db | Tx, recordId: string): Promise<KeptRequest | undefined> {
  const row = await db
    .selectFrom('destructions as d')
    .innerJoin('staff_members as s', 's.id', 'd.asked_by')
    .select(['d.id', 'd.reason', 'd.asked_at', 'd.asked_by', 's.name'])
    .where('d.record_id', '=', recordId)
    .where('d.state', '=', 'asked')
    .executeTakeFirst();
  return row && { id: row.id, recordId, reason: row.reason, askedAt: row.asked_at, askedBy: row.asked_by, askedByName: row.name };
}

export async function insertDestruction(tx: Tx, given: { readonly id: string; readonly recordId: string; readonly reason: string }, { at, staffId }: Author): Promise<void> {
  await tx
    .insertInto('destructions')
    .values({ id: given.id, record_id: given.recordId, reason: given.reason, state: 'asked', asked_at: at, asked_by: staffId, settled_at: null, settled_by: null, certificate: null })
    .execute();
}

/** Withdraws a request, or closes it with its certificate. */
export async function settleDestruction(tx: Tx, requestId: string, certificate: CertificateContent | null, { at, staffId }: Author): Promise<void> {
  await tx
    .updateTable('destructions')
    .set({ state: certificate ? 'done' : 'withdrawn', settled_at: at, settled_by: staffId, certificate: certificate && JSON.stringify(certificate) })
    .where('id', '=', requestId)
    .execute();
}

/** Files about several clients that were made while this one had signed notes; the file does not say whose notes it holds. */
export async function countSharedDocuments(db: Db | Tx, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(DISTINCT e.subject_id) AS count FROM audit_events AS e
    JOIN archived_documents AS d ON d.id = e.subject_id AND d.client_id IS NULL
    WHERE e.client_id IN (${sql.join(ids)}) AND e.action = 'document.made'`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Every record that was destroyed, the newest first. */
export async function listCertificates(db: Db | Tx): Promise<Certificate[]> {
  const rows = await db
    .selectFrom('destructions as d')
    .innerJoin('staff_members as a', 'a.id', 'd.asked_by')
    .innerJoin('staff_members as s', 's.id', 'd.settled_by')
    .select(['d.id', 'd.record_id', 'd.reason', 'd.asked_at', 'd.settled_at', 'd.certificate', 'a.name as asked_by_name', 's.name as done_by_name'])
    .where('d.state', '=', 'done')
    .orderBy('d.settled_at', 'desc')
    .execute();
  return rows.map((row) => ({
    ...certificateContent.parse(JSON.parse(row.certificate ?? '{}')),
    id: row.id,
    recordId: row.record_id,
    reason: row.reason,
    askedAt: row.asked_at,
    askedByName: row.asked_by_name,
    doneAt: row.settled_at ?? row.asked_at,
    doneByName: row.done_by_name,
  }));
}
