// Everything on file about a client, as rows; for the copy that they may ask for.
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { listClientTables } from './client-tables.queries.ts';

/** Left out of the copy: what only those who treat read, and what the finder makes of the rest. */
const leftOutTables: ReadonlySet<string> = new Set(['private_flags']);
const leftOutColumns: ReadonlySet<string> = new Set(['search_text', 'telling_keys', 'emergency_name', 'emergency_relation', 'emergency_phone', 'guardian_name', 'guardian_relation']);

export type CopiedRow = Readonly<Record<string, unknown>>;
export type CopiedTables = Readonly<Record<string, readonly CopiedRow[]>>;

/** A stored value as it is read: JSON as what it says, bytes in base64. */
function readable(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return parsed;
  } catch {
    // A text that happens to begin with a bracket.
    return value;
  }
}

/** Every row of these records, by table. */
export async function copyClient(db: Db, ids: readonly string[]): Promise<CopiedTables> {
  const copied: Record<string, CopiedRow[]> = {};
  for (const { name, isOf } of await listClientTables(db, ids)) {
    if (leftOutTables.has(name)) continue;
    const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(name)} WHERE ${isOf}`.execute(db);
    if (rows.length === 0) continue;
    copied[name] = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !leftOutColumns.has(column))
          .map(([column, value]) => [column, readable(value)]),
      ),
    );
  }
  return copied;
}

/** Who looked at, changed or took out what of these records: the client's own access report. */
export async function listAccess(db: Db, ids: readonly string[]): Promise<readonly CopiedRow[]> {
  return db
    .selectFrom('audit_events')
    .leftJoin('staff_members', 'staff_members.id', 'audit_events.staff_id')
    .select(['audit_events.at', 'audit_events.action', 'staff_members.name as by'])
    .where('audit_events.client_id', 'in', ids)
    .orderBy('audit_events.sequence')
    .execute();
}

/** Names of everybody and everything that the rows name by id. */
export async function listNames(db: Db): Promise<Readonly<Record<string, string>>> {
  const rows = [
    ...(await db.selectFrom('staff_members').select(['id', 'name']).execute()),
    ...(await db.selectFrom('services').select(['id', 'name']).execute()),
    ...(await db.selectFrom('rooms').select(['id', 'name']).execute()),
    ...(await db.selectFrom('doctors').select(['id', 'name']).execute()),
  ];
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
