// Records on file that may be one person, and pairs that were found to be two.
import { likePairs, type LikePair } from '../../shared/clients/duplicate.rules.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';

export interface ComparedRecord {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly birthDate: string | null;
}

/** Every two records that look alike and have not been told apart. */
export async function listLikePairs(db: Db | Tx): Promise<readonly LikePair<ComparedRecord>[]> {
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'first_name', 'last_name', 'phone', 'birth_date'])
    .where('merged_into', 'is', null)
    .execute();
  const pairs = likePairs(
    rows.map((row) => ({
      id: row.id,
      firstName: row.first_name,
      lastName: row.last_name,
      phone: row.phone,
      birthDate: row.birth_date,
    })),
  );
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
