import { sql } from 'kysely';
import type { CivilDate, Instant } from '../../shared/core/time.ts';
import type { Db } from '../database.ts';

export interface FreedTime {
  readonly therapistId: string;
  readonly startsOn: CivilDate;
  readonly startMinute: number;
}

/**
 * Times that visits gave back since an instant and that are still to come, the soonest first. Those of therapists who
 * have left are nobody's to fill.
 * @param now milliseconds since 1970.
 */
export async function listFreedSince(db: Db, since: Instant, now: number, limit: number): Promise<FreedTime[]> {
  const rows = await db
    .selectFrom('visits as v')
    .innerJoin('staff_members as m', 'm.id', 'v.therapist_id')
    .select(['v.therapist_id', 'v.starts_on', 'v.start_minute'])
    // Spelled out as in the index that holds nothing but what was cancelled; whoever was missed gave nothing back.
    .where(sql<boolean>`v.state NOT IN ('tentative', 'booked', 'confirmed', 'arrived', 'in_session', 'completed', 'no_show')`)
    .where('v.state_at', '>=', since)
    .where(sql<number>`+v.starts_at`, '>', now)
    .where('m.is_active', '=', 1)
    // The plus keeps the order from choosing the index by time, which holds every visit there is.
    .orderBy(sql`+v.starts_at`)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ therapistId: row.therapist_id, startsOn: row.starts_on, startMinute: row.start_minute }));
}
