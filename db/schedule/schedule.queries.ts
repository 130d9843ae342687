import { sql, type Insertable } from 'kysely';
import type { CivilDate, Instant } from '../../shared/core/time.ts';
import type { StandingVisit } from '../../shared/schedule/placement.rules.ts';
import { visitState, type Placement, type VisitDetail, type VisitLink, type VisitState, type VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { freeingStates, occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import type { Db, Tx } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { VisitEventsTable, VisitsTable } from './schedule.table.ts';
import { findFee } from './fees.queries.ts';
import { selectVisits, toVisitSummary } from './visit-summary.ts';

const visitsOn = prepared(['date', 'today'], (db, { date, today }: { readonly date: CivilDate; readonly today: CivilDate }) =>
  selectVisits(db, today).where('v.starts_on', '=', date).orderBy('v.start_minute').orderBy('v.id'),
);

/** All visits of a civil day, cancelled ones too, by start. */
export async function listVisitsOn(db: Db | Tx, date: CivilDate, today: CivilDate): Promise<VisitSummary[]> {
  const rows = await visitsOn(db, { date, today });
  return rows.map(toVisitSummary);
}

export async function listVisitsById(db: Db | Tx, ids: readonly string[], today: CivilDate): Promise<VisitSummary[]> {
  if (ids.length === 0) return [];
  const rows = await selectVisits(db, today).where('v.id', 'in', ids).orderBy('v.starts_at').execute();
  return rows.map(toVisitSummary);
}

const visitAlone = prepared(['visitId', 'today'], (db, { visitId, today }: { readonly visitId: string; readonly today: CivilDate }) =>
  selectVisits(db, today).where('v.id', '=', visitId),
);

export async function findVisit(db: Db | Tx, visitId: string, today: CivilDate): Promise<VisitSummary | undefined> {
  const [row] = await visitAlone(db, { visitId, today });
  return row && toVisitSummary(row);
}

interface Links {
  readonly replaces: VisitLink | null;
  readonly replacedBy: VisitLink | null;
}

/** The visits before and after one that was lost or cancelled and booked again; of several the newest. One that stands again is replaced by none. */
async function findLinks(db: Db | Tx, visitId: string, state: VisitState): Promise<Links> {
  const rows = await db
    .selectFrom('visits as o')
    .select(['o.id', 'o.starts_on', 'o.start_minute', 'o.replaces_visit_id', 'o.state'])
    .where((eb) =>
      eb.or([
        eb('o.replaces_visit_id', '=', visitId),
        eb('o.id', '=', eb.selectFrom('visits as own').select('own.replaces_visit_id').where('own.id', '=', visitId)),
      ]),
    )
    .orderBy('o.id', 'desc')
    .execute();
  const linkOf = (row: (typeof rows)[number] | undefined): VisitLink | null =>
    row ? { visitId: row.id, startsOn: row.starts_on, startMinute: row.start_minute } : null;
  return {
    replaces: linkOf(rows.find((row) => row.replaces_visit_id !== visitId && !occupiesTime(visitState.parse(row.state)))),
    replacedBy: occupiesTime(state) ? null : linkOf(rows.find((row) => row.replaces_visit_id === visitId)),
  };
}

/** The visit with its record of states; undefined where there is none. */
export async function findVisitDetail(db: Db | Tx, visitId: string, today: CivilDate): Promise<VisitDetail | undefined> {
  const row = await selectVisits(db, today).where('v.id', '=', visitId).executeTakeFirst();
  if (!row) return undefined;
  const events = await db
    .selectFrom('visit_events as e')
    .innerJoin('staff_members as m', 'm.id', 'e.staff_id')
    .select(['e.at', 'm.name as staff_name', 'e.state', 'e.reason'])
    .where('e.visit_id', '=', visitId)
    // As they were written: the clock may have been set back between two of them.
    .orderBy(sql`e.rowid`)
    .execute();
  return {
    ...toVisitSummary(row),
    stateReason: row.state_reason,
    ...(await findLinks(db, visitId, visitState.parse(row.state))),
    fee: (await findFee(db, visitId)) ?? null,
    events: events.map((event) => ({
      at: event.at,
      staffName: event.staff_name,
      state: visitState.parse(event.state),
      reason: event.reason,
    })),
  };
}

const standingVisits = prepared(['from', 'until'], (db, { from, until }: { readonly from: number; readonly until: number }) =>
  db
    .selectFrom('visits')
    .select(['id', 'client_id', 'therapist_id', 'room_id', 'starts_at', 'ends_at', 'buffer_minutes', 'buffer_before_minutes', 'state'])
    .where('starts_at', '>=', from)
    .where('starts_at', '<', until)
    .where('state', 'not in', [...freeingStates])
    .orderBy('starts_at'),
);

/**
 * Visits that take time within a stretch of instants (milliseconds), as the placement rules want them. A visit lasts
 * eight hours at most, so give a margin of a day on both sides.
 */
export async function listStandingVisits(db: Db | Tx, from: number, until: number): Promise<StandingVisit[]> {
  const rows = await standingVisits(db, { from, until });
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    therapistId: row.therapist_id,
    roomId: row.room_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    bufferMinutes: row.buffer_minutes,
    bufferBeforeMinutes: row.buffer_before_minutes,
    state: visitState.parse(row.state),
  }));
}

