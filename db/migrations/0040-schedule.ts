import type { Migration } from './migration.ts';

const freeStates = "('cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'no_show', 'rescheduled')";

/** Refuses a visit that overlaps another of the same therapist, room or client. A room may be empty. */
function overlapTrigger(who: string, column: string, event: string): string {
  return `
CREATE TRIGGER visits_${who}_free_on_${event.startsWith('INSERT') ? 'insert' : 'update'} BEFORE ${event} ON visits
WHEN NEW.state NOT IN ${freeStates} AND NEW.${column} IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'overlap: ${who}') WHERE EXISTS (
    SELECT 1 FROM visits AS other
    WHERE other.${column} = NEW.${column} AND other.id <> NEW.id
      AND other.starts_at < NEW.ends_at AND other.starts_at > NEW.starts_at - 28800000
      AND other.ends_at > NEW.starts_at
      AND other.state NOT IN ${freeStates}
  );
END;`;
}

const watched = 'UPDATE OF state, therapist_id, room_id, client_id, starts_at, ends_at';
const overlapTriggers = ['INSERT', watched]
  .flatMap((event) => [
    overlapTrigger('therapist', 'therapist_id', event),
    overlapTrigger('room', 'room_id', event),
    overlapTrigger('client', 'client_id', event),
  ])
  .join('\n');

/**
 * Visits, and the database's own refusal to book anybody or any room twice. Instants are milliseconds since 1970;
 * intervals are half-open. A visit lasts eight hours at most, which bounds each look at the neighbours.
 */
export const schedule: Migration = {
  version: 40,
  name: 'schedule',
  sql: `
CREATE TABLE visits (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT visits_client REFERENCES clients (id),
  therapist_id TEXT NOT NULL CONSTRAINT visits_therapist REFERENCES staff_members (id),
  room_id TEXT CONSTRAINT visits_room REFERENCES rooms (id),
  service_id TEXT NOT NULL CONSTRAINT visits_service REFERENCES services (id),
  starts_on TEXT NOT NULL,
  start_minute INTEGER NOT NULL CONSTRAINT visit_start_minute CHECK (start_minute BETWEEN 0 AND 1439),
  duration_minutes INTEGER NOT NULL CONSTRAINT visit_duration CHECK (duration_minutes BETWEEN 5 AND 480),
  buffer_minutes INTEGER NOT NULL CONSTRAINT visit_buffer CHECK (buffer_minutes BETWEEN 0 AND 60),
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  state TEXT NOT NULL CONSTRAINT visit_state_known CHECK (state IN (
    'tentative', 'booked', 'confirmed', 'arrived', 'in_session', 'completed',
    'no_show', 'cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'rescheduled')),
  state_reason TEXT NOT NULL DEFAULT '',
  is_walk_in INTEGER NOT NULL DEFAULT 0 CONSTRAINT visit_walk_in_flag CHECK (is_walk_in IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL CONSTRAINT visits_author REFERENCES staff_members (id),
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT visit_length_agrees CHECK (ends_at - starts_at = duration_minutes * 60000)
) STRICT;
CREATE INDEX visits_by_day ON visits (starts_on, start_minute);
CREATE INDEX visits_by_therapist ON visits (therapist_id, starts_at);
CREATE INDEX visits_by_room ON visits (room_id, starts_at) WHERE room_id IS NOT NULL;
CREATE INDEX visits_by_client ON visits (client_id, starts_at);
CREATE INDEX visits_by_time ON visits (starts_at);
-- Counts ten years of history by state without reading a row.
CREATE INDEX visits_by_state ON visits (state, starts_at, therapist_id);

${overlapTriggers}
-- Every change of state with its time and author: the record behind "arrived at 9:58".
CREATE TABLE visit_events (
  id TEXT NOT NULL PRIMARY KEY,
  visit_id TEXT NOT NULL CONSTRAINT visit_events_of REFERENCES visits (id),
  at TEXT NOT NULL,
  staff_id TEXT NOT NULL CONSTRAINT visit_events_author REFERENCES staff_members (id),
  state TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX visit_events_by_visit ON visit_events (visit_id, at);
`,
};
