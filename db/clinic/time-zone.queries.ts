import { instantOfWallTime, millisecondsOf, type Instant } from '../../shared/core/time.ts';
import type { Tx } from '../database.ts';

// Far enough that no visit meets another on the way; every visit is shifted by the same.
const aside = 1e14;

/**
 * Puts the instants of visits to come where the wall clock of another zone shows the same time: nine o'clock stays
 * nine o'clock. What has been keeps the instant at which it was.
 * @returns how many visits were moved.
 */
export async function keepWallTimes(tx: Tx, after: Instant, zone: string): Promise<number> {
  const coming = await tx
    .selectFrom('visits')
    .select(['id', 'starts_on', 'start_minute', 'duration_minutes'])
    .where('starts_at', '>', millisecondsOf(after))
    .execute();
  // All aside first: one by one, a visit moved by an hour would meet its neighbour that has not been moved yet.
  await tx
    .updateTable('visits')
    .set((eb) => ({ starts_at: eb('starts_at', '+', aside), ends_at: eb('ends_at', '+', aside) }))
    .where('starts_at', '>', millisecondsOf(after))
    .execute();
  for (const visit of coming) {
    const startsAt = millisecondsOf(instantOfWallTime(visit.starts_on, visit.start_minute, zone).at);
    await tx
      .updateTable('visits')
      // Another instant is another version: to calendars that have the visit, and to whoever is editing it.
      .set((eb) => ({ starts_at: startsAt, ends_at: startsAt + visit.duration_minutes * 60_000, version: eb('version', '+', 1) }))
      .where('id', '=', visit.id)
      .execute();
  }
  return coming.length;
}
