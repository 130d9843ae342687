import type { Migration } from './migration.ts';

/** Erasure is asked for like a correction, and answered: restricted to what must be kept, or refused (clinical.md 7.5). */
export const erasureRequests: Migration = {
  version: 320,
  name: 'erasure-requests',
  rebuildsTables: true,
  sql: `
CREATE TABLE client_requests (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT correction_requests_of REFERENCES clients (id),
  kind TEXT NOT NULL DEFAULT 'correction' CONSTRAINT correction_kind CHECK (kind IN ('correction', 'erasure')),
  received_on TEXT NOT NULL,
  asked_by TEXT NOT NULL CONSTRAINT correction_asked_by CHECK (length(asked_by) BETWEEN 1 AND 120),
  text TEXT NOT NULL CONSTRAINT correction_text CHECK (length(text) BETWEEN 1 AND 2000),
  state TEXT NOT NULL DEFAULT 'open' CONSTRAINT correction_state CHECK (state IN ('open', 'corrected', 'restricted', 'refused')),
  outcome TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL CONSTRAINT correction_requests_author REFERENCES staff_members (id),
  decided_at TEXT,
  decided_by TEXT CONSTRAINT correction_requests_decider REFERENCES staff_members (id),
  CONSTRAINT correction_decided CHECK ((state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  CONSTRAINT correction_explained CHECK (state = 'open' OR length(outcome) > 0),
  CONSTRAINT correction_of_kind CHECK ((kind = 'correction' AND state <> 'restricted') OR (kind = 'erasure' AND state <> 'corrected'))
) STRICT;
INSERT INTO client_requests (id, client_id, kind, received_on, asked_by, text, state, outcome, created_at, created_by, decided_at, decided_by)
  SELECT id, client_id, 'correction', received_on, asked_by, text, state, outcome, created_at, created_by, decided_at, decided_by FROM correction_requests;
DROP TABLE correction_requests;
ALTER TABLE client_requests RENAME TO correction_requests;

CREATE INDEX correction_requests_of_client ON correction_requests (client_id, created_at);
CREATE TRIGGER correction_requests_never_go BEFORE DELETE ON correction_requests
BEGIN SELECT RAISE(ABORT, 'immutable: correction_requests'); END;
-- A request stays word for word, and is decided once.
CREATE TRIGGER correction_requests_only_decided
BEFORE UPDATE OF id, kind, received_on, asked_by, text, state, outcome, created_at, created_by, decided_at, decided_by ON correction_requests
WHEN OLD.state <> 'open' OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.received_on <> OLD.received_on OR NEW.asked_by <> OLD.asked_by
  OR NEW.text <> OLD.text OR NEW.created_at <> OLD.created_at OR NEW.created_by <> OLD.created_by
BEGIN SELECT RAISE(ABORT, 'immutable: correction_requests'); END;
CREATE TRIGGER correction_requests_not_of_merged BEFORE INSERT ON correction_requests
WHEN EXISTS (SELECT 1 FROM clients WHERE id = NEW.client_id AND merged_into IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'merged: clients'); END;
`,
};