/** A place with the instants it means, in milliseconds since 1970. */
export interface PlacedTime extends Placement {
  readonly startsAt: number;
  readonly endsAt: number;
  /** Codes of the warnings that were accepted with it, with commas between. */
  readonly accepted: string;
}

export interface NewVisitRow extends PlacedTime {
  readonly id: string;
  readonly clientId: string;
  readonly serviceId: string;
  readonly episodeId: string | null;
  readonly planId: string | null;
  readonly seriesId?: string | null;
  readonly bufferMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly state: VisitState;
  readonly isWalkIn: boolean;
  readonly note: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
  /** The visit that is cancelled for this one. */
  readonly replacesVisitId?: string;
  /** Its own colour; without one it has its service's. */
  readonly colour?: string | null;
}

function placeColumns(place: PlacedTime) {
  return {
    therapist_id: place.therapistId,
    room_id: place.roomId,
    starts_on: place.startsOn,
    start_minute: place.startMinute,
    duration_minutes: place.durationMinutes,
    starts_at: place.startsAt,
    ends_at: place.endsAt,
    accepted: place.accepted,
  };
}

export function visitRow(visit: NewVisitRow) {
  return {
    id: visit.id,
    client_id: visit.clientId,
    service_id: visit.serviceId,
    episode_id: visit.episodeId,
    plan_id: visit.planId,
    ...placeColumns(visit),
    buffer_minutes: visit.bufferMinutes,
    buffer_before_minutes: visit.bufferBeforeMinutes,
    state: visit.state,
    state_reason: '',
    is_walk_in: visit.isWalkIn ? 1 : 0,
    note: visit.note,
    created_at: visit.createdAt,
    created_by: visit.createdBy,
    version: 1,
    state_at: visit.createdAt,
    replaces_visit_id: visit.replacesVisitId ?? null,
    colour: visit.colour ?? null,
    series_id: visit.seriesId ?? null,
  } satisfies Insertable<VisitsTable>;
}

type VisitColumns = ReturnType<typeof visitRow>;

/** Every column of a new visit: one that is missing here does not compile, where it would be left out in silence. */
const visitColumns: Readonly<Record<keyof VisitColumns, true>> = {
  id: true, client_id: true, service_id: true, episode_id: true, plan_id: true, therapist_id: true, room_id: true, starts_on: true,
  start_minute: true, duration_minutes: true, starts_at: true, ends_at: true, accepted: true, buffer_minutes: true,
  buffer_before_minutes: true, state: true, state_reason: true, is_walk_in: true, note: true, created_at: true, created_by: true, version: true,
  state_at: true, colour: true, replaces_visit_id: true, series_id: true,
};

const addVisit = prepared(
  // The keys of a constant object are exactly its type's keys.
  Object.keys(visitColumns) as readonly (keyof VisitColumns)[],
  (db, row: VisitColumns) => db.insertInto('visits').values(row),
);

/** @throws a fault that `overlapOf` names where the time is taken. */
export async function insertVisit(tx: Tx, visit: NewVisitRow): Promise<void> {
  await addVisit(tx, visitRow(visit));
}

/**
 * Whether the visit was met at that version and moved.
 * @throws a fault that `overlapOf` names where the time is taken.
 */
export async function updateVisitPlace(tx: Tx, visitId: string, version: number, place: PlacedTime): Promise<boolean> {
  const result = await tx
    .updateTable('visits')
    .set((eb) => ({ ...placeColumns(place), version: eb('version', '+', 1) }))
    .where('id', '=', visitId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/**
 * Whether the visit was met at that version and changed.
 * @throws a fault that `overlapOf` names where a freed time has been taken meanwhile.
 */
export async function updateVisitState(
  tx: Tx,
  change: Pick<NewVisitEvent, 'visitId' | 'at' | 'state' | 'reason'> & { readonly version: number },
): Promise<boolean> {
  const result = await tx
    .updateTable('visits')
    .set((eb) => ({ state: change.state, state_reason: change.reason, state_at: change.at, version: eb('version', '+', 1) }))
    .where('id', '=', change.visitId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface NewVisitEvent {
  readonly id: string;
  readonly visitId: string;
  readonly at: Instant;
  readonly staffId: string;
  readonly state: VisitState;
  readonly reason: string;
}

export function visitEventRow(event: NewVisitEvent): VisitEventsTable {
  return {
    id: event.id,
    visit_id: event.visitId,
    at: event.at,
    staff_id: event.staffId,
    state: event.state,
    reason: event.reason,
  };
}

const addVisitEvent = prepared(['id', 'visit_id', 'at', 'staff_id', 'state', 'reason'], (db, row: VisitEventsTable) =>
  db.insertInto('visit_events').values(row),
);

export async function insertVisitEvent(tx: Tx, event: NewVisitEvent): Promise<void> {
  await addVisitEvent(tx, visitEventRow(event));
}

export async function listEarlierStates(tx: Tx, visitId: string): Promise<VisitState[]> {
  const rows = await tx.selectFrom('visit_events').select('state').where('visit_id', '=', visitId).execute();
  return rows.map((row) => visitState.parse(row.state));
}
