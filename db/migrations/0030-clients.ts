import type { Migration } from './migration.ts';

/** Client records, alerts, versions of health answers, consents, and the search index. */
export const clients: Migration = {
  version: 30,
  name: 'clients',
  sql: `
CREATE TABLE clients (
  -- A whole-number key keeps the search index in step through VACUUM.
  number INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT client_id_unique UNIQUE,
  first_name TEXT NOT NULL CONSTRAINT client_first_name_given CHECK (length(first_name) BETWEEN 1 AND 80),
  last_name TEXT NOT NULL CONSTRAINT client_last_name_given CHECK (length(last_name) BETWEEN 1 AND 80),
  preferred_name TEXT NOT NULL DEFAULT '',
  pronouns TEXT NOT NULL DEFAULT '',
  birth_date TEXT,
  sex_recorded TEXT NOT NULL DEFAULT 'unknown'
    CONSTRAINT client_sex_known CHECK (sex_recorded IN ('female', 'male', 'intersex', 'nonbinary', 'unknown', 'preferNot')),
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  occupation TEXT NOT NULL DEFAULT '',
  emergency_name TEXT NOT NULL DEFAULT '',
  emergency_relation TEXT NOT NULL DEFAULT '',
  emergency_phone TEXT NOT NULL DEFAULT '',
  guardian_name TEXT NOT NULL DEFAULT '',
  guardian_relation TEXT NOT NULL DEFAULT '',
  desk_note TEXT NOT NULL DEFAULT '',
  is_archived INTEGER NOT NULL DEFAULT 0 CONSTRAINT client_archived_flag CHECK (is_archived IN (0, 1)),
  -- Folded name, phone digits, e-mail and birth date: what the finder looks through.
  search_text TEXT NOT NULL,
  -- Last time somebody worked with the record: the finder's order.
  touched_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX clients_by_touch ON clients (is_archived, touched_at DESC);

CREATE VIRTUAL TABLE client_search USING fts5 (
  search_text, content = 'clients', content_rowid = 'number', tokenize = 'trigram'
);
CREATE TRIGGER client_search_after_insert AFTER INSERT ON clients
BEGIN INSERT INTO client_search (rowid, search_text) VALUES (NEW.number, NEW.search_text); END;
CREATE TRIGGER client_search_after_update AFTER UPDATE OF search_text ON clients
BEGIN
  INSERT INTO client_search (client_search, rowid, search_text) VALUES ('delete', OLD.number, OLD.search_text);
  INSERT INTO client_search (rowid, search_text) VALUES (NEW.number, NEW.search_text);
END;
CREATE TRIGGER client_search_after_delete AFTER DELETE ON clients
BEGIN INSERT INTO client_search (client_search, rowid, search_text) VALUES ('delete', OLD.number, OLD.search_text); END;

CREATE TABLE client_alerts (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT client_alerts_of REFERENCES clients (id),
  kind TEXT NOT NULL CONSTRAINT client_alert_kind CHECK (kind IN ('desk', 'health')),
  text TEXT NOT NULL CONSTRAINT client_alert_text CHECK (length(text) BETWEEN 1 AND 200),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL CONSTRAINT client_alerts_author REFERENCES staff_members (id),
  resolved_at TEXT,
  resolved_by TEXT CONSTRAINT client_alerts_resolver REFERENCES staff_members (id)
) STRICT;
CREATE INDEX client_alerts_open ON client_alerts (client_id) WHERE resolved_at IS NULL;

CREATE TABLE health_records (
  client_id TEXT NOT NULL CONSTRAINT health_records_of REFERENCES clients (id),
  version INTEGER NOT NULL CONSTRAINT health_record_version CHECK (version >= 1),
  answers TEXT NOT NULL CONSTRAINT health_record_json CHECK (json_valid(answers)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL CONSTRAINT health_records_author REFERENCES staff_members (id),
  is_handed_in INTEGER NOT NULL DEFAULT 0 CONSTRAINT health_record_handed_in_flag CHECK (is_handed_in IN (0, 1)),
  CONSTRAINT health_records_once PRIMARY KEY (client_id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER health_records_never_change BEFORE UPDATE ON health_records
BEGIN SELECT RAISE(ABORT, 'immutable: health_records'); END;
CREATE TRIGGER health_records_never_go BEFORE DELETE ON health_records
BEGIN SELECT RAISE(ABORT, 'immutable: health_records'); END;

CREATE TABLE consents (
  -- The order of recording: two of one instant must not change places.
  number INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT consent_id_unique UNIQUE,
  client_id TEXT NOT NULL CONSTRAINT consents_of REFERENCES clients (id),
  consent_id TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT consent_state_known CHECK (state IN ('granted', 'declined', 'revoked', 'expired')),
  signer TEXT NOT NULL CONSTRAINT consent_signer_known CHECK (signer IN ('client', 'guardian', 'representative')),
  method TEXT NOT NULL CONSTRAINT consent_method_known CHECK (method IN ('drawn', 'typed', 'paper', 'verbal')),
  signed_name TEXT NOT NULL,
  expires_on TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL CONSTRAINT consents_author REFERENCES staff_members (id)
) STRICT;
CREATE INDEX consents_by_client ON consents (client_id, consent_id, number);
CREATE TRIGGER consents_never_change BEFORE UPDATE ON consents
BEGIN SELECT RAISE(ABORT, 'immutable: consents'); END;
CREATE TRIGGER consents_never_go BEFORE DELETE ON consents
BEGIN SELECT RAISE(ABORT, 'immutable: consents'); END;
`,
};
