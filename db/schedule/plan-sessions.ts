// A plan as booking sees it: counts and spacing. What it treats belongs to the episodes.
import { z } from 'zod';
import type { PlanSessions } from '../../shared/schedule/series.model.ts';
import { freeingStates } from '../../shared/schedule/visit-state.rules.ts';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';
import { selectVisits, toVisitSummary } from './visit-summary.ts';

const spacing = z.object({ durationMinutes: z.int(), minGapDays: z.int(), maxGapDays: z.int() });

/** What booking and repairing know of sessions that follow each other: of a plan, or of a series without one. */
export interface Course extends Pick<PlanSessions, 'clientId' | 'clientName' | 'isActive' | 'sessionsPlanned' | 'sessionsTaken' | 'minGapDays' | 'maxGapDays' | 'therapistId'> {
  /** One of the two. */
  readonly planId: string | null;
  readonly seriesId: string | null;
  /** The plan's; a series without a plan has none. */
  readonly episodeId: string | null;
}

export interface PlanForBooking extends PlanSessions {
  readonly seriesId: null;
  readonly episodeId: string;
}

export async function findPlanForBooking(db: Db | Tx, planId: string): Promise<PlanForBooking | undefined> {
  const row = await db
    .selectFrom('plans as p')
    .innerJoin('episodes as e', 'e.id', 'p.episode_id')
    .innerJoin('clients as c', 'c.id', 'e.client_id')
    .select(['p.id', 'p.episode_id', 'e.client_id', 'c.first_name', 'c.last_name', 'p.status', 'p.sessions_planned', 'p.details', 'p.created_by'])
    .where('p.id', '=', planId)
    .executeTakeFirst();
  if (!row) return undefined;
  const visits = await db
    .selectFrom('visits')
    .select(['therapist_id', 'starts_on'])
    .where('plan_id', '=', planId)
    .where('state', 'not in', [...freeingStates])
    .orderBy('starts_at')
    .execute();
  const last = visits.at(-1);
  return {
    ...spacing.parse(JSON.parse(row.details)),
    planId: row.id,
    seriesId: null,
    episodeId: row.episode_id,
    clientId: row.client_id,
    clientName: `${row.first_name} ${row.last_name}`,
    isActive: row.status === 'active',
    sessionsPlanned: row.sessions_planned,
    sessionsTaken: visits.length,
    therapistId: last?.therapist_id ?? row.created_by,
    lastVisitOn: last?.starts_on ?? null,
  };
}

/** Every visit of a plan, cancelled ones too, by start. */
export async function listVisitsOfPlan(db: Db | Tx, planId: string, today: CivilDate): Promise<VisitSummary[]> {
  const rows = await selectVisits(db, today).where('v.plan_id', '=', planId).orderBy('v.starts_at').orderBy('v.id').execute();
  return rows.map(toVisitSummary);
}
