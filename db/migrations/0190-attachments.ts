import type { Migration } from './migration.ts';

const ofClients = ['attachments', 'correction_requests'] as const;

/**
 * Papers and photos that came in, and what a client may ask for: corrections, how long the record is kept, its
 * destruction. A certificate of destruction names a record that is no longer there, so it refers to nothing.
 */
export const attachments: Migration = {
  version: 190,
  name: 'attachments',
  sql: `
CREATE TABLE attachments (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT attachments_of REFERENCES clients (id),
  kind TEXT NOT NULL CONSTRAINT attachment_kind CHECK (kind IN ('referral', 'clearance', 'report', 'photo', 'scan', 'other')),
  title TEXT NOT NULL CONSTRAINT attachment_title CHECK (length(title) BETWEEN 1 AND 120),
  dated_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  content_type TEXT NOT NULL CONSTRAINT attachment_type CHECK (content_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  byte_size INTEGER NOT NULL CONSTRAINT attachment_size CHECK (byte_size > 0),
  hash TEXT NOT NULL CONSTRAINT attachment_hash_whole CHECK (length(hash) = 64),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL CONSTRAINT attachments_author REFERENCES staff_members (id),
  removed_at TEXT,
  removed_by TEXT CONSTRAINT attachments_remover REFERENCES staff_members (id),
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT attachment_removal CHECK ((removed_at IS NULL) = (removed_by IS NULL))
) STRICT;
CREATE INDEX attachments_by_client ON attachments (client_id, added_at);
-- A file is never exchanged; words about it may be put right.
CREATE TRIGGER attachments_same_file BEFORE UPDATE OF content_type, byte_size, hash, added_at, added_by ON attachments
BEGIN SELECT RAISE(ABORT, 'immutable: attachments'); END;
CREATE TRIGGER attachments_never_go BEFORE DELETE ON attachments
BEGIN SELECT RAISE(ABORT, 'immutable: attachments'); END;

-- Apart, so that lists never read the files.
CREATE TABLE attachment_files (
  attachment_id TEXT NOT NULL PRIMARY KEY CONSTRAINT attachment_files_of REFERENCES attachments (id),
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER attachment_files_never_change BEFORE UPDATE ON attachment_files
BEGIN SELECT RAISE(ABORT, 'immutable: attachment_files'); END;
CREATE TRIGGER attachment_files_never_go BEFORE DELETE ON attachment_files
BEGIN SELECT RAISE(ABORT, 'immutable: attachment_files'); END;
CREATE TRIGGER attachment_files_never_replaced BEFORE INSERT ON attachment_files
WHEN EXISTS (SELECT 1 FROM attachment_files WHERE attachment_id = NEW.attachment_id)
BEGIN SELECT RAISE(ABORT, 'immutable: attachment_files'); END;

CREATE TABLE correction_requests (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT correction_requests_of REFERENCES clients (id),
  received_on TEXT NOT NULL,
  asked_by TEXT NOT NULL CONSTRAINT correction_asked_by CHECK (length(asked_by) BETWEEN 1 AND 120),
  text TEXT NOT NULL CONSTRAINT correction_text CHECK (length(text) BETWEEN 1 AND 2000),
  state TEXT NOT NULL DEFAULT 'open' CONSTRAINT correction_state CHECK (state IN ('open', 'corrected', 'refused')),
  outcome TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL CONSTRAINT correction_requests_author REFERENCES staff_members (id),
  decided_at TEXT,
  decided_by TEXT CONSTRAINT correction_requests_decider REFERENCES staff_members (id),
  CONSTRAINT correction_decided CHECK ((state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  CONSTRAINT correction_explained CHECK (state = 'open' OR length(outcome) > 0)
) STRICT;
CREATE INDEX correction_requests_by_client ON correction_requests (client_id, created_at);
CREATE TRIGGER correction_requests_never_go BEFORE DELETE ON correction_requests
BEGIN SELECT RAISE(ABORT, 'immutable: correction_requests'); END;
-- A request stays word for word, and is decided once.
CREATE TRIGGER correction_requests_only_decided BEFORE UPDATE OF id, received_on, asked_by, text, state, outcome, created_at, created_by, decided_at, decided_by ON correction_requests
WHEN OLD.state <> 'open' OR NEW.id <> OLD.id OR NEW.received_on <> OLD.received_on OR NEW.asked_by <> OLD.asked_by OR NEW.text <> OLD.text
  OR NEW.created_at <> OLD.created_at OR NEW.created_by <> OLD.created_by
BEGIN SELECT RAISE(ABORT, 'immutable: correction_requests'); END;

CREATE TABLE retention_settings (
  singleton INTEGER NOT NULL PRIMARY KEY CONSTRAINT retention_settings_once CHECK (singleton = 1),
  adult_years INTEGER NOT NULL CONSTRAINT retention_adult CHECK (adult_years BETWEEN 1 AND 100),
  minor_years INTEGER NOT NULL CONSTRAINT retention_minor CHECK (minor_years BETWEEN 0 AND 100),
  majority_age INTEGER NOT NULL CONSTRAINT retention_majority CHECK (majority_age BETWEEN 14 AND 25),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
-- Ten years from the last entry, of a minor ten years from coming of age (clinical.md 7.3).
INSERT INTO retention_settings (singleton, adult_years, minor_years, majority_age) VALUES (1, 10, 10, 18);

-- Asked for once, confirmed once more, carried out: the last is the certificate, and stays.
CREATE TABLE destructions (
  id TEXT NOT NULL PRIMARY KEY,
  record_id TEXT NOT NULL,
  reason TEXT NOT NULL CONSTRAINT destruction_reason CHECK (length(reason) BETWEEN 1 AND 500),
  state TEXT NOT NULL CONSTRAINT destruction_state CHECK (state IN ('asked', 'withdrawn', 'done')),
  asked_at TEXT NOT NULL,
  asked_by TEXT NOT NULL CONSTRAINT destructions_author REFERENCES staff_members (id),
  settled_at TEXT,
  settled_by TEXT CONSTRAINT destructions_settler REFERENCES staff_members (id),
  -- Of what was destroyed: kinds and numbers, never a name.
  certificate TEXT CONSTRAINT destruction_certificate_json CHECK (certificate IS NULL OR json_valid(certificate)),
  CONSTRAINT destruction_settled CHECK ((state = 'asked') = (settled_at IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL)),
  CONSTRAINT destruction_certified CHECK ((state = 'done') = (certificate IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX destructions_asked ON destructions (record_id) WHERE state = 'asked';
CREATE TRIGGER destructions_never_go BEFORE DELETE ON destructions
BEGIN SELECT RAISE(ABORT, 'immutable: destructions'); END;
CREATE TRIGGER destructions_only_settled BEFORE UPDATE ON destructions
WHEN OLD.state <> 'asked' OR NEW.id <> OLD.id OR NEW.record_id <> OLD.record_id OR NEW.reason <> OLD.reason
  OR NEW.asked_at <> OLD.asked_at OR NEW.asked_by <> OLD.asked_by
BEGIN SELECT RAISE(ABORT, 'immutable: destructions'); END;
${ofClients
  .map(
    (table) => `
CREATE TRIGGER ${table}_not_of_merged BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM clients WHERE id = NEW.client_id AND merged_into IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'merged: clients'); END;`,
  )
  .join('\n')}
`,
};
