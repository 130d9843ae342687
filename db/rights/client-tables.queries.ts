// Every row that belongs to a client, found by the schema's own references: a table that comes later is found as well.
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Db, Tx } from '../database.ts';

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
  readonly parentColumn: string;
}

/** The references between tables, without those of a table to itself: a row is not its neighbour's. */
async function listReferences(db: Db | Tx): Promise<readonly Reference[]> {
  const { rows } = await sql<{ table: string; column: string; parent: string; parentColumn: string | null }>`
    SELECT t.name AS "table", f."from" AS "column", f."table" AS parent, f."to" AS parentColumn
    FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS f
    WHERE t.type = 'table' AND f."table" <> t.name ORDER BY t.name, f.id`.execute(db);
  return rows.map((row) => ({ ...row, parentColumn: row.parentColumn ?? 'id' }));
}

export interface ClientTable {
  readonly name: string;
  /** Which of its rows belong to the client. */
  readonly isOf: RawBuilder<SqlBool>;
  /** How many references lie between it and the client: rows further away go first. */
  readonly depth: number;
}

/** The tables with rows of these records, each with the condition that finds them; `clients` first. */
export async function listClientTables(db: Db | Tx, ids: readonly string[]): Promise<readonly ClientTable[]> {
  const references = await listReferences(db);
  const known = new Map<string, ClientTable>();

  function tableOf(name: string, trail: readonly string[]): ClientTable | undefined {
    if (name === 'clients') return { name, isOf: sql<SqlBool>`id IN (${sql.join(ids)})`, depth: 0 };
    const done = known.get(name);
    if (done || trail.includes(name)) return done;
    const parents = references
      .filter(({ table }) => table === name)
      .flatMap((reference) => {
        const parent = tableOf(reference.parent, [...trail, name]);
        return parent ? [{ reference, parent }] : [];
      });
    if (parents.length === 0) return undefined;
    const conditions = parents.map(
      ({ reference, parent }) =>
        sql<SqlBool>`${sql.ref(reference.column)} IN (SELECT ${sql.ref(reference.parentColumn)} FROM ${sql.table(parent.name)} WHERE ${parent.isOf})`,
    );
    const table = { name, isOf: sql<SqlBool>`(${sql.join(conditions, sql` OR `)})`, depth: 1 + Math.max(...parents.map(({ parent }) => parent.depth)) };
    // Only a whole answer is kept: inside a circle some parents were left out.
    if (trail.length === 0) known.set(name, table);
    return table;
  }
  const names = [...new Set(references.map(({ table }) => table))].filter((name) => name !== 'clients');
  const tables = ['clients', ...names].flatMap((name) => tableOf(name, []) ?? []);
  return tables.toSorted((one, other) => one.depth - other.depth || one.name.localeCompare(other.name));
}
