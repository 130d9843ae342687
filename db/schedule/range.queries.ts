// Several days at once: the rows of a week, the counts of a month. One statement each, whatever the range holds.
import { sql } from 'kysely';
import type { CivilDate } from '../../shared/core/time.ts';
import type { PackedFacts } from '../../shared/schedule/range.model.ts';
import { visitState } from '../../shared/schedule/schedule.model.ts';
import { freeingStates } from '../../shared/schedule/visit-state.rules.ts';
import type { Db, Tx } from '../database.ts';
import { prepared } from '../prepared.ts';
import { hasAlert, sessionNumber, sessionsPlanned } from './visit-summary.ts';

interface Span {
  readonly from: CivilDate;
  /** The last day, included. */
  readonly until: CivilDate;
}

// Names of therapists, rooms and services are known to the caller: only what is each visit's own is read here.
const visitsBetween = prepared(['from', 'until', 'today'], (db, { from, until, today }: Span & { readonly today: CivilDate }) =>
  db
    .selectFrom('visits as v')
    .innerJoin('clients as c', 'c.id', 'v.client_id')
    .leftJoin('plans as p', 'p.id', 'v.plan_id')
    .leftJoin('visit_series as vs', 'vs.id', 'v.series_id')
    .select([
      'v.id',
      'v.client_id',
      'c.first_name',
      'c.last_name',
      'v.therapist_id',
      'v.room_id',
      'v.service_id',
      'v.starts_on',
      'v.start_minute',
      'v.duration_minutes',
      'v.buffer_minutes',
      'v.buffer_before_minutes',
      'v.starts_at',
      'v.state',
      'v.is_walk_in',
      'v.has_note',
      'v.version',
      'v.colour',
    ])
    .select([sessionNumber.as('session_number'), sessionsPlanned.as('sessions_planned'), hasAlert(today).as('has_alert')])
    .where('v.starts_on', '>=', from)
    .where('v.starts_on', '<=', until)
    .orderBy('v.starts_on')
    .orderBy('v.start_minute')
    .orderBy('v.id'),
);

/** All visits of these civil days, cancelled ones too, by day and start. */
export async function listVisitsBetween(db: Db | Tx, span: Span, today: CivilDate): Promise<PackedFacts[]> {
  const rows = await visitsBetween(db, { ...span, today });
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    clientName: `${row.first_name} ${row.last_name}`,
    therapistId: row.therapist_id,
    roomId: row.room_id,
    serviceId: row.service_id,
    sessionNumber: row.session_number,
    sessionsPlanned: row.sessions_planned,
    startsOn: row.starts_on,
    startMinute: row.start_minute,
    durationMinutes: row.duration_minutes,
    bufferMinutes: row.buffer_minutes,
    bufferBeforeMinutes: row.buffer_before_minutes,
    startMilliseconds: row.starts_at,
    state: visitState.parse(row.state),
    isWalkIn: row.is_walk_in === 1,
    hasAlert: row.has_alert === 1,
    isCharted: row.has_note === 1,
    version: row.version,
    ownColour: row.colour,
  }));
}

export interface DayCount {
  readonly date: CivilDate;
  readonly visits: number;
  readonly firstVisits: number;
  readonly bookedMinutes: number;
}

const freeing = sql.join(freeingStates.map((state) => sql.lit(state)));

const dayCounts = prepared(['from', 'until', 'therapistId'], (db, { from, until, therapistId }: Span & { readonly therapistId: string | null }) =>
  db
    .selectFrom('visits as v')
    .select([
      'v.starts_on as date',
      sql<number>`count(*)`.as('visits'),
      sql<number>`sum(v.duration_minutes)`.as('booked_minutes'),
      sql<number>`sum(NOT EXISTS (
        SELECT 1 FROM visits AS o WHERE o.client_id = v.client_id AND o.starts_at < v.starts_at AND o.state NOT IN (${freeing})
      ))`.as('first_visits'),
    ])
    .where('v.starts_on', '>=', from)
    .where('v.starts_on', '<=', until)
    .where(sql<boolean>`v.state NOT IN (${freeing})`)
    .where(sql<boolean>`coalesce(v.therapist_id = ${therapistId}, 1)`)
    .groupBy('v.starts_on'),
);

/** Visits that take place on each day; days without any are left out. Without a therapist, of all. */
export async function countVisitsByDay(db: Db | Tx, span: Span, therapistId: string | null): Promise<DayCount[]> {
  const rows = await dayCounts(db, { ...span, therapistId });
  return rows.map((row) => ({ date: row.date, visits: row.visits, firstVisits: row.first_visits, bookedMinutes: row.booked_minutes }));
}
