// Records on file that may be one person, and pairs that were found to be two.
import { createLikenessIndex, type LikePair } from '../../shared/clients/duplicate.rules.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';

export interface ComparedRecord {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly birthDate: string | null;
}

/** As many as are compared before other calls have their turn: some milliseconds. */
const piece = 1000;

async function readPiece(db: Db | Tx, afterNumber: number): Promise<{ readonly records: readonly ComparedRecord[]; readonly last: number | undefined }> {
  const rows = await db
    .selectFrom('clients')
    .select(['number', 'id', 'first_name', 'last_name', 'phone', 'birth_date'])
    .where('number', '>', afterNumber)
    .where('merged_into', 'is', null)
    .orderBy('number')
    .limit(piece)
    .execute();
  const records = rows.map((row) => ({
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    phone: row.phone,
    birthDate: row.birth_date,
  }));
  return { records, last: rows.length < piece ? undefined : rows.at(-1)?.number };
}

/**
 * Every two records that look alike and have not been told apart.
 * @param pause lets other calls have their turn between two pieces of a large clinic.
 */
export async function listLikePairs(db: Db | Tx, pause: () => Promise<unknown>): Promise<readonly LikePair<ComparedRecord>[]> {
  const index = createLikenessIndex<ComparedRecord>();
  let last: number | undefined = 0;
  while (last !== undefined) {
    const { records, last: next }: Awaited<ReturnType<typeof readPiece>> = await readPiece(db, last);
    index.add(records);
    last = next;
    await pause();
  }
  const pairs = index.pairs();
  const told = await db.selectFrom('distinct_clients').select(['first_id', 'second_id']).execute();
  const distinct = new Set(told.map((row) => `${row.first_id} ${row.second_id}`));
  return pairs.filter(({ first, second }) => !distinct.has(`${first.id} ${second.id}`));
}

/** Remembers that two records are two people, or forgets it again. */
export async function setDistinct(
  tx: Tx,
  pair: { readonly clientId: string; readonly otherId: string },
  decision: { readonly at: Instant; readonly staffId: string } | null,
): Promise<void> {
  const [first_id = '', second_id = ''] = [pair.clientId, pair.otherId].toSorted();
  await tx.deleteFrom('distinct_clients').where('first_id', '=', first_id).where('second_id', '=', second_id).execute();
  if (!decision) return;
  const { at, staffId } = decision;
  await tx.insertInto('distinct_clients').values({ first_id, second_id, decided_at: at, decided_by: staffId }).execute();
}
