// Who came along with a minor, by visit. Rows are only added; the newest of a visit holds.
import { guardianPresence, type GuardianPresence, type NewPresence } from '../../shared/screening/guardian.model.ts';
import type { CivilDate, Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';

/** A visit as the policy for minors sees it. */
export interface AccompaniedVisit {
  readonly visitId: string;
  readonly clientId: string;
  readonly startsOn: CivilDate;
  readonly birthDate: string | null;
  readonly recorded: GuardianPresence | null;
}

/** These visits in the order of their start, each with what was last recorded of it; of a merged record, the kept one's. */
export async function listAccompaniedVisits(db: Db | Tx, visitIds: readonly string[]): Promise<readonly AccompaniedVisit[]> {
  if (visitIds.length === 0) return [];
  const rows = await db
    .selectFrom('visits as v')
    .innerJoin('clients as c', 'c.id', 'v.client_id')
    .leftJoin('guardian_presences as g', (join) =>
      join.onRef('g.visit_id', '=', 'v.id').on('g.number', '=', (eb) =>
        eb
          .selectFrom('guardian_presences as newest')
          .select(({ fn }) => fn.max('newest.number').as('number'))
          .whereRef('newest.visit_id', '=', 'v.id'),
      ),
    )
    .leftJoin('staff_members as s', 's.id', 'g.recorded_by')
    .select(['v.id', 'v.client_id', 'v.starts_on', 'c.birth_date', 'g.way', 'g.guardian_name', 'g.note', 'g.recorded_at', 's.name'])
    .where('v.id', 'in', visitIds)
    .orderBy('v.starts_at')
    .execute();
  return rows.map((row) => ({
    visitId: row.id,
    clientId: row.client_id,
    startsOn: row.starts_on,
    birthDate: row.birth_date,
    recorded:
      row.way === null
        ? null
        : guardianPresence.parse({ way: row.way, name: row.guardian_name, note: row.note, recordedAt: row.recorded_at, recordedByName: row.name }),
  }));
}

export interface NewPresenceRow extends NewPresence {
  readonly id: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

export async function insertPresence(tx: Tx, row: NewPresenceRow): Promise<void> {
  await tx
    .insertInto('guardian_presences')
    .values({
      id: row.id,
      visit_id: row.visitId,
      way: row.way,
      guardian_name: row.name,
      note: row.note,
      recorded_at: row.recordedAt,
      recorded_by: row.recordedBy,
    })
    .execute();
}
