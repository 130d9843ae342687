// Series that were booked without a plan: what they were to be, and their visits.
import type { CivilDate, Instant } from '../../shared/core/time.ts';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { freeingStates } from '../../shared/schedule/visit-state.rules.ts';
import type { Db, Tx } from '../database.ts';
import type { Course } from './plan-sessions.ts';
import { selectVisits, toVisitSummary } from './visit-summary.ts';

export interface NewSeriesRow {
  readonly id: string;
  readonly clientId: string;
  readonly sessionsPlanned: number;
  readonly minGapDays: number;
  readonly maxGapDays: number;
  readonly at: Instant;
  readonly staffId: string;
}

export async function insertSeries(tx: Tx, series: NewSeriesRow): Promise<void> {
  await tx
    .insertInto('visit_series')
    .values({
      id: series.id,
      client_id: series.clientId,
      sessions_planned: series.sessionsPlanned,
      min_gap_days: series.minGapDays,
      max_gap_days: series.maxGapDays,
      created_at: series.at,
      created_by: series.staffId,
    })
    .execute();
}

/** A series as booking sees it; undefined where there is none. */
export async function findSeries(db: Db | Tx, seriesId: string): Promise<Course | undefined> {
  const row = await db
    .selectFrom('visit_series as s')
    .innerJoin('clients as c', 'c.id', 's.client_id')
    .select(['s.id', 's.client_id', 'c.first_name', 'c.last_name', 's.sessions_planned', 's.min_gap_days', 's.max_gap_days', 's.created_by'])
    .where('s.id', '=', seriesId)
    .executeTakeFirst();
  if (!row) return undefined;
  const standing = await db
    .selectFrom('visits')
    .select('therapist_id')
    .where('series_id', '=', seriesId)
    .where('state', 'not in', [...freeingStates])
    .orderBy('starts_at')
    .execute();
  return {
    planId: null,
    seriesId: row.id,
    episodeId: null,
    clientId: row.client_id,
    clientName: `${row.first_name} ${row.last_name}`,
    isActive: true,
    sessionsPlanned: row.sessions_planned,
    sessionsTaken: standing.length,
    minGapDays: row.min_gap_days,
    maxGapDays: row.max_gap_days,
    therapistId: standing.at(-1)?.therapist_id ?? row.created_by,
  };
}

/** Every visit of a series, cancelled ones too, by start. */
export async function listVisitsOfSeries(db: Db | Tx, seriesId: string, today: CivilDate): Promise<VisitSummary[]> {
  const rows = await selectVisits(db, today).where('v.series_id', '=', seriesId).orderBy('v.starts_at').orderBy('v.id').execute();
  return rows.map(toVisitSummary);
}
