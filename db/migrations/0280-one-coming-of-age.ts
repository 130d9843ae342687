import type { Migration } from './migration.ts';

/**
 * The age of majority was kept twice: where it says who signs, and where it says how long a minor's record is kept. The
 * first stays. Where the two differed, the years after it take up the difference, so that a minor's record is kept to the
 * same day as before. Signatures that are not handed in yet join the draft of an intake.
 */
export const oneComingOfAge: Migration = {
  version: 280,
  name: 'one-coming-of-age',
  sql: `
ALTER TABLE intake_drafts ADD COLUMN signatures TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT intake_draft_signatures_json CHECK (json_valid(signatures));

CREATE TABLE retention_years (
  singleton INTEGER NOT NULL PRIMARY KEY CONSTRAINT retention_years_once CHECK (singleton = 1),
  -- From the last entry; of a minor from coming of age where that is later (clinical.md 7.3).
  adult_years INTEGER NOT NULL CONSTRAINT retention_adult CHECK (adult_years BETWEEN 1 AND 100),
  minor_years INTEGER NOT NULL CONSTRAINT retention_minor CHECK (minor_years BETWEEN 0 AND 100),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO retention_years (singleton, adult_years, minor_years, version)
  SELECT 1, adult_years, max(0, min(100, minor_years + majority_age - (SELECT age_of_majority FROM consent_settings))), version
  FROM retention_settings;
DROP TABLE retention_settings;
`,
};
