import { sql } from 'kysely';
import type { Instant } from '../../shared/core/time.ts';
import { cancellationPolicy, visitFee, type CancellationPolicy, type ClientFee, type VisitFee } from '../../shared/schedule/cancellation.model.ts';
import type { Attendance } from '../../shared/schedule/schedule.model.ts';
import { freeingStates } from '../../shared/schedule/visit-state.rules.ts';
import type { Db, Tx } from '../database.ts';
import type { VisitFeesTable } from './schedule.table.ts';

export async function getCancellationPolicy(db: Db | Tx): Promise<CancellationPolicy> {
  const row = await db.selectFrom('cancellation_policy').selectAll().executeTakeFirstOrThrow();
  return cancellationPolicy.parse({
    freeHours: row.free_hours,
    latePercent: row.late_percent,
    noShowPercent: row.no_show_percent,
    version: row.version,
  });
}

/** Whether the policy was met at its version and changed. */
export async function updateCancellationPolicy(tx: Tx, policy: CancellationPolicy): Promise<boolean> {
  const result = await tx
    .updateTable('cancellation_policy')
    .set((eb) => ({
      free_hours: policy.freeHours,
      late_percent: policy.latePercent,
      no_show_percent: policy.noShowPercent,
      version: eb('version', '+', 1),
    }))
    .where('version', '=', policy.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The decision about a visit's fee that stands. */
export async function findFee(db: Db | Tx, visitId: string): Promise<VisitFee | undefined> {
  const row = await db
    .selectFrom('visit_fees as f')
    .innerJoin('staff_members as m', 'm.id', 'f.decided_by')
    .select(['f.kind', 'f.percent', 'f.amount_cents', 'f.reason', 'f.decided_at', 'm.name'])
    .where('f.visit_id', '=', visitId)
    .where('f.voided_at', 'is', null)
    .executeTakeFirst();
  return (
    row &&
    visitFee.parse({
      kind: row.kind,
      percent: row.percent,
      amountCents: row.amount_cents,
      reason: row.reason,
      at: row.decided_at,
      staffName: row.name,
    })
  );
}

/** What was decided for each of a client's visits and stands, the newest visit first. */
export async function listFees(db: Db | Tx, clientId: string): Promise<ClientFee[]> {
  const rows = await db
    .selectFrom('visits as v')
    .innerJoin('visit_fees as f', 'f.visit_id', 'v.id')
    .innerJoin('staff_members as m', 'm.id', 'f.decided_by')
    .innerJoin('services as s', 's.id', 'v.service_id')
    .select(['v.id', 'v.starts_on', 'f.kind', 'f.percent', 'f.amount_cents', 'f.reason', 'f.decided_at', 'm.name', 's.name as service'])
    .where('v.client_id', '=', clientId)
    .where('f.voided_at', 'is', null)
    .orderBy('v.starts_at', 'desc')
    .execute();
  return rows.map((row) => ({
    visitId: row.id,
    startsOn: row.starts_on,
    serviceName: row.service,
    kind: visitFee.shape.kind.parse(row.kind),
    percent: row.percent,
    amountCents: row.amount_cents,
    reason: row.reason,
    at: row.decided_at,
    staffName: row.name,
  }));
}

export interface NewFee {
  readonly id: string;
  readonly visitId: string;
  readonly kind: VisitFee['kind'];
  readonly percent: number;
  readonly amountCents: number;
  readonly reason: string;
  readonly at: Instant;
  readonly staffId: string;
}

export function feeRow(fee: NewFee): VisitFeesTable {
  return {
    id: fee.id,
    visit_id: fee.visitId,
    kind: fee.kind,
    percent: fee.percent,
    amount_cents: fee.amountCents,
    reason: fee.reason,
    decided_at: fee.at,
    decided_by: fee.staffId,
    voided_at: null,
    voided_by: null,
  };
}

export async function insertFee(tx: Tx, fee: NewFee): Promise<void> {
  await tx.insertInto('visit_fees').values(feeRow(fee)).execute();
}

/** Voids what was decided about a visit's fee, where anything was. */
export async function voidFee(tx: Tx, visitId: string, at: Instant, staffId: string): Promise<void> {
  await tx
    .updateTable('visit_fees')
    .set({ voided_at: at, voided_by: staffId })
    .where('visit_id', '=', visitId)
    .where('voided_at', 'is', null)
    .execute();
}

const freeing = sql.join(freeingStates.map((state) => sql.lit(state)));

/** How often a client missed a visit or cancelled it late, ever, and when the first took place. */
export async function getAttendance(db: Db | Tx, clientId: string): Promise<Attendance> {
  const row = await db
    .selectFrom('visits')
    .select([
      sql<number>`count(*) FILTER (WHERE state = 'no_show')`.as('missed'),
      sql<number>`count(*) FILTER (WHERE state = 'cancelled_late')`.as('cancelled_late'),
      sql<string | null>`max(starts_on) FILTER (WHERE state = 'no_show')`.as('last_missed_on'),
      sql<string | null>`min(starts_on) FILTER (WHERE state NOT IN (${freeing}))`.as('first_on'),
    ])
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  return { missed: row.missed, cancelledLate: row.cancelled_late, lastMissedOn: row.last_missed_on, firstOn: row.first_on };
}
