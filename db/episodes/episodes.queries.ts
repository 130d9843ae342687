import { sql } from 'kysely';
import type { z } from 'zod';
import type { Instant } from '../../shared/core/time.ts';
import {
  episode as episodeModel,
  plan as planModel,
  type planDetails,
  type Complaint,
  type Episode,
  type EpisodeStatus,
  type FollowUp,
  type Plan,
  type PlanDetails,
} from '../../shared/episodes/episodes.model.ts';
import { freeingStates } from '../../shared/schedule/visit-state.rules.ts';
import type { Db, Tx } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { EpisodesTable, FollowUpsTable, PlansTable } from './episodes.table.ts';

const underWay = ['tentative', 'booked', 'confirmed', 'arrived', 'in_session'];

type PlanRow = PlansTable & { readonly booked: number | null; readonly taken: number | null };

/** As it is stored: nothing has checked it yet, and what an older version wrote lacks the fields that came later. */
export type StoredEpisode = z.input<typeof episodeModel>;
type StoredPlan = z.input<typeof planModel>;

function stored<T>(text: string): T {
  // Whoever parses the whole checks it.
  return JSON.parse(text) as T;
}

function storedPlan(row: PlanRow): StoredPlan {
  return {
    ...stored<z.input<typeof planDetails>>(row.details),
    id: row.id,
    episodeId: row.episode_id,
    // The same.
    status: row.status as StoredPlan['status'],
    createdAt: row.created_at,
    sessionsBooked: row.booked ?? 0,
    sessionsTaken: row.taken ?? 0,
    version: row.version,
  };
}

function toPlan(row: PlanRow): Plan {
  return planModel.parse(storedPlan(row));
}

function selectPlans(db: Db | Tx) {
  return db
    .selectFrom('plans')
    .selectAll('plans')
    .select((eb) => {
      const visits = eb.selectFrom('visits').select(eb.fn.countAll<number>().as('count')).whereRef('visits.plan_id', '=', 'plans.id');
      return [
        visits.where('visits.state', 'in', underWay).$asScalar().as('booked'),
        visits.where('visits.state', 'not in', [...freeingStates]).$asScalar().as('taken'),
      ];
    });
}

// The ids as one value: the statement stays one, however many there are.
const plansOf = prepared(['episodeIds'], (db, { episodeIds }: { readonly episodeIds: string }) =>
  selectPlans(db)
    .where('episode_id', 'in', sql<string>`(SELECT value FROM json_each(${episodeIds}))`)
    .orderBy('created_at'),
);

/** The plan in force of each episode, or its latest. */
async function currentPlans(db: Db | Tx, episodeIds: readonly string[]): Promise<ReadonlyMap<string, PlanRow>> {
  if (episodeIds.length === 0) return new Map();
  const rows = await plansOf(db, { episodeIds: JSON.stringify(episodeIds) });
  const latest = new Map<string, PlanRow>();
  for (const row of rows) {
    if (latest.get(row.episode_id)?.status !== 'active') latest.set(row.episode_id, row);
  }
  return latest;
}

function selectEpisodes(db: Db | Tx) {
  return db
    .selectFrom('episodes')
    .innerJoin('staff_members', 'staff_members.id', 'episodes.opened_by')
    .select([
      'episodes.id',
      'episodes.client_id',
      'episodes.complaint',
      'episodes.status',
      'episodes.opened_at',
      'episodes.closure',
      'episodes.version',
      'staff_members.name as opened_by_name',
      sql<string>`(SELECT json_group_array(json(f.content) ORDER BY f.recorded_at, f.id) FROM follow_ups AS f WHERE f.episode_id = episodes.id)`.as(
        'follow_ups',
      ),
      sql<string>`(SELECT json_group_array(json_object('id', d.id, 'planId', d.plan_id, 'point', d.point, 'choice', d.choice, 'reason', d.reason,
          'figures', json(d.figures), 'decidedAt', d.decided_at, 'decidedByName', s.name) ORDER BY d.decided_at, d.id)
        FROM plan_decisions AS d INNER JOIN staff_members AS s ON s.id = d.decided_by WHERE d.episode_id = episodes.id)`.as('decisions'),
      sql<number>`(SELECT count(*) FROM visits AS v WHERE v.episode_id = episodes.id AND v.state NOT IN (${sql.join(freeingStates)}))`.as('visits_taken'),
    ]);
}
type EpisodeRow = Awaited<ReturnType<ReturnType<typeof selectEpisodes>['execute']>>[number];

async function withPlans(db: Db | Tx, rows: readonly EpisodeRow[]): Promise<StoredEpisode[]> {
  const plans = await currentPlans(db, rows.map((row) => row.id));
  return rows.map((row) => {
    const plan = plans.get(row.id);
    return {
      id: row.id,
      clientId: row.client_id,
      complaint: stored(row.complaint),
      // Checked with the rest.
      status: row.status as EpisodeStatus,
      openedAt: row.opened_at,
      openedByName: row.opened_by_name,
      closure: row.closure === null ? null : stored(row.closure),
      plan: plan ? storedPlan(plan) : null,
      followUps: stored(row.follow_ups),
      decisions: stored(row.decisions),
      visitsTaken: row.visits_taken,
      version: row.version,
    };
  });
}

