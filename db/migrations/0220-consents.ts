import type { Migration } from './migration.ts';

/**
 * Consents that say what was signed and how: the version of the words, a drawn signature as numbers, the day on the paper
 * and where it is, who witnessed it. And the clinic's own words, version by version.
 */
export const consents: Migration = {
  version: 220,
  name: 'consents',
  sql: `
ALTER TABLE consents ADD COLUMN relation TEXT NOT NULL DEFAULT '';
ALTER TABLE consents ADD COLUMN text_version INTEGER CONSTRAINT consent_text_version CHECK (text_version >= 1);
ALTER TABLE consents ADD COLUMN signed_on TEXT;
ALTER TABLE consents ADD COLUMN witness_name TEXT NOT NULL DEFAULT '';
ALTER TABLE consents ADD COLUMN paper TEXT NOT NULL DEFAULT '';
ALTER TABLE consents ADD COLUMN signature TEXT CONSTRAINT consent_signature_json CHECK (signature IS NULL OR json_valid(signature));

CREATE TABLE consent_texts (
  consent_id TEXT NOT NULL,
  -- Version 1 is Fascia's own.
  version INTEGER NOT NULL CONSTRAINT consent_text_version_own CHECK (version >= 2),
  language TEXT NOT NULL,
  text TEXT NOT NULL CONSTRAINT consent_text_given CHECK (length(text) >= 1),
  valid_for_days INTEGER CONSTRAINT consent_text_days CHECK (valid_for_days BETWEEN 0 AND 3650),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL CONSTRAINT consent_texts_author REFERENCES staff_members (id),
  CONSTRAINT consent_texts_once PRIMARY KEY (consent_id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER consent_texts_never_change BEFORE UPDATE ON consent_texts
BEGIN SELECT RAISE(ABORT, 'immutable: consent_texts'); END;
CREATE TRIGGER consent_texts_never_go BEFORE DELETE ON consent_texts
BEGIN SELECT RAISE(ABORT, 'immutable: consent_texts'); END;
CREATE TRIGGER consent_texts_never_replaced BEFORE INSERT ON consent_texts
WHEN EXISTS (SELECT 1 FROM consent_texts WHERE consent_id = NEW.consent_id AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'immutable: consent_texts'); END;
`,
};
