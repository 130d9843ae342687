import type { Migration } from './migration.ts';

/** Tables that only grow, with what tells their rows apart. */
const sealed = {
  intake_forms: 'form_id = NEW.form_id AND version = NEW.version',
  intake_responses: 'id = NEW.id',
  intake_reviews: 'response_id = NEW.response_id',
  health_checks: 'id = NEW.id',
} as const;

const neverChanged = Object.entries(sealed).map(
  ([table, isSame]) => `
CREATE TRIGGER ${table}_never_change BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END;
CREATE TRIGGER ${table}_never_go BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END;
CREATE TRIGGER ${table}_never_replaced BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${isSame})
BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END;`,
);

const notOfMerged = ['intake_drafts', 'intake_responses', 'health_checks'].map(
  (table) => `
CREATE TRIGGER ${table}_not_of_merged BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM clients WHERE id = NEW.client_id AND merged_into IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'merged: clients'); END;`,
);

/** Forms in versions, answers that are being given and those that were handed in, and what is asked at every visit. */
export const intake: Migration = {
  version: 200,
  name: 'intake',
  sql: `
-- Ours is kept here, too, once it was asked: answers stay with the words they were given to.
CREATE TABLE intake_forms (
  form_id TEXT NOT NULL,
  version INTEGER NOT NULL CONSTRAINT intake_form_version CHECK (version >= 1),
  content TEXT NOT NULL CONSTRAINT intake_form_json CHECK (json_valid(content)),
  is_built_in INTEGER NOT NULL CONSTRAINT intake_form_built_in CHECK (is_built_in IN (0, 1)),
  -- A version that takes the form out of use, or brings it back.
  is_retired INTEGER NOT NULL DEFAULT 0 CONSTRAINT intake_form_retired CHECK (is_retired IN (0, 1)),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL CONSTRAINT intake_forms_author REFERENCES staff_members (id),
  CONSTRAINT intake_forms_once PRIMARY KEY (form_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE intake_drafts (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT intake_drafts_of REFERENCES clients (id),
  form_id TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  way TEXT NOT NULL CONSTRAINT intake_draft_way CHECK (way IN ('screen', 'paper', 'kiosk')),
  answers TEXT NOT NULL CONSTRAINT intake_draft_json CHECK (json_valid(answers)),
  started_at TEXT NOT NULL,
  started_by TEXT NOT NULL CONSTRAINT intake_drafts_author REFERENCES staff_members (id),
  saved_at TEXT NOT NULL,
  -- From here on the answers are the client's own, and not for who started it.
  handed_over_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT intake_drafts_form FOREIGN KEY (form_id, form_version) REFERENCES intake_forms (form_id, version)
) STRICT;
CREATE INDEX intake_drafts_by_client ON intake_drafts (client_id, started_at);

CREATE TABLE intake_responses (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT intake_responses_of REFERENCES clients (id),
  form_id TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  way TEXT NOT NULL CONSTRAINT intake_response_way CHECK (way IN ('screen', 'paper', 'kiosk')),
  answers TEXT NOT NULL CONSTRAINT intake_response_json CHECK (json_valid(answers)),
  signatures TEXT NOT NULL CONSTRAINT intake_signatures_json CHECK (json_valid(signatures)),
  handed_in_at TEXT NOT NULL,
  handed_in_by TEXT NOT NULL CONSTRAINT intake_responses_author REFERENCES staff_members (id),
  hash TEXT NOT NULL CONSTRAINT intake_response_hash CHECK (length(hash) = 64),
  CONSTRAINT intake_responses_form FOREIGN KEY (form_id, form_version) REFERENCES intake_forms (form_id, version)
) STRICT;
CREATE INDEX intake_responses_by_client ON intake_responses (client_id, handed_in_at);

CREATE TABLE intake_reviews (
  response_id TEXT NOT NULL PRIMARY KEY CONSTRAINT intake_reviews_of REFERENCES intake_responses (id),
  -- The lines of that day: which were accepted, which were not.
  lines TEXT NOT NULL CONSTRAINT intake_review_json CHECK (json_valid(lines)),
  health_version INTEGER,
  reviewed_at TEXT NOT NULL,
  reviewed_by TEXT NOT NULL CONSTRAINT intake_reviews_author REFERENCES staff_members (id)
) STRICT, WITHOUT ROWID;

ALTER TABLE archived_documents ADD COLUMN intake_id TEXT CONSTRAINT archived_documents_intake REFERENCES intake_responses (id);

-- "Reviewed, no change" and the short screen of a visit; one that was a mistake is withdrawn by another row.
CREATE TABLE health_checks (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT health_checks_of REFERENCES clients (id),
  visit_id TEXT CONSTRAINT health_checks_visit REFERENCES visits (id),
  kind TEXT NOT NULL CONSTRAINT health_check_kind CHECK (kind IN ('noChange', 'visitScreen', 'withdrawal')),
  content TEXT NOT NULL CONSTRAINT health_check_json CHECK (json_valid(content)),
  health_version INTEGER NOT NULL,
  withdraws_id TEXT CONSTRAINT health_checks_withdrawn REFERENCES health_checks (id),
  at TEXT NOT NULL,
  by_id TEXT NOT NULL CONSTRAINT health_checks_author REFERENCES staff_members (id),
  CONSTRAINT health_check_withdraws CHECK ((kind = 'withdrawal') = (withdraws_id IS NOT NULL))
) STRICT;
CREATE INDEX health_checks_by_client ON health_checks (client_id, at);
CREATE INDEX health_checks_by_visit ON health_checks (visit_id) WHERE visit_id IS NOT NULL;
CREATE UNIQUE INDEX health_checks_withdrawn_once ON health_checks (withdraws_id) WHERE withdraws_id IS NOT NULL;
${[...neverChanged, ...notOfMerged].join('\n')}
`,
};
