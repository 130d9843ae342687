// Takes a record out of the clinic's file for good. Seals are lifted for these rows alone and put back in the same
// transaction: if anything fails, everything is as it was.
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { listClientTables, type ClientTable } from './client-tables.queries.ts';

interface Seal {
  readonly name: string;
  readonly sql: string;
}

/** The triggers that refuse a deletion in this table. */
async function listSeals(tx: Tx, table: string): Promise<readonly Seal[]> {
  const { rows } = await sql<Seal>`SELECT name, sql FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name = ${table} AND sql LIKE '%BEFORE DELETE%'`.execute(tx);
  return rows;
}

/**
 * Deletes what is half typed about them, by whomever: a draft's subject begins with the id of the client or of a row of
 * theirs, or the draft itself names the client.
 * @returns how many drafts went.
 */
async function destroyDrafts(tx: Tx, ids: readonly string[], tables: readonly ClientTable[]): Promise<number> {
  const gone = [];
  for (const { name, isOf } of tables) {
    const { rows } = await sql`SELECT 1 FROM pragma_table_info(${name}) WHERE name = 'id'`.execute(tx);
    if (rows.length === 0) continue;
    const theirs = sql`EXISTS (SELECT 1 FROM ${sql.table(name)} WHERE ${isOf} AND drafts.subject LIKE ${sql.table(name)}.id || '%')`;
    gone.push(await sql`DELETE FROM drafts WHERE ${theirs}`.execute(tx));
  }
  for (const id of ids) gone.push(await sql`DELETE FROM drafts WHERE instr(content, ${id}) > 0`.execute(tx));
  return gone.reduce((sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0n), 0);
}

/**
 * Deletes every row of these records, whatever seals it.
 * @returns how many rows of each table went.
 */
export async function destroyRecords(tx: Tx, ids: readonly string[]): Promise<Readonly<Record<string, number>>> {
  // Pages that were freed are overwritten, in the search index too.
  await sql`PRAGMA secure_delete = ON`.execute(tx);
  await sql`INSERT INTO client_search (client_search, rank) VALUES ('secure-delete', 1)`.execute(tx);
  await sql`PRAGMA defer_foreign_keys = ON`.execute(tx);
  const tables = await listClientTables(tx, ids);
  const counts: Record<string, number> = {};
  counts['drafts'] = await destroyDrafts(tx, ids, tables);
  for (const { name, isOf } of tables.toReversed()) {
    const seals = await listSeals(tx, name);
    for (const seal of seals) await sql`DROP TRIGGER ${sql.table(seal.name)}`.execute(tx);
    const deleted = await sql`DELETE FROM ${sql.table(name)} WHERE ${isOf}`.execute(tx);
    for (const seal of seals) await sql.raw(seal.sql).execute(tx);
    if (deleted.numAffectedRows !== undefined && deleted.numAffectedRows > 0n) counts[name] = Number(deleted.numAffectedRows);
  }
  return counts;
}
