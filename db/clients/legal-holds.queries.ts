import type { LegalHold } from '../../shared/clients/legal-hold.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';

/** Every hold that was placed on a record, the newest first. */
export async function listHolds(db: Db | Tx, clientId: string): Promise<LegalHold[]> {
  const rows = await db
    .selectFrom('legal_holds as h')
    .innerJoin('staff_members as p', 'p.id', 'h.placed_by')
    .leftJoin('staff_members as l', 'l.id', 'h.lifted_by')
    .select(['h.id', 'h.reason', 'h.placed_at', 'h.lifted_at', 'h.lift_reason', 'p.name as placed_by_name', 'l.name as lifted_by_name'])
    .where('h.client_id', '=', clientId)
    .orderBy('h.placed_at', 'desc')
    .orderBy('h.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason,
    placedAt: row.placed_at,
    placedByName: row.placed_by_name,
    liftedAt: row.lifted_at,
    liftedByName: row.lifted_by_name,
    liftReason: row.lift_reason,
  }));
}

/** Whether a hold stands on one of these records. */
export async function isAnyHeld(db: Db | Tx, clientIds: readonly string[]): Promise<boolean> {
  const row = await db.selectFrom('legal_holds').select('id').where('client_id', 'in', clientIds).where('lifted_at', 'is', null).limit(1).executeTakeFirst();
  return row !== undefined;
}

interface Author {
  readonly at: Instant;
  readonly staffId: string;
}

export async function insertHold(tx: Tx, hold: { readonly id: string; readonly clientId: string; readonly reason: string }, { at, staffId }: Author): Promise<void> {
  await tx
    .insertInto('legal_holds')
    .values({ id: hold.id, client_id: hold.clientId, reason: hold.reason, placed_at: at, placed_by: staffId, lifted_at: null, lifted_by: null, lift_reason: null })
    .execute();
}

export async function liftHold(tx: Tx, holdId: string, reason: string, { at, staffId }: Author): Promise<void> {
  await tx.updateTable('legal_holds').set({ lifted_at: at, lifted_by: staffId, lift_reason: reason }).where('id', '=', holdId).execute();
}
