import type { Migration } from './migration.ts';

/** The archive of documents that left the program, each with its hash and what it was made from. */
export const documents: Migration = {
  version: 70,
  name: 'documents',
  sql: `
CREATE TABLE archived_documents (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CONSTRAINT document_kind_given CHECK (length(kind) > 0),
  client_id TEXT NOT NULL CONSTRAINT documents_client REFERENCES clients (id),
  note_id TEXT CONSTRAINT documents_note REFERENCES notes (id),
  plan_id TEXT CONSTRAINT documents_plan REFERENCES plans (id),
  title TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL CONSTRAINT documents_author REFERENCES staff_members (id),
  page_count INTEGER NOT NULL CONSTRAINT document_pages CHECK (page_count > 0),
  hash TEXT NOT NULL CONSTRAINT document_hash_whole CHECK (length(hash) = 64),
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX documents_by_client ON archived_documents (client_id, made_at);
CREATE INDEX documents_by_note ON archived_documents (note_id) WHERE note_id IS NOT NULL;
CREATE INDEX documents_by_plan ON archived_documents (plan_id) WHERE plan_id IS NOT NULL;
CREATE TRIGGER archived_documents_never_change BEFORE UPDATE ON archived_documents
BEGIN SELECT RAISE(ABORT, 'immutable: archived_documents'); END;
CREATE TRIGGER archived_documents_never_go BEFORE DELETE ON archived_documents
BEGIN SELECT RAISE(ABORT, 'immutable: archived_documents'); END;
`,
};
