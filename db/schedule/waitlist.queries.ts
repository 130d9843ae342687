import { sql } from 'kysely';
import { z } from 'zod';
import type { CivilDate, Instant } from '../../shared/core/time.ts';
import { waitlistEntry, type CallOutcome, type WaitlistEntry, type WaitlistWish } from '../../shared/schedule/waitlist.model.ts';
import type { Db, Tx } from '../database.ts';

const ids = z.array(z.string());
const days = z.array(z.int());

export interface WaitingRow extends WaitlistEntry {
  readonly bufferMinutes: number;
  readonly bufferBeforeMinutes: number;
}

function selectEntries(db: Db | Tx) {
  return db
    .selectFrom('waitlist_entries as w')
    .innerJoin('clients as c', 'c.id', 'w.client_id')
    .innerJoin('services as s', 's.id', 'w.service_id')
    .leftJoin('waitlist_calls as k', (join) =>
      join.on('k.id', '=', (eb) =>
        eb.selectFrom('waitlist_calls as n').select('n.id').whereRef('n.entry_id', '=', 'w.id').orderBy('n.at', 'desc').orderBy('n.id', 'desc').limit(1),
      ),
    )
    .leftJoin('staff_members as m', 'm.id', 'k.staff_id')
    .selectAll('w')
    .select(['c.first_name', 'c.last_name', 'c.phone', 's.name as service_name', 's.buffer_minutes', 's.buffer_before_minutes'])
    .select(['k.at', 'k.outcome', 'k.therapist_id', 'k.starts_on', 'k.start_minute', 'k.offered_until', 'm.name as caller_name']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectEntries>['execute']>>[number];

function toEntry(row: Row): WaitingRow {
  const lastCall =
    row.at === null
      ? null
      : {
          at: row.at,
          staffName: row.caller_name,
          answer: row.outcome,
          therapistId: row.therapist_id,
          startsOn: row.starts_on,
          startMinute: row.start_minute,
          offeredUntil: row.offered_until,
        };
  const entry = waitlistEntry.parse({
    id: row.id,
    clientId: row.client_id,
    clientName: `${row.first_name} ${row.last_name}`,
    phone: row.phone,
    serviceId: row.service_id,
    serviceName: row.service_name,
    durationMinutes: row.duration_minutes,
    therapistIds: ids.parse(JSON.parse(row.therapist_ids)),
    weekdays: days.parse(JSON.parse(row.weekdays)),
    earliestMinute: row.earliest_minute,
    latestMinute: row.latest_minute,
    noticeHours: row.notice_hours,
    priority: row.priority,
    expiresOn: row.expires_on,
    note: row.note,
    waitingSince: row.created_at,
    lastCall,
    version: row.version,
  });
  return { ...entry, bufferMinutes: row.buffer_minutes, bufferBeforeMinutes: row.buffer_before_minutes };
}

/** Whoever waits on this day, by priority and time. */
export async function listWaiting(db: Db | Tx, today: CivilDate): Promise<WaitingRow[]> {
  const rows = await selectEntries(db)
    // Spelled out, for the index that holds nothing but those who wait.
    .where('w.state', '=', sql.lit('waiting'))
    .where((eb) => eb.or([eb('w.expires_on', 'is', null), eb('w.expires_on', '>=', today)]))
    .orderBy('w.priority')
    .orderBy('w.created_at')
    .execute();
  return rows.map(toEntry);
}

/** An entry in whatever state, with that state. */
export async function findEntry(db: Db | Tx, entryId: string): Promise<{ readonly entry: WaitingRow; readonly state: string; readonly visitId: string | null } | undefined> {
  const row = await selectEntries(db).where('w.id', '=', entryId).executeTakeFirst();
  return row && { entry: toEntry(row), state: row.state, visitId: row.visit_id };
}

function wishColumns(wish: WaitlistWish) {
  return {
    client_id: wish.clientId,
    service_id: wish.serviceId,
    duration_minutes: wish.durationMinutes,
    therapist_ids: JSON.stringify(wish.therapistIds),
    weekdays: JSON.stringify(wish.weekdays),
    earliest_minute: wish.earliestMinute,
    latest_minute: wish.latestMinute,
    notice_hours: wish.noticeHours,
    priority: wish.priority,
    expires_on: wish.expiresOn,
    note: wish.note,
  };
}

export async function insertEntry(tx: Tx, wish: WaitlistWish, made: { readonly id: string; readonly at: Instant; readonly staffId: string }): Promise<void> {
  await tx
    .insertInto('waitlist_entries')
    .values({ ...wishColumns(wish), id: made.id, visit_id: null, created_at: made.at, created_by: made.staffId })
    .execute();
}

/** Whether the entry was met at that version, still waiting, and changed. */
export async function updateEntry(tx: Tx, entryId: string, version: number, wish: WaitlistWish): Promise<boolean> {
  const result = await tx
    .updateTable('waitlist_entries')
    .set((eb) => ({ ...wishColumns(wish), version: eb('version', '+', 1) }))
    .where('id', '=', entryId)
    .where('version', '=', version)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Whether the entry was met at that version in one of these states and came to the new one. */
export async function updateEntryState(
  tx: Tx,
  change: { readonly entryId: string; readonly version: number; readonly from: readonly string[]; readonly to: 'waiting' | 'booked' | 'removed'; readonly visitId: string | null },
): Promise<boolean> {
  const result = await tx
    .updateTable('waitlist_entries')
    .set((eb) => ({ state: change.to, visit_id: change.visitId, version: eb('version', '+', 1) }))
    .where('id', '=', change.entryId)
    .where('version', '=', change.version)
    .where('state', 'in', change.from)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface NewCall {
  readonly id: string;
  readonly entryId: string;
  readonly at: Instant;
  readonly staffId: string;
  readonly outcome: CallOutcome;
  readonly therapistId: string;
  readonly startsOn: CivilDate;
  readonly startMinute: number;
  readonly offeredUntil: Instant | null;
}

export async function insertCall(tx: Tx, call: NewCall): Promise<void> {
  await tx
    .insertInto('waitlist_calls')
    .values({
      id: call.id,
      entry_id: call.entryId,
      at: call.at,
      staff_id: call.staffId,
      outcome: call.outcome,
      therapist_id: call.therapistId,
      starts_on: call.startsOn,
      start_minute: call.startMinute,
      offered_until: call.offeredUntil,
    })
    .execute();
}

/** Who has said no to a time with this therapist on this day, with that time. */
export async function listDeclined(db: Db | Tx, therapistId: string, startsOn: CivilDate, entryIds: readonly string[]): Promise<{ readonly entryId: string; readonly startMinute: number }[]> {
  if (entryIds.length === 0) return [];
  const rows = await db
    .selectFrom('waitlist_calls')
    .select(['entry_id', 'start_minute'])
    .where('entry_id', 'in', entryIds)
    .where('therapist_id', '=', therapistId)
    .where('starts_on', '=', startsOn)
    .where('outcome', '=', 'declined')
    .execute();
  return rows.map((row) => ({ entryId: row.entry_id, startMinute: row.start_minute }));
}
