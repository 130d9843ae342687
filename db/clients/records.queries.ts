// A client may have had two records. What is sealed keeps the record it was written for; it is found through these.
import type { Db, Tx } from '../database.ts';
import { prepared } from '../prepared.ts';

/** The ids of each client's records, by the client's own. */
export type RecordIds = ReadonlyMap<string, readonly string[]>;

interface Key {
  readonly clientId: string;
}

const records = prepared(['clientId'], (db, { clientId }: Key) =>
  db.selectFrom('clients').select('id').where('merged_into', '=', clientId).orderBy('number'),
);

/** The ids under which a client's sealed rows stand: its own first, then those of the records merged into it. */
export async function recordIdsOf(db: Db | Tx, clientId: string): Promise<readonly string[]> {
  const merged = await records(db, { clientId });
  return [clientId, ...merged.map((row) => row.id)];
}

/** The same for many clients in one question. */
export async function recordIdsOfMany(db: Db | Tx, clientIds: readonly string[]): Promise<RecordIds> {
  const rows = await db.selectFrom('clients').select(['id', 'merged_into']).where('merged_into', 'in', clientIds).orderBy('number').execute();
  return new Map(clientIds.map((clientId) => [clientId, [clientId, ...rows.filter((row) => row.merged_into === clientId).map((row) => row.id)]]));
}

const pointer = prepared(['clientId'], (db, { clientId }: Key) =>
  db.selectFrom('clients').select('merged_into').where('id', '=', clientId),
);

/** The record that this one was merged into; undefined for every other. */
export async function findMergedInto(db: Db | Tx, clientId: string): Promise<string | undefined> {
  const [row] = await pointer(db, { clientId });
  return row?.merged_into ?? undefined;
}
