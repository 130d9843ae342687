// The clinic's own fields and what was answered to them.
import { sql } from 'kysely';
import { z } from 'zod';
import { ownFieldKind, type OwnField, type OwnFieldDetails } from '../../shared/clients/own-fields.model.ts';
import type { Db, Tx } from '../database.ts';

const choices = z.array(z.string());

/** Every field in its order, retired ones last, each with the number of its answers. */
export async function listOwnFields(db: Db | Tx): Promise<OwnField[]> {
  const rows = await db
    .selectFrom('own_fields')
    .selectAll('own_fields')
    .orderBy('is_active', 'desc')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const counts = rows.length === 0 ? new Map<string, number>() : await countAnswers(db);
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    kind: ownFieldKind.parse(row.kind),
    choices: choices.parse(JSON.parse(row.choices)),
    position: row.position,
    isActive: row.is_active === 1,
    version: row.version,
    filledCount: counts.get(row.id) ?? 0,
  }));
}

async function countAnswers(db: Db | Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ readonly id: string; readonly count: number }>`
    SELECT a.value ->> 'fieldId' AS id, count(*) AS count FROM clients, json_each(clients.own) AS a GROUP BY 1`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** Every different answer to a field, those of merged records too. */
export async function listAnswers(db: Db | Tx, fieldId: string): Promise<string[]> {
  const { rows } = await sql<{ readonly value: string }>`
    SELECT DISTINCT a.value ->> 'value' AS value FROM clients, json_each(clients.own) AS a WHERE a.value ->> 'fieldId' = ${fieldId}`.execute(db);
  return rows.map(({ value }) => value);
}

function columnsOf(details: OwnFieldDetails) {
  return {
    label: details.label,
    kind: details.kind,
    choices: JSON.stringify(details.choices),
    position: details.position,
    is_active: details.isActive ? 1 : 0,
  };
}

export async function insertOwnField(tx: Tx, id: string, details: OwnFieldDetails): Promise<void> {
  await tx.insertInto('own_fields').values({ id, ...columnsOf(details), version: 1 }).execute();
}

/** Whether the row was met at that version and changed. */
export async function updateOwnField(tx: Tx, id: string, version: number, details: OwnFieldDetails): Promise<boolean> {
  const result = await tx
    .updateTable('own_fields')
    .set((eb) => ({ ...columnsOf(details), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Whether the row was met at that version. The database refuses it while somebody has an answer. */
export async function deleteOwnField(tx: Tx, id: string, version: number): Promise<boolean> {
  const result = await tx.deleteFrom('own_fields').where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return result.numDeletedRows === 1n;
}
