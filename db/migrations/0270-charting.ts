import type { Migration } from './migration.ts';

const immutable = (table: string, key: string): string => `
CREATE TRIGGER ${table}_never_change BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END;
CREATE TRIGGER ${table}_never_go BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END;
CREATE TRIGGER ${table}_never_replaced BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${key})
BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END;`;

/**
 * Corrections that name the field they correct and chain to what stood before; who supervises a student, and the
 * supervisor's signature under the student's; phrases and templates of the note.
 */
export const chartingLibrary: Migration = {
  version: 270,
  name: 'charting-library',
  sql: `
ALTER TABLE addenda ADD COLUMN field TEXT;
-- Over this entry and the hash before it: of the entry before, or of the note. Entries from before this step have none.
ALTER TABLE addenda ADD COLUMN content_hash TEXT CONSTRAINT addendum_hash_whole CHECK (content_hash IS NULL OR length(content_hash) = 64);

CREATE TABLE supervisions (
  student_id TEXT NOT NULL PRIMARY KEY CONSTRAINT supervisions_student REFERENCES staff_members (id),
  supervisor_id TEXT NOT NULL CONSTRAINT supervisions_supervisor REFERENCES staff_members (id)
    CONSTRAINT supervision_not_of_oneself CHECK (supervisor_id <> student_id),
  since TEXT NOT NULL
) STRICT;

-- Written with a student's signature: whom the note waits for, whoever supervises later.
CREATE TABLE co_sign_requests (
  note_id TEXT NOT NULL PRIMARY KEY CONSTRAINT co_sign_requests_of REFERENCES notes (id),
  supervisor_id TEXT NOT NULL CONSTRAINT co_sign_requests_supervisor REFERENCES staff_members (id)
) STRICT;
CREATE INDEX co_sign_requests_by_supervisor ON co_sign_requests (supervisor_id);

CREATE TABLE co_signatures (
  note_id TEXT NOT NULL PRIMARY KEY CONSTRAINT co_signatures_of REFERENCES notes (id),
  signed_by TEXT NOT NULL CONSTRAINT co_signatures_signer REFERENCES staff_members (id),
  signed_name TEXT NOT NULL,
  licence TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  content_hash TEXT NOT NULL CONSTRAINT co_signature_hash_whole CHECK (length(content_hash) = 64)
) STRICT;

CREATE TABLE phrases (
  id TEXT NOT NULL PRIMARY KEY,
  -- Null: everybody's.
  owner_id TEXT CONSTRAINT phrases_owner REFERENCES staff_members (id),
  shortcut TEXT NOT NULL CONSTRAINT phrase_shortcut_given CHECK (length(shortcut) > 0),
  text TEXT NOT NULL CONSTRAINT phrase_text_given CHECK (length(text) > 0),
  saved_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX phrases_once ON phrases (ifnull(owner_id, ''), shortcut);

CREATE TABLE note_templates (
  id TEXT NOT NULL PRIMARY KEY,
  owner_id TEXT CONSTRAINT note_templates_owner REFERENCES staff_members (id),
  name TEXT NOT NULL CONSTRAINT template_name_given CHECK (length(name) > 0),
  content TEXT NOT NULL CONSTRAINT template_json CHECK (json_valid(content)),
  saved_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX note_templates_once ON note_templates (ifnull(owner_id, ''), name);
${immutable('co_sign_requests', 'note_id = NEW.note_id')}${immutable('co_signatures', 'note_id = NEW.note_id')}
`,
};
