import type { CalendarVisit } from '../../shared/calendar/calendar.rules.ts';
import { instantFromMilliseconds, type CivilDate } from '../../shared/core/time.ts';
import { visitState } from '../../shared/schedule/schedule.model.ts';
import type { Db, Tx } from '../database.ts';

/** A therapist's visits from one day to another, both included, cancelled ones too, as a calendar is told of them. */
export async function listCalendarVisits(db: Db | Tx, staffId: string, from: CivilDate, until: CivilDate): Promise<CalendarVisit[]> {
  const rows = await db
    .selectFrom('visits')
    .select(['id', 'version', 'starts_on', 'start_minute', 'duration_minutes', 'starts_at', 'state'])
    .where('therapist_id', '=', staffId)
    .where('starts_on', '>=', from)
    .where('starts_on', '<=', until)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    startsOn: row.starts_on,
    startMinute: row.start_minute,
    durationMinutes: row.duration_minutes,
    startsAt: instantFromMilliseconds(row.starts_at),
    state: visitState.parse(row.state),
  }));
}