const episodesOf = prepared(['clientId'], (db, { clientId }: { readonly clientId: string }) =>
  selectEpisodes(db).where('episodes.client_id', '=', clientId).orderBy('episodes.opened_at', 'desc'),
);

/**
 * A client's episodes, newest first, each with the plan in force or its last one. Two statements, however many. As they
 * are stored: the contract checks a reply and fills in what came later, and to do so here as well doubles what it costs.
 */
export async function listEpisodes(db: Db | Tx, clientId: string): Promise<StoredEpisode[]> {
  const rows = await episodesOf(db, { clientId });
  return withPlans(db, rows);
}

export async function findEpisode(db: Db | Tx, episodeId: string): Promise<Episode | undefined> {
  const rows = await selectEpisodes(db).where('episodes.id', '=', episodeId).execute();
  const [stored] = await withPlans(db, rows);
  return stored && episodeModel.parse(stored);
}

/** A plan and the client it is for; what documents are made from. */
export async function findPlan(
  db: Db | Tx,
  planId: string,
): Promise<{ readonly plan: Plan; readonly clientId: string } | undefined> {
  const row = await selectPlans(db)
    .innerJoin('episodes', 'episodes.id', 'plans.episode_id')
    .select('episodes.client_id')
    .where('plans.id', '=', planId)
    .executeTakeFirst();
  return row && { plan: toPlan(row), clientId: row.client_id };
}

export interface NewEpisode {
  readonly id: string;
  readonly clientId: string;
  readonly complaint: Complaint;
  readonly openedAt: Instant;
  readonly openedBy: string;
}

export function episodeRow(episode: NewEpisode): EpisodesTable {
  return {
    id: episode.id,
    client_id: episode.clientId,
    complaint: JSON.stringify(episode.complaint),
    status: 'active',
    opened_at: episode.openedAt,
    opened_by: episode.openedBy,
    closure: null,
    version: 1,
  };
}

export async function insertEpisode(tx: Tx, episode: NewEpisode): Promise<void> {
  await tx.insertInto('episodes').values(episodeRow(episode)).execute();
}

/** Whether the row was met at that version and changed. */
export async function updateEpisode(
  tx: Tx,
  episode: {
    readonly id: string;
    readonly version: number;
    readonly complaint?: Complaint;
    readonly status?: EpisodeStatus;
    readonly closure?: Episode['closure'];
  },
): Promise<boolean> {
  const result = await tx
    .updateTable('episodes')
    .set((eb) => ({
      ...(episode.complaint && { complaint: JSON.stringify(episode.complaint) }),
      ...(episode.status && { status: episode.status }),
      ...(episode.closure !== undefined && { closure: episode.closure && JSON.stringify(episode.closure) }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', episode.id)
    .where('version', '=', episode.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface NewPlan {
  readonly id: string;
  readonly episodeId: string;
  readonly details: PlanDetails;
  readonly createdAt: Instant;
  readonly createdBy: string;
}

export function planRow(plan: NewPlan): PlansTable {
  return {
    id: plan.id,
    episode_id: plan.episodeId,
    details: JSON.stringify(plan.details),
    sessions_planned: plan.details.sessionsPlanned,
    status: 'active',
    created_at: plan.createdAt,
    created_by: plan.createdBy,
    version: 1,
  };
}

export async function insertPlan(tx: Tx, plan: NewPlan): Promise<void> {
  await tx.insertInto('plans').values(planRow(plan)).execute();
}

/** Whether the plan in force was met at that version and changed. */
export async function updatePlan(
  tx: Tx,
  change: { readonly id: string; readonly version: number; readonly details: PlanDetails },
): Promise<boolean> {
  const result = await tx
    .updateTable('plans')
    .set((eb) => ({
      details: JSON.stringify(change.details),
      sessions_planned: change.details.sessionsPlanned,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .where('status', '=', 'active')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function endActivePlan(tx: Tx, episodeId: string, status: 'completed' | 'ended'): Promise<void> {
  await tx
    .updateTable('plans')
    .set((eb) => ({ status, version: eb('version', '+', 1) }))
    .where('episode_id', '=', episodeId)
    .where('status', '=', 'active')
    .execute();
}

export interface NewFollowUp {
  readonly id: string;
  readonly episodeId: string;
  readonly followUp: FollowUp;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

export function followUpRow(entry: NewFollowUp): FollowUpsTable {
  return {
    id: entry.id,
    episode_id: entry.episodeId,
    content: JSON.stringify(entry.followUp),
    recorded_at: entry.recordedAt,
    recorded_by: entry.recordedBy,
  };
}

export async function insertFollowUp(tx: Tx, entry: NewFollowUp): Promise<void> {
  await tx.insertInto('follow_ups').values(followUpRow(entry)).execute();
}

/** Joins a visit to an episode and its plan. */
export async function setVisitEpisode(
  tx: Tx,
  visitId: string,
  episodeId: string,
  planId: string | null,
): Promise<void> {
  await tx
    .updateTable('visits')
    .set((eb) => ({ episode_id: episodeId, plan_id: planId, version: eb('version', '+', 1) }))
    .where('id', '=', visitId)
    .execute();
}
