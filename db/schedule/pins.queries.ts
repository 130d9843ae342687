import type { CivilDate, Instant } from '../../shared/core/time.ts';
import type { PinnedVisit } from '../../shared/schedule/schedule.model.ts';
import type { Db, Tx } from '../database.ts';
import { listVisitsById } from './schedule.queries.ts';

/** The visits on the pinboard, the longest there first. */
export async function listPinned(db: Db | Tx, today: CivilDate): Promise<PinnedVisit[]> {
  const pins = await db
    .selectFrom('pinned_visits as p')
    .innerJoin('staff_members as m', 'm.id', 'p.pinned_by')
    .select(['p.visit_id', 'p.pinned_at', 'm.name'])
    .orderBy('p.pinned_at')
    .orderBy('p.visit_id')
    .execute();
  // By their ids: joined, SQLite would walk every visit there is.
  const visits = await listVisitsById(db, pins.map((pin) => pin.visit_id), today);
  return pins.flatMap((pin) => {
    const visit = visits.find(({ id }) => id === pin.visit_id);
    return visit ? [{ ...visit, pinnedAt: pin.pinned_at, pinnedByName: pin.name }] : [];
  });
}

/** Puts a visit on the pinboard; one that is there stays as it is. */
export async function insertPin(tx: Tx, visitId: string, at: Instant, staffId: string): Promise<void> {
  await tx
    .insertInto('pinned_visits')
    .values({ visit_id: visitId, pinned_at: at, pinned_by: staffId })
    .onConflict((conflict) => conflict.column('visit_id').doNothing())
    .execute();
}

export async function deletePin(tx: Tx, visitId: string): Promise<void> {
  await tx.deleteFrom('pinned_visits').where('visit_id', '=', visitId).execute();
}
