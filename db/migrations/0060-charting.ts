import type { Migration } from './migration.ts';

/** Signed notes, which never change, what is derived from them for questions about the past, and addenda. */
export const charting: Migration = {
  version: 60,
  name: 'charting',
  sql: `
CREATE TABLE notes (
  id TEXT NOT NULL PRIMARY KEY,
  visit_id TEXT NOT NULL CONSTRAINT note_one_for_visit UNIQUE CONSTRAINT notes_visit REFERENCES visits (id),
  client_id TEXT NOT NULL CONSTRAINT notes_client REFERENCES clients (id),
  episode_id TEXT NOT NULL CONSTRAINT notes_episode REFERENCES episodes (id),
  plan_id TEXT CONSTRAINT notes_plan REFERENCES plans (id),
  therapist_id TEXT NOT NULL CONSTRAINT notes_therapist REFERENCES staff_members (id),
  starts_at INTEGER NOT NULL,
  visit_head TEXT NOT NULL CONSTRAINT note_head_json CHECK (json_valid(visit_head)),
  body TEXT NOT NULL CONSTRAINT note_body_json CHECK (json_valid(body)),
  nprs_average INTEGER CONSTRAINT note_nprs CHECK (nprs_average BETWEEN 0 AND 10),
  psfs_mean REAL,
  is_aborted INTEGER NOT NULL CONSTRAINT note_aborted_flag CHECK (is_aborted IN (0, 1)),
  is_late_entry INTEGER NOT NULL CONSTRAINT note_late_flag CHECK (is_late_entry IN (0, 1)),
  signed_at TEXT NOT NULL,
  signed_by TEXT NOT NULL CONSTRAINT notes_signer REFERENCES staff_members (id),
  signed_name TEXT NOT NULL,
  content_hash TEXT NOT NULL CONSTRAINT note_hash_whole CHECK (length(content_hash) = 64)
) STRICT;
CREATE INDEX notes_by_client ON notes (client_id, starts_at);
CREATE INDEX notes_by_episode ON notes (episode_id, starts_at);
CREATE INDEX notes_by_plan ON notes (plan_id, starts_at) WHERE plan_id IS NOT NULL;
CREATE TRIGGER notes_never_change BEFORE UPDATE ON notes
BEGIN SELECT RAISE(ABORT, 'immutable: notes'); END;
CREATE TRIGGER notes_never_go BEFORE DELETE ON notes
BEGIN SELECT RAISE(ABORT, 'immutable: notes'); END;

CREATE TABLE note_findings (
  note_id TEXT NOT NULL CONSTRAINT note_findings_of REFERENCES notes (id),
  finding_id TEXT NOT NULL,
  check_state TEXT NOT NULL CONSTRAINT finding_check_known CHECK (check_state IN ('new', 'same', 'better', 'worse', 'gone')),
  kind TEXT NOT NULL,
  muscle_id TEXT,
  region_id TEXT,
  side TEXT NOT NULL CONSTRAINT finding_side_known CHECK (side IN ('l', 'r', 'bilateral', 'midline')),
  tenderness INTEGER CONSTRAINT finding_tenderness CHECK (tenderness BETWEEN 0 AND 4),
  tenderness_after INTEGER CONSTRAINT finding_tenderness_after CHECK (tenderness_after BETWEEN 0 AND 4),
  CONSTRAINT note_findings_once PRIMARY KEY (note_id, finding_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_findings_by_finding ON note_findings (finding_id);
CREATE INDEX note_findings_by_muscle ON note_findings (muscle_id);

CREATE TABLE note_measures (
  note_id TEXT NOT NULL CONSTRAINT note_measures_of REFERENCES notes (id),
  kind TEXT NOT NULL CONSTRAINT measure_kind_known CHECK (kind IN ('motion', 'test', 'strength', 'pain', 'function')),
  item_id TEXT NOT NULL,
  side TEXT NOT NULL,
  before REAL,
  after REAL,
  result TEXT,
  CONSTRAINT note_measures_once PRIMARY KEY (note_id, kind, item_id, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE note_treatments (
  note_id TEXT NOT NULL CONSTRAINT note_treatments_of REFERENCES notes (id),
  position INTEGER NOT NULL,
  modality TEXT NOT NULL,
  muscle_id TEXT,
  region_id TEXT,
  side TEXT,
  minutes INTEGER NOT NULL,
  CONSTRAINT note_treatments_once PRIMARY KEY (note_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE addenda (
  id TEXT NOT NULL PRIMARY KEY,
  note_id TEXT NOT NULL CONSTRAINT addenda_of REFERENCES notes (id),
  at TEXT NOT NULL,
  author_id TEXT NOT NULL CONSTRAINT addenda_author REFERENCES staff_members (id),
  kind TEXT NOT NULL CONSTRAINT addendum_kind_known CHECK (kind IN ('addendum', 'late_entry', 'correction')),
  reason TEXT NOT NULL CONSTRAINT addendum_reason_given CHECK (length(reason) > 0),
  text TEXT NOT NULL CONSTRAINT addendum_text_given CHECK (length(text) > 0)
) STRICT;
CREATE INDEX addenda_by_note ON addenda (note_id, at);
CREATE TRIGGER addenda_never_change BEFORE UPDATE ON addenda
BEGIN SELECT RAISE(ABORT, 'immutable: addenda'); END;
CREATE TRIGGER addenda_never_go BEFORE DELETE ON addenda
BEGIN SELECT RAISE(ABORT, 'immutable: addenda'); END;
`,
};
