// What happened with one client, table by table; each is a look-up by the client, whatever the size of the clinic.
import { z } from 'zod';
import { visitState } from '../../shared/schedule/schedule.model.ts';
import { instantFromMilliseconds, wallTimeOf, type Instant } from '../../shared/core/time.ts';
import type { TimelineEntry } from '../../shared/history/timeline.model.ts';
import { recordIdsOf } from '../clients/records.queries.ts';
import type { Db, Tx } from '../database.ts';

/** The clinic's zone says on which day an instant lies. */
type DayOf = (at: Instant) => string;

async function listVisits(db: Db | Tx, clientId: string): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom('visits as v')
    .innerJoin('services as s', 's.id', 'v.service_id')
    .innerJoin('staff_members as t', 't.id', 'v.therapist_id')
    .leftJoin('plans as p', 'p.id', 'v.plan_id')
    .select(['v.id', 'v.starts_on', 'v.start_minute', 'v.duration_minutes', 'v.starts_at', 'v.state', 'v.therapist_id', 'v.episode_id', 'p.episode_id as plan_episode_id', 's.name as service', 't.name as therapist'])
    .where('v.client_id', '=', clientId)
    .execute();
  return rows.map((row) => ({
    kind: 'visit',
    id: row.id,
    at: instantFromMilliseconds(row.starts_at),
    date: row.starts_on,
    startMinute: row.start_minute,
    durationMinutes: row.duration_minutes,
    serviceName: row.service,
    therapistId: row.therapist_id,
    therapistName: row.therapist,
    episodeId: row.episode_id ?? row.plan_episode_id,
    state: visitState.parse(row.state),
  }));
}

async function listConsents(db: Db | Tx, ids: readonly string[], dayOf: DayOf): Promise<TimelineEntry[]> {
  const rows = await db.selectFrom('consents').select(['id', 'consent_id', 'state', 'recorded_at']).where('client_id', 'in', ids).execute();
  return rows.map((row) => ({ kind: 'consent', id: row.id, at: row.recorded_at, date: dayOf(row.recorded_at), consentId: row.consent_id, state: row.state }));
}

async function listNotes(db: Db | Tx, clientId: string, dayOf: DayOf): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom('notes as n')
    .innerJoin('visits as v', 'v.id', 'n.visit_id')
    .innerJoin('staff_members as t', 't.id', 'n.therapist_id')
    .select(['n.id', 'n.signed_at', 'n.therapist_id', 'n.episode_id', 'n.nprs_average', 'n.is_aborted', 'n.is_late_entry', 't.name'])
    .where('v.client_id', '=', clientId)
    .execute();
  return rows.map((row) => ({
    kind: 'note',
    id: row.id,
    at: row.signed_at,
    date: dayOf(row.signed_at),
    therapistId: row.therapist_id,
    therapistName: row.name,
    episodeId: row.episode_id,
    nprsAverage: row.nprs_average,
    isAborted: row.is_aborted === 1,
    isLateEntry: row.is_late_entry === 1,
  }));
}

const labelled = z.object({ label: z.string() });
const closed = z.object({ kind: z.string(), date: z.string() });

async function listEpisodes(db: Db | Tx, clientId: string, dayOf: DayOf): Promise<TimelineEntry[]> {
  const rows = await db.selectFrom('episodes').select(['id', 'complaint', 'opened_at', 'closure']).where('client_id', '=', clientId).execute();
  return rows.flatMap((row): TimelineEntry[] => {
    const { label } = labelled.parse(JSON.parse(row.complaint));
    const opened = { kind: 'episodeOpened' as const, id: row.id, at: row.opened_at, date: dayOf(row.opened_at), episodeId: row.id, label };
    if (row.closure === null) return [opened];
    const closure = closed.parse(JSON.parse(row.closure));
    // Of a closure the day is known; it stands after what happened on that day.
    const at = `${closure.date}T23:59:59.999Z`;
    return [opened, { kind: 'episodeClosed', id: row.id, at, date: closure.date, episodeId: row.id, label, closure: closure.kind }];
  });
}

async function listDocuments(db: Db | Tx, ids: readonly string[], dayOf: DayOf): Promise<TimelineEntry[]> {
  const rows = await db.selectFrom('archived_documents').select(['id', 'kind', 'title', 'made_at']).where('client_id', 'in', ids).execute();
  return rows.map((row) => ({ kind: 'document', id: row.id, at: row.made_at, date: dayOf(row.made_at), documentKind: row.kind, title: row.title }));
}

async function listAttachments(db: Db | Tx, clientId: string, dayOf: DayOf): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom('attachments')
    .select(['id', 'kind', 'title', 'added_at'])
    .where('client_id', '=', clientId)
    .where('removed_at', 'is', null)
    .execute();
  return rows.map((row) => ({ kind: 'attachment', id: row.id, at: row.added_at, date: dayOf(row.added_at), attachmentKind: row.kind, title: row.title }));
}

async function listHealth(db: Db | Tx, ids: readonly string[], dayOf: DayOf): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom('health_records as h')
    .innerJoin('staff_members as s', 's.id', 'h.recorded_by')
    .select(['h.client_id', 'h.version', 'h.recorded_at', 'h.is_handed_in', 's.name'])
    .where('h.client_id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    kind: 'health',
    // The two parts of its key: versions of merged records count on their own.
    id: `${row.client_id}-${row.version}`,
    at: row.recorded_at,
    date: dayOf(row.recorded_at),
    version: row.version,
    recordedByName: row.name,
    isHandedIn: row.is_handed_in === 1,
  }));
}

export interface TimelineView {
  readonly zone: string;
  /** The person reads this chart: notes, episodes, documents and health answers too. */
  readonly readsChart: boolean;
  readonly readsConsents: boolean;
}

/** Everything of a client, newest first; that of records merged into it too. */
export async function listTimeline(db: Db | Tx, clientId: string, { zone, readsChart, readsConsents }: TimelineView): Promise<TimelineEntry[]> {
  const ids = await recordIdsOf(db, clientId);
  const dayOf: DayOf = (at) => wallTimeOf(at, zone).date;
  const parts = [await listVisits(db, clientId)];
  if (readsConsents) parts.push(await listConsents(db, ids, dayOf));
  if (readsChart) {
    parts.push(await listNotes(db, clientId, dayOf), await listEpisodes(db, clientId, dayOf), await listDocuments(db, ids, dayOf));
    parts.push(await listHealth(db, ids, dayOf), await listAttachments(db, clientId, dayOf));
  }
  return parts.flat().toSorted((one, other) => (one.date === other.date ? (one.at < other.at ? 1 : one.at > other.at ? -1 : 0) : one.date < other.date ? 1 : -1));
}
