import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { AuditAction, AuditEvent, AuditFilter, AuditVerification } from '../../shared/audit/audit.model.ts';
import { auditAction } from '../../shared/audit/audit.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import { recordIdsOf } from '../clients/records.queries.ts';
import type { Db, Tx } from '../database.ts';
import type { ClinicFile } from '../open.ts';
import { prepared } from '../prepared.ts';
import type { AuditEventsTable } from './audit.table.ts';

export type AuditDetail = AuditEvent['detail'];

export interface NewAuditEvent {
  readonly at: Instant;
  readonly action: AuditAction;
  readonly staffId: string | null;
  readonly clientId: string | null;
  readonly subjectId: string | null;
  readonly detail: AuditDetail;
}

/** The hash of an event: SHA-256 over the hash before it and every field, in a fixed order. */
function hashOf(event: Omit<AuditEventsTable, 'hash'>): string {
  const fields = [
    event.previous_hash,
    event.sequence,
    event.at,
    event.action,
    event.staff_id,
    event.client_id,
    event.subject_id,
    event.detail,
  ];
  return hash('sha256', JSON.stringify(fields));
}

/** The event's row behind the head of the chain. */
export function nextAuditRow(head: AuditAnchor, event: NewAuditEvent): AuditEventsTable {
  const unsigned = {
    sequence: head.sequence + 1,
    at: event.at,
    action: event.action,
    staff_id: event.staffId,
    client_id: event.clientId,
    subject_id: event.subjectId,
    detail: JSON.stringify(event.detail),
    previous_hash: head.hash,
  };
  return { ...unsigned, hash: hashOf(unsigned) };
}

const insertEvent = prepared(
  ['sequence', 'at', 'action', 'staff_id', 'client_id', 'subject_id', 'detail', 'previous_hash', 'hash'],
  (db, row: AuditEventsTable) => db.insertInto('audit_events').values(row),
);

const moveHead = prepared(['sequence', 'hash'], (db, { sequence, hash }: AuditAnchor) =>
  db.updateTable('audit_head').set({ sequence, hash }),
);

/** Appends an event to the chain, in the same transaction as what it tells of. */
export async function appendAuditEvent(tx: Tx, event: NewAuditEvent): Promise<void> {
  const row = nextAuditRow(await readAuditHead(tx), event);
  await insertEvent(tx, row);
  await moveHead(tx, { sequence: row.sequence, hash: row.hash });
}

export type AuditQuestion = AuditFilter & { readonly fromInstant?: Instant; readonly untilInstant?: Instant };

/** Whether the days alone bound the answer: then the index by time finds it. */
function asksForDaysOnly({ fromInstant, untilInstant, staffId, clientId, action }: AuditQuestion): boolean {
  const hasDays = fromInstant !== undefined || untilInstant !== undefined;
  return hasDays && staffId === undefined && clientId === undefined && action === undefined;
}

/**
 * The sequence numbers of one page, cut before any event is read. They stand in the order of the chain, which a clock
 * that was set back does not change; days alone are walked in the order of their times.
 */
function auditPage(db: Db, question: AuditQuestion, recordIds: readonly string[]) {
  const { fromInstant, untilInstant, staffId, clientId, action, beforeSequence } = question;
  const isByTime = asksForDaysOnly(question);
  let query = db.selectFrom('audit_events as e').select(['e.sequence', 'e.at']);
  if (fromInstant !== undefined) query = query.where('e.at', '>=', fromInstant);
  if (untilInstant !== undefined) query = query.where('e.at', '<', untilInstant);
  // Events of a record that was merged stand under its own id.
  if (clientId !== undefined && recordIds.length < 2) query = query.where('e.client_id', '=', clientId);
  if (clientId !== undefined && recordIds.length >= 2) query = query.where('e.client_id', 'in', recordIds);
  // A client has the fewest events, an action fewer than a person: the plus keeps the wider index out of the way.
  if (action !== undefined) query = query.where(clientId === undefined ? 'e.action' : sql`+e.action`, '=', action);
  if (staffId !== undefined) query = query.where(clientId === undefined && action === undefined ? 'e.staff_id' : sql`+e.staff_id`, '=', staffId);
  if (beforeSequence !== undefined && !isByTime) query = query.where('e.sequence', '<', beforeSequence);
  if (beforeSequence !== undefined && isByTime) {
    const before = db.selectFrom('audit_events as b').select('b.at').where('b.sequence', '=', beforeSequence);
    query = query.where((eb) =>
      eb.and([eb('e.at', '<=', before), eb.or([eb('e.at', '<', before), eb('e.sequence', '<', beforeSequence)])]),
    );
  }
  if (isByTime) query = query.orderBy('e.at', 'desc');
  return query.orderBy('e.sequence', 'desc').limit(question.limit);
}

