import type { Migration } from './migration.ts';

/**
 * Consent forms and letters in the archive, which version of its note a document was made from, letters that are written
 * and then closed, and what a clinic changed of our templates: a kind without a row is as we made it.
 */
export const documentTemplates: Migration = {
  version: 250,
  name: 'document-templates',
  sql: `
CREATE TABLE letters (
  id TEXT NOT NULL PRIMARY KEY,
  episode_id TEXT NOT NULL CONSTRAINT letters_of REFERENCES episodes (id),
  kind TEXT NOT NULL CONSTRAINT letter_kind_known CHECK (kind IN ('progress_report', 'discharge_letter', 'referral_letter')),
  recipient TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL CONSTRAINT letters_author REFERENCES staff_members (id),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL CONSTRAINT letters_changer REFERENCES staff_members (id),
  finished_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX letters_by_episode ON letters (episode_id, created_at);
CREATE TRIGGER letters_finished_never_change BEFORE UPDATE ON letters WHEN OLD.finished_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'immutable: letters'); END;
CREATE TRIGGER letters_finished_never_go BEFORE DELETE ON letters WHEN OLD.finished_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'immutable: letters'); END;
CREATE TRIGGER letters_finished_never_replaced BEFORE INSERT ON letters
WHEN EXISTS (SELECT 1 FROM letters WHERE id = NEW.id AND finished_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'immutable: letters'); END;

ALTER TABLE archived_documents ADD COLUMN consent_id TEXT CONSTRAINT documents_consent REFERENCES consents (id);
ALTER TABLE archived_documents ADD COLUMN letter_id TEXT CONSTRAINT documents_letter REFERENCES letters (id);
-- Of its note or letter: 1 for the signed note, one more with each addendum.
ALTER TABLE archived_documents ADD COLUMN source_version INTEGER CONSTRAINT document_source_version CHECK (source_version > 0);
CREATE INDEX documents_by_letter ON archived_documents (letter_id) WHERE letter_id IS NOT NULL;

CREATE TABLE document_templates (
  kind TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL CONSTRAINT template_json CHECK (json_valid(content)),
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE letterhead (
  singleton INTEGER NOT NULL PRIMARY KEY CONSTRAINT letterhead_once CHECK (singleton = 1),
  style TEXT NOT NULL CONSTRAINT letterhead_style_known CHECK (style IN ('ours', 'preprinted')),
  top_millimetres INTEGER NOT NULL CONSTRAINT letterhead_top CHECK (top_millimetres BETWEEN 10 AND 120),
  footer TEXT NOT NULL,
  logo BLOB,
  logo_alt TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;
`,
};
