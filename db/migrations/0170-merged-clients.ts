import type { Migration } from './migration.ts';

/** Tables with rows of a client; none of them may grow a row of a record that was merged into another. */
const ofClients = [
  'client_alerts',
  'health_records',
  'consents',
  'visits',
  'visit_series',
  'episodes',
  'notes',
  'archived_documents',
  'waitlist_entries',
  'reminder_choices',
] as const;

const notOfMerged = ofClients.map(
  (table) => `
CREATE TRIGGER ${table}_not_of_merged BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM clients WHERE id = NEW.client_id AND merged_into IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'merged: clients'); END;`,
);

/**
 * Two records of one person become one: the merged record points to the one that is kept, and what was moved is
 * remembered, so that it can be taken apart again. What is sealed keeps the record it was written for.
 */
export const mergedClients: Migration = {
  version: 170,
  name: 'merged-clients',
  sql: `
ALTER TABLE clients ADD COLUMN merged_into TEXT CONSTRAINT clients_merged_into REFERENCES clients (id)
  CONSTRAINT client_not_merged_into_itself CHECK (merged_into IS NULL OR merged_into <> id);
CREATE INDEX clients_merged ON clients (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE client_merges (
  id TEXT NOT NULL PRIMARY KEY,
  kept_id TEXT NOT NULL CONSTRAINT client_merges_kept REFERENCES clients (id),
  merged_id TEXT NOT NULL CONSTRAINT client_merges_merged REFERENCES clients (id),
  -- The kept record's details before and after, so that what somebody changed since is not undone.
  kept_before TEXT NOT NULL CONSTRAINT client_merge_before_json CHECK (json_valid(kept_before)),
  kept_after TEXT NOT NULL CONSTRAINT client_merge_after_json CHECK (json_valid(kept_after)),
  was_archived INTEGER NOT NULL CONSTRAINT client_merge_archived_flag CHECK (was_archived IN (0, 1)),
  merged_at TEXT NOT NULL,
  merged_by TEXT NOT NULL CONSTRAINT client_merges_author REFERENCES staff_members (id),
  undone_at TEXT,
  undone_by TEXT CONSTRAINT client_merges_undoer REFERENCES staff_members (id)
) STRICT;
CREATE INDEX client_merges_by_kept ON client_merges (kept_id) WHERE undone_at IS NULL;
CREATE UNIQUE INDEX client_merges_once ON client_merges (merged_id) WHERE undone_at IS NULL;

-- The rows that went from the merged record to the kept one.
CREATE TABLE client_merge_moves (
  merge_id TEXT NOT NULL CONSTRAINT client_merge_moves_of REFERENCES client_merges (id),
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  CONSTRAINT client_merge_moves_once PRIMARY KEY (merge_id, table_name, row_id)
) STRICT, WITHOUT ROWID;

-- Two records that look alike and were found to be two people.
CREATE TABLE distinct_clients (
  first_id TEXT NOT NULL CONSTRAINT distinct_clients_first REFERENCES clients (id),
  second_id TEXT NOT NULL CONSTRAINT distinct_clients_second REFERENCES clients (id),
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL CONSTRAINT distinct_clients_author REFERENCES staff_members (id),
  CONSTRAINT distinct_clients_once PRIMARY KEY (first_id, second_id),
  CONSTRAINT distinct_clients_in_order CHECK (first_id < second_id)
) STRICT, WITHOUT ROWID;
${notOfMerged.join('\n')}
`,
};