/** The statement of a page; apart, so that a test can ask how SQLite runs it. */
export function auditEventsQuery(db: Db, question: AuditQuestion, recordIds: readonly string[] = []) {
  let query = db
    .selectFrom(auditPage(db, question, recordIds).as('page'))
    .innerJoin('audit_events', 'audit_events.sequence', 'page.sequence')
    .leftJoin('staff_members', 'staff_members.id', 'audit_events.staff_id')
    .select([
      'audit_events.sequence',
      'audit_events.at',
      'audit_events.action',
      'audit_events.staff_id',
      'audit_events.client_id',
      'audit_events.subject_id',
      'audit_events.detail',
      'audit_events.hash',
      'staff_members.name as staff_name',
    ]);
  if (asksForDaysOnly(question)) query = query.orderBy('page.at', 'desc');
  return query.orderBy('page.sequence', 'desc');
}

/** One page of the events that match, newest first. */
export async function listAuditEvents(db: Db, question: AuditQuestion): Promise<AuditEvent[]> {
  const recordIds = question.clientId === undefined ? [] : await recordIdsOf(db, question.clientId);
  const rows = await auditEventsQuery(db, question, recordIds).execute();
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at,
    action: auditAction.parse(row.action),
    staffId: row.staff_id,
    staffName: row.staff_name,
    clientId: row.client_id,
    subjectId: row.subject_id,
    // The column's check holds it to JSON, and only appendAuditEvent writes it.
    detail: JSON.parse(row.detail) as AuditDetail,
    hash: row.hash,
  }));
}

/** Where the chain ended at some moment; kept outside the file, so that cutting the tail is noticed. */
export interface AuditAnchor {
  readonly sequence: number;
  readonly hash: string;
}

const auditHead = prepared([], (db) => db.selectFrom('audit_head').select(['sequence', 'hash']));

export async function readAuditHead(db: Db | Tx): Promise<AuditAnchor> {
  const [head] = await auditHead(db, {});
  if (!head) throw new Error('the file has no head of the audit chain');
  return head;
}

/** Whether the chain runs through this mark. */
export async function hasAuditAnchor(db: Db, anchor: AuditAnchor): Promise<boolean> {
  if (anchor.sequence === 0) return true;
  const row = await db.selectFrom('audit_events').select('hash').where('sequence', '=', anchor.sequence).executeTakeFirst();
  return row?.hash === anchor.hash;
}

const rowsBetweenRests = 500;

/**
 * Walks the whole chain on a connection of its own; constant memory.
 * @param rest called now and then on the way, for a walk that is to leave time for others.
 */
export function verifyAuditChain(file: ClinicFile, anchor?: AuditAnchor, rest?: () => void): AuditVerification {
  let previousHash = '';
  let expected = 1;
  let anchorSeen = anchor === undefined || anchor.sequence === 0;
  // The rows come straight from the table whose type this is.
  const rows = file.prepare('SELECT * FROM audit_events ORDER BY sequence').iterate() as Iterable<AuditEventsTable>;
  for (const row of rows) {
    if (row.sequence !== expected) return broken(expected, 'missing', expected - 1);
    if (row.previous_hash !== previousHash || hashOf(row) !== row.hash) return broken(row.sequence, 'edited', expected - 1);
    if (anchor?.sequence === row.sequence) {
      if (anchor.hash !== row.hash) return broken(row.sequence, 'anchorMismatch', expected - 1);
      anchorSeen = true;
    }
    previousHash = row.hash;
    if (expected % rowsBetweenRests === 0) rest?.();
    expected += 1;
  }
  const head = file.prepare('SELECT sequence, hash FROM audit_head').get() as AuditAnchor | undefined; // one-row table
  if (head?.sequence !== expected - 1 || head.hash !== previousHash || !anchorSeen) {
    return broken(expected, 'truncated', expected - 1);
  }
  return { isIntact: true, eventCount: expected - 1, brokenAt: null, problem: null };
}

function broken(brokenAt: number, problem: NonNullable<AuditVerification['problem']>, eventCount: number): AuditVerification {
  return { isIntact: false, eventCount, brokenAt, problem };
}

/** The latest time at which one of the last events was written, by the clocks of those moments; none before a jump that is told. */
export async function findLatestAuditTime(db: Db): Promise<Instant | undefined> {
  const rows = await db.selectFrom('audit_events').select(['at', 'action']).orderBy('sequence', 'desc').limit(100).execute();
  const jump = rows.findIndex(({ action }) => action === 'clock.jumped');
  const told = jump < 0 ? rows : rows.slice(0, jump + 1);
  return told.map(({ at }) => at).toSorted().at(-1);
}
