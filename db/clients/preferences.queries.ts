// How a client likes to be treated, and the therapists' private flags.
import { treatmentPreferences, type KeptPreferences, type PrivateFlag, type TreatmentPreferences } from '../../shared/clients/chart-facts.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';

export async function findPreferences(db: Db | Tx, clientId: string): Promise<KeptPreferences | undefined> {
  const row = await db
    .selectFrom('client_preferences as p')
    .innerJoin('staff_members as s', 's.id', 'p.recorded_by')
    .select(['p.content', 'p.version', 'p.recorded_at', 's.name'])
    .where('p.client_id', '=', clientId)
    .executeTakeFirst();
  if (!row) return undefined;
  const content = treatmentPreferences.parse(JSON.parse(row.content));
  return { ...content, version: row.version, recordedAt: row.recorded_at, recordedByName: row.name };
}

export interface NewPreferences {
  readonly clientId: string;
  readonly content: TreatmentPreferences;
  /** The version that was on the screen; 0 for none. */
  readonly version: number;
  readonly at: Instant;
  readonly staffId: string;
}

/** Whether the row was met at that version and written. */
export async function writePreferences(tx: Tx, { clientId, content, version, at, staffId }: NewPreferences): Promise<boolean> {
  const columns = { content: JSON.stringify(content), version: version + 1, recorded_at: at, recorded_by: staffId };
  if (version === 0) {
    const result = await tx
      .insertInto('client_preferences')
      .values({ client_id: clientId, ...columns })
      .onConflict((conflict) => conflict.column('client_id').doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }
  const result = await tx
    .updateTable('client_preferences')
    .set(columns)
    .where('client_id', '=', clientId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function selectFlags(db: Db | Tx, clientId: string) {
  return db
    .selectFrom('private_flags as f')
    .innerJoin('staff_members as s', 's.id', 'f.created_by')
    .select(['f.id', 'f.text', 'f.created_at', 'f.removed_at', 's.name'])
    .where('f.client_id', '=', clientId);
}

export interface KeptFlag extends PrivateFlag {
  readonly isRemoved: boolean;
}
type FlagRow = Awaited<ReturnType<ReturnType<typeof selectFlags>['execute']>>[number];

function toFlag(row: FlagRow): KeptFlag {
  return { id: row.id, text: row.text, createdAt: row.created_at, createdByName: row.name, isRemoved: row.removed_at !== null };
}

/** Those that stand, oldest first. */
export async function listFlags(db: Db | Tx, clientId: string): Promise<KeptFlag[]> {
  const rows = await selectFlags(db, clientId).where('f.removed_at', 'is', null).orderBy('f.created_at').orderBy('f.id').execute();
  return rows.map(toFlag);
}

export async function findFlag(db: Db | Tx, clientId: string, flagId: string): Promise<KeptFlag | undefined> {
  const row = await selectFlags(db, clientId).where('f.id', '=', flagId).executeTakeFirst();
  return row && toFlag(row);
}

export interface NewFlag {
  readonly id: string;
  readonly clientId: string;
  readonly text: string;
  readonly at: Instant;
  readonly staffId: string;
}

export async function insertFlag(tx: Tx, { id, clientId, text, at, staffId }: NewFlag): Promise<void> {
  await tx
    .insertInto('private_flags')
    .values({ id, client_id: clientId, text, created_at: at, created_by: staffId, removed_at: null, removed_by: null })
    .execute();
}

/** Takes a flag down, or puts it up again. */
export async function setFlagRemoved(tx: Tx, flagId: string, removal: { readonly at: Instant; readonly staffId: string } | null): Promise<void> {
  await tx
    .updateTable('private_flags')
    .set({ removed_at: removal?.at ?? null, removed_by: removal?.staffId ?? null })
    .where('id', '=', flagId)
    .execute();
}
