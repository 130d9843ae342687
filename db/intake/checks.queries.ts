import { sql } from 'kysely';
import { visitScreen, type HealthCheck, type VisitScreen } from '../../shared/intake/checks.model.ts';
import type { CivilDate, Instant } from '../../shared/core/time.ts';
import { recordIdsOf } from '../clients/records.queries.ts';
import type { Db, Tx } from '../database.ts';

const takingPlace = ['tentative', 'booked', 'confirmed', 'arrived', 'in_session', 'completed'] as const;

/** A client's checks, newest first, those of merged records too; withdrawals stand at what they withdraw. */
export async function listChecks(db: Db | Tx, clientId: string, limit: number): Promise<HealthCheck[]> {
  const rows = await db
    .selectFrom('health_checks as c')
    .innerJoin('staff_members as s', 's.id', 'c.by_id')
    .leftJoin('health_checks as w', 'w.withdraws_id', 'c.id')
    .select(['c.id', 'c.kind', 'c.visit_id', 'c.health_version', 'c.content', 'c.at', 's.name', 'w.id as withdrawn_by'])
    .where('c.client_id', 'in', await recordIdsOf(db, clientId))
    .where('c.kind', '!=', 'withdrawal')
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind === 'noChange' ? 'noChange' : 'visitScreen',
    visitId: row.visit_id,
    healthVersion: row.health_version,
    screen: row.kind === 'visitScreen' ? visitScreen.parse(JSON.parse(row.content)) : null,
    at: row.at,
    byName: row.name,
    isWithdrawn: row.withdrawn_by !== null,
  }));
}

/** The short screen of each of these visits, the newest that was not withdrawn. */
export async function listVisitScreens(db: Db | Tx, visitIds: readonly string[]): Promise<ReadonlyMap<string, VisitScreen>> {
  if (visitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('health_checks as c')
    .leftJoin('health_checks as w', 'w.withdraws_id', 'c.id')
    .select(['c.visit_id', 'c.content'])
    .where('c.visit_id', 'in', visitIds)
    .where('c.kind', '=', 'visitScreen')
    .where('w.id', 'is', null)
    // As they were written: two of one millisecond have no order of their own.
    .orderBy(sql`c.rowid`)
    .execute();
  return new Map(rows.map((row) => [row.visit_id ?? '', visitScreen.parse(JSON.parse(row.content))]));
}

export interface NewCheck {
  readonly id: string;
  readonly clientId: string;
  readonly visitId: string | null;
  readonly kind: 'noChange' | 'visitScreen' | 'withdrawal';
  readonly screen: VisitScreen | null;
  readonly healthVersion: number;
  readonly withdrawsId: string | null;
  readonly at: Instant;
  readonly byId: string;
}

export async function insertCheck(tx: Tx, check: NewCheck): Promise<void> {
  await tx
    .insertInto('health_checks')
    .values({
      id: check.id,
      client_id: check.clientId,
      visit_id: check.visitId,
      kind: check.kind,
      content: JSON.stringify(check.screen ?? {}),
      health_version: check.healthVersion,
      withdraws_id: check.withdrawsId,
      at: check.at,
      by_id: check.byId,
    })
    .execute();
}

export interface CheckToWithdraw {
  readonly clientId: string;
  readonly visitId: string | null;
  readonly healthVersion: number;
  readonly byId: string;
  readonly isWithdrawn: boolean;
}

export async function findCheck(tx: Tx, checkId: string): Promise<CheckToWithdraw | undefined> {
  const row = await tx
    .selectFrom('health_checks as c')
    .leftJoin('health_checks as w', 'w.withdraws_id', 'c.id')
    .select(['c.client_id', 'c.visit_id', 'c.health_version', 'c.by_id', 'w.id as withdrawn_by'])
    .where('c.id', '=', checkId)
    .where('c.kind', '!=', 'withdrawal')
    .executeTakeFirst();
  return row && { clientId: row.client_id, visitId: row.visit_id, healthVersion: row.health_version, byId: row.by_id, isWithdrawn: row.withdrawn_by !== null };
}

/** Visits of many clients on a day that take or took place, by client. */
export async function listVisitIdsOfDay(db: Db | Tx, clientIds: readonly string[], day: CivilDate): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('visits')
    .select(['id', 'client_id'])
    .where('client_id', 'in', clientIds)
    .where('starts_on', '=', day)
    .where('state', 'in', takingPlace)
    .execute();
  return new Map([...Map.groupBy(rows, (row) => row.client_id)].map(([clientId, visits]) => [clientId, visits.map((visit) => visit.id)]));
}

/** Visits of a client on a day that take or took place: those a check may stand for. */
export async function listVisitsOfDay(db: Db | Tx, clientId: string, day: CivilDate) {
  const rows = await db
    .selectFrom('visits')
    .select(['id', 'start_minute'])
    .where('client_id', '=', clientId)
    .where('starts_on', '=', day)
    .where('state', 'in', takingPlace)
    .orderBy('start_minute')
    .execute();
  return rows.map((row) => ({ id: row.id, startMinute: row.start_minute }));
}
