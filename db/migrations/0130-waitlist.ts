import type { Migration } from './migration.ts';

/** Whoever waits for a free time, whom the desk called about it, and who was reminded of a visit. */
export const waitlist: Migration = {
  version: 130,
  name: 'waitlist',
  sql: `
CREATE TABLE waitlist_entries (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT waitlist_client REFERENCES clients (id),
  service_id TEXT NOT NULL CONSTRAINT waitlist_service REFERENCES services (id),
  duration_minutes INTEGER NOT NULL CONSTRAINT waitlist_duration CHECK (duration_minutes BETWEEN 5 AND 480),
  -- JSON lists; an empty one means any.
  therapist_ids TEXT NOT NULL DEFAULT '[]',
  weekdays TEXT NOT NULL DEFAULT '[]',
  earliest_minute INTEGER NOT NULL CONSTRAINT waitlist_earliest CHECK (earliest_minute BETWEEN 0 AND 1439),
  latest_minute INTEGER NOT NULL CONSTRAINT waitlist_latest CHECK (latest_minute BETWEEN 1 AND 1440),
  notice_hours INTEGER NOT NULL CONSTRAINT waitlist_notice CHECK (notice_hours BETWEEN 0 AND 336),
  priority INTEGER NOT NULL CONSTRAINT waitlist_priority CHECK (priority BETWEEN 1 AND 3),
  -- The last day on which the client still wants a time; null = until taken off.
  expires_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'waiting' CONSTRAINT waitlist_state CHECK (state IN ('waiting', 'booked', 'removed')),
  visit_id TEXT CONSTRAINT waitlist_visit REFERENCES visits (id),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL CONSTRAINT waitlist_author REFERENCES staff_members (id),
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT waitlist_hours CHECK (earliest_minute < latest_minute)
) STRICT;
CREATE INDEX waitlist_waiting ON waitlist_entries (priority, created_at) WHERE state = 'waiting';

-- Each call about a free time and what came of it; only grows.
CREATE TABLE waitlist_calls (
  id TEXT NOT NULL PRIMARY KEY,
  entry_id TEXT NOT NULL CONSTRAINT waitlist_calls_of REFERENCES waitlist_entries (id),
  at TEXT NOT NULL,
  staff_id TEXT NOT NULL CONSTRAINT waitlist_calls_author REFERENCES staff_members (id),
  outcome TEXT NOT NULL CONSTRAINT waitlist_outcome CHECK (outcome IN ('offered', 'accepted', 'declined')),
  therapist_id TEXT NOT NULL CONSTRAINT waitlist_calls_therapist REFERENCES staff_members (id),
  starts_on TEXT NOT NULL,
  start_minute INTEGER NOT NULL CONSTRAINT waitlist_calls_minute CHECK (start_minute BETWEEN 0 AND 1439),
  -- Until when the time is kept in mind for them.
  offered_until TEXT
) STRICT;
CREATE INDEX waitlist_calls_by_entry ON waitlist_calls (entry_id, at);
CREATE TRIGGER waitlist_calls_never_change BEFORE UPDATE ON waitlist_calls
BEGIN SELECT RAISE(ABORT, 'immutable: waitlist_calls'); END;
CREATE TRIGGER waitlist_calls_never_go BEFORE DELETE ON waitlist_calls
BEGIN SELECT RAISE(ABORT, 'immutable: waitlist_calls'); END;
CREATE TRIGGER waitlist_calls_never_replaced BEFORE INSERT ON waitlist_calls
WHEN EXISTS (SELECT 1 FROM waitlist_calls WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'immutable: waitlist_calls'); END;

-- Which visits lost their time when: the gaps that opened today.
CREATE INDEX visits_freed ON visits (state_at) WHERE state NOT IN ('tentative', 'booked', 'confirmed', 'arrived', 'in_session', 'completed', 'no_show');

CREATE TABLE reminder_settings (
  singleton INTEGER NOT NULL PRIMARY KEY CONSTRAINT reminder_settings_once CHECK (singleton = 1),
  first_hours INTEGER NOT NULL CONSTRAINT reminder_first CHECK (first_hours BETWEEN 1 AND 168),
  second_hours INTEGER NOT NULL CONSTRAINT reminder_second CHECK (second_hours BETWEEN 1 AND 47),
  -- Nobody is called or written to between these; the night may lie between them.
  quiet_from_minute INTEGER NOT NULL CONSTRAINT reminder_quiet_from CHECK (quiet_from_minute BETWEEN 0 AND 1439),
  quiet_until_minute INTEGER NOT NULL CONSTRAINT reminder_quiet_until CHECK (quiet_until_minute BETWEEN 0 AND 1439),
  template TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO reminder_settings (singleton, first_hours, second_hours, quiet_from_minute, quiet_until_minute, template)
  VALUES (1, 48, 3, 1200, 480, 'Hello {name}, this is {clinic}. We look forward to seeing you on {date} at {time}. If you cannot come, please call {phone}.');

-- By which way a client agreed to be reminded. Without a row they are called.
CREATE TABLE reminder_choices (
  client_id TEXT NOT NULL PRIMARY KEY CONSTRAINT reminder_choices_of REFERENCES clients (id),
  channel TEXT NOT NULL CONSTRAINT reminder_choice CHECK (channel IN ('phone', 'sms', 'email', 'none')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL CONSTRAINT reminder_choices_author REFERENCES staff_members (id)
) STRICT;

CREATE TABLE reminders (
  id TEXT NOT NULL PRIMARY KEY,
  visit_id TEXT NOT NULL CONSTRAINT reminders_of REFERENCES visits (id),
  kind TEXT NOT NULL CONSTRAINT reminder_kind CHECK (kind IN ('first', 'second')),
  -- The start that the client was reminded of: a visit that moves is due again.
  starts_at INTEGER NOT NULL,
  channel TEXT NOT NULL CONSTRAINT reminder_channel CHECK (channel IN ('phone', 'sms', 'email')),
  done_at TEXT NOT NULL,
  done_by TEXT NOT NULL CONSTRAINT reminders_author REFERENCES staff_members (id),
  undone_at TEXT,
  CONSTRAINT reminder_undone CHECK (undone_at IS NULL OR undone_at >= done_at)
) STRICT;
CREATE UNIQUE INDEX reminders_standing ON reminders (visit_id, kind, starts_at) WHERE undone_at IS NULL;
`,
};
