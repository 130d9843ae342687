import type { Migration } from './migration.ts';

/** The clinic itself, the audit log that only grows, and drafts of forms. */
export const foundation: Migration = {
  version: 10,
  name: 'foundation',
  sql: `
CREATE TABLE clinic (
  singleton INTEGER NOT NULL PRIMARY KEY CONSTRAINT clinic_is_one CHECK (singleton = 1),
  id TEXT NOT NULL,
  name TEXT NOT NULL CONSTRAINT clinic_name_given CHECK (length(name) BETWEEN 1 AND 120),
  time_zone TEXT NOT NULL,
  locale TEXT NOT NULL,
  currency TEXT NOT NULL DEFAULT 'USD' CONSTRAINT clinic_currency_code CHECK (length(currency) = 3),
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  address_lines TEXT NOT NULL DEFAULT '[]' CONSTRAINT clinic_address_json CHECK (json_valid(address_lines)),
  page_size TEXT NOT NULL DEFAULT 'letter' CONSTRAINT clinic_page_size CHECK (page_size IN ('letter', 'a4')),
  week_start INTEGER NOT NULL DEFAULT 1 CONSTRAINT clinic_week_start CHECK (week_start BETWEEN 1 AND 7),
  hour_cycle TEXT NOT NULL DEFAULT 'h12' CONSTRAINT clinic_hour_cycle CHECK (hour_cycle IN ('h12', 'h23')),
  lock_after_minutes INTEGER NOT NULL DEFAULT 10 CONSTRAINT clinic_lock_after CHECK (lock_after_minutes BETWEEN 1 AND 120),
  recovery_code_confirmed INTEGER NOT NULL DEFAULT 0 CONSTRAINT clinic_recovery_flag CHECK (recovery_code_confirmed IN (0, 1)),
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE audit_events (
  sequence INTEGER NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  staff_id TEXT,
  client_id TEXT,
  subject_id TEXT,
  detail TEXT NOT NULL CONSTRAINT audit_detail_json CHECK (json_valid(detail)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_events_by_client ON audit_events (client_id, sequence);
CREATE INDEX audit_events_by_staff ON audit_events (staff_id, sequence);
CREATE INDEX audit_events_by_time ON audit_events (at);
CREATE TRIGGER audit_events_never_change BEFORE UPDATE ON audit_events
BEGIN SELECT RAISE(ABORT, 'append-only: audit_events'); END;
CREATE TRIGGER audit_events_never_go BEFORE DELETE ON audit_events
BEGIN SELECT RAISE(ABORT, 'append-only: audit_events'); END;

-- Where the chain ends, so that cutting off its tail is noticed.
CREATE TABLE audit_head (
  singleton INTEGER NOT NULL PRIMARY KEY CONSTRAINT audit_head_is_one CHECK (singleton = 1),
  sequence INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO audit_head (singleton, sequence, hash) VALUES (1, 0, '');

CREATE TABLE drafts (
  staff_id TEXT NOT NULL,
  form TEXT NOT NULL,
  subject TEXT NOT NULL,
  content TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  saved_at TEXT NOT NULL,
  CONSTRAINT drafts_one_for_each PRIMARY KEY (staff_id, form, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_by_form ON drafts (form, subject);
`,
};
