// The one select behind every list of visits: board, Today, history. One statement however many visits it answers.
import { sql } from 'kysely';
import type { CivilDate } from '../../shared/core/time.ts';
import { instantFromMilliseconds } from '../../shared/core/time.ts';
import { visitState, type VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { freeingStates } from '../../shared/schedule/visit-state.rules.ts';
import type { Db, Tx } from '../database.ts';

// Spelled out rather than bound: a plan's index is used either way, and the statement's text stays one.
const freeing = sql.raw(freeingStates.map((state) => `'${state}'`).join(', '));

/** A visit's place among those of its plan that count, without a plan those of its series; null outside of both. */
export const sessionNumber = sql<number | null>`CASE WHEN v.state IN (${freeing}) THEN NULL
      WHEN v.plan_id IS NOT NULL THEN (
        SELECT count(*) FROM visits AS o
        WHERE o.plan_id = v.plan_id AND o.state NOT IN (${freeing})
          AND (o.starts_at < v.starts_at OR (o.starts_at = v.starts_at AND o.id <= v.id))
      )
      WHEN v.series_id IS NOT NULL THEN (
        SELECT count(*) FROM visits AS o
        WHERE o.series_id = v.series_id AND o.state NOT IN (${freeing})
          AND (o.starts_at < v.starts_at OR (o.starts_at = v.starts_at AND o.id <= v.id))
      ) END`;

/** How many sessions the visit's plan has, without a plan its series. With `p` the plan and `vs` the series. */
export const sessionsPlanned = sql<number | null>`coalesce(p.sessions_planned, vs.sessions_planned)`;

/** Whether the desk must know something of the client. @param today the civil date on which consents must be in force. */
export function hasAlert(today: CivilDate) {
  return sql<number>`EXISTS (SELECT 1 FROM client_alerts AS a WHERE a.client_id = v.client_id AND a.resolved_at IS NULL)
        OR NOT coalesce((
          SELECT g.state = 'granted' AND (g.expires_on IS NULL OR g.expires_on >= ${today}) FROM consents AS g
          -- The newest of the client's own record and of those merged into it.
          WHERE g.number = max(
            coalesce((SELECT max(og.number) FROM consents AS og
              WHERE og.client_id = v.client_id AND og.consent_id = 'consent_treatment'), 0),
            coalesce((SELECT max(mg.number) FROM clients AS mc JOIN consents AS mg ON mg.client_id = mc.id
              WHERE mc.merged_into = v.client_id AND mg.consent_id = 'consent_treatment'), 0))
        ), 0)`;
}

/**
 * Visits with everything a list shows of them. Add conditions and order on `v`, then map the rows with `toVisitSummary`.
 * @param today the civil date on which consents must be in force.
 */
export function selectVisits(db: Db | Tx, today: CivilDate) {
  return db
    .selectFrom('visits as v')
    .innerJoin('clients as c', 'c.id', 'v.client_id')
    .innerJoin('staff_members as t', 't.id', 'v.therapist_id')
    .innerJoin('services as s', 's.id', 'v.service_id')
    .leftJoin('rooms as r', 'r.id', 'v.room_id')
    .leftJoin('plans as p', 'p.id', 'v.plan_id')
    .leftJoin('visit_series as vs', 'vs.id', 'v.series_id')
    .select([
      'v.id',
      'v.client_id',
      'c.first_name',
      'c.last_name',
      'v.therapist_id',
      't.name as therapist_name',
      'v.room_id',
      'r.name as room_name',
      'v.service_id',
      's.name as service_name',
      's.colour as service_colour',
      'v.colour as own_colour',
      'v.plan_id',
      'v.series_id',
      'v.starts_on',
      'v.start_minute',
      'v.duration_minutes',
      'v.buffer_minutes',
      'v.buffer_before_minutes',
      'v.starts_at',
      'v.ends_at',
      'v.state',
      'v.state_reason',
      'v.state_at',
      'v.created_at',
      'v.is_walk_in',
      'v.note',
      'v.version',
    ])
    .select([
      sessionNumber.as('session_number'),
      sessionsPlanned.as('sessions_planned'),
      sql<number>`EXISTS (SELECT 1 FROM notes AS n WHERE n.visit_id = v.id)`.as('is_charted'),
      hasAlert(today).as('has_alert'),
    ]);
}

export type VisitRow = Awaited<ReturnType<ReturnType<typeof selectVisits>['execute']>>[number];

export function toVisitSummary(row: VisitRow): VisitSummary {
  return {
    id: row.id,
    clientId: row.client_id,
    clientName: `${row.first_name} ${row.last_name}`,
    therapistId: row.therapist_id,
    therapistName: row.therapist_name,
    roomId: row.room_id,
    roomName: row.room_name,
    serviceId: row.service_id,
    serviceName: row.service_name,
    colour: row.own_colour ?? row.service_colour,
    planId: row.plan_id,
    seriesId: row.series_id,
    sessionNumber: row.session_number,
    sessionsPlanned: row.sessions_planned,
    startsOn: row.starts_on,
    startMinute: row.start_minute,
    durationMinutes: row.duration_minutes,
    bufferMinutes: row.buffer_minutes,
    bufferBeforeMinutes: row.buffer_before_minutes,
    startsAt: instantFromMilliseconds(row.starts_at),
    endsAt: instantFromMilliseconds(row.ends_at),
    state: visitState.parse(row.state),
    stateAt: row.state_at ?? row.created_at,
    isWalkIn: row.is_walk_in === 1,
    note: row.note,
    hasAlert: row.has_alert === 1,
    isCharted: row.is_charted === 1,
    version: row.version,
  };
}
