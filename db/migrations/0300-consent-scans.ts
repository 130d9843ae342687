import type { Migration } from './migration.ts';

/** Which of the client's papers a consent on paper is, where it was scanned. */
export const consentScans: Migration = {
  version: 300,
  name: 'consent-scans',
  sql: `
ALTER TABLE consents ADD COLUMN scan_id TEXT CONSTRAINT consents_scan REFERENCES attachments (id);
-- What SQLite asks before a paper is destroyed.
CREATE INDEX consents_by_scan ON consents (scan_id) WHERE scan_id IS NOT NULL;
`,
};
