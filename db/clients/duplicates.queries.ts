// Records on file that may be one person, and pairs that were found to be two.
import { sql } from 'kysely';
import type { DuplicateReason } from '../../shared/clients/clients.model.ts';
import { duplicateReasons, mostOfOneKey } from '../../shared/clients/duplicate.rules.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';
import { comparedOf } from './finder.queries.ts';

export interface LikePair {
  readonly firstId: string;
  readonly secondId: string;
  readonly reasons: readonly DuplicateReason[];
}

interface PairRow {
  readonly one: number;
  readonly other: number;
}

/**
 * Every two records that share a telling key and have not been told apart, those with the most reasons in common first,
 * then those whose key fewer others have. A key of more than twelve says nothing: it is a school's number.
 */
async function listPairNumbers(db: Db | Tx, limit: number): Promise<readonly PairRow[]> {
  const { rows } = await sql<PairRow>`
    WITH shared AS (SELECT key, count(*) AS size FROM client_telling_keys GROUP BY key HAVING size BETWEEN 2 AND ${mostOfOneKey})
    SELECT a.client_number AS one, b.client_number AS other
    FROM shared
    CROSS JOIN client_telling_keys AS a ON a.key = shared.key
    CROSS JOIN client_telling_keys AS b ON b.key = shared.key AND b.client_number > a.client_number
    WHERE (a.client_number, b.client_number) NOT IN (
      SELECT min(f.number, s.number), max(f.number, s.number)
      FROM distinct_clients AS d JOIN clients AS f ON f.id = d.first_id JOIN clients AS s ON s.id = d.second_id
    )
    GROUP BY one, other
    ORDER BY count(DISTINCT substr(shared.key, 1, instr(shared.key, ' '))) DESC, min(shared.size), one, other
    LIMIT ${limit}`.execute(db);
  return rows;
}

/**
 * The first pairs of records that look alike and have not been told apart, those with the most in common first; in each
 * the older record first.
 */
export async function listLikePairs(db: Db | Tx, limit: number): Promise<readonly LikePair[]> {
  const pairs = await listPairNumbers(db, limit);
  if (pairs.length === 0) return [];
  const numbers = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const rows = await db.selectFrom('clients').select(['number', 'id', 'first_name', 'last_name', 'phone', 'birth_date']).where('number', 'in', numbers).execute();
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return pairs.flatMap(({ one, other }) => {
    const [first, second] = [byNumber.get(one), byNumber.get(other)];
    return first && second ? [{ firstId: first.id, secondId: second.id, reasons: duplicateReasons(comparedOf(first), comparedOf(second)) }] : [];
  });
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
