import type { Migration } from './migration.ts';

/**
 * Documents from more than a note or a plan: an episode, a visit, or a therapist's notes of some days. Those are about
 * several clients, so that the one client a document was about need not be named any more.
 */
export const moreDocuments: Migration = {
  version: 140,
  name: 'more-documents',
  rebuildsTables: true,
  sql: `
CREATE TABLE archived_documents_rebuilt (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CONSTRAINT document_kind_given CHECK (length(kind) > 0),
  client_id TEXT CONSTRAINT documents_client REFERENCES clients (id),
  note_id TEXT CONSTRAINT documents_note REFERENCES notes (id),
  plan_id TEXT CONSTRAINT documents_plan REFERENCES plans (id),
  episode_id TEXT CONSTRAINT documents_episode REFERENCES episodes (id),
  visit_id TEXT CONSTRAINT documents_visit REFERENCES visits (id),
  therapist_id TEXT CONSTRAINT documents_therapist REFERENCES staff_members (id),
  title TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL CONSTRAINT documents_author REFERENCES staff_members (id),
  page_count INTEGER NOT NULL CONSTRAINT document_pages CHECK (page_count > 0),
  hash TEXT NOT NULL CONSTRAINT document_hash_whole CHECK (length(hash) = 64),
  bytes BLOB NOT NULL,
  CONSTRAINT document_is_about_somebody CHECK (client_id IS NOT NULL OR therapist_id IS NOT NULL)
) STRICT;
INSERT INTO archived_documents_rebuilt
  (id, kind, client_id, note_id, plan_id, title, made_at, made_by, page_count, hash, bytes)
  SELECT id, kind, client_id, note_id, plan_id, title, made_at, made_by, page_count, hash, bytes FROM archived_documents;
DROP TABLE archived_documents;
ALTER TABLE archived_documents_rebuilt RENAME TO archived_documents;
CREATE TRIGGER archived_documents_never_change BEFORE UPDATE ON archived_documents
BEGIN SELECT RAISE(ABORT, 'immutable: archived_documents'); END;
CREATE TRIGGER archived_documents_never_go BEFORE DELETE ON archived_documents
BEGIN SELECT RAISE(ABORT, 'immutable: archived_documents'); END;
CREATE TRIGGER archived_documents_never_replaced BEFORE INSERT ON archived_documents
WHEN EXISTS (SELECT 1 FROM archived_documents WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'immutable: archived_documents'); END;
CREATE INDEX documents_by_client ON archived_documents (client_id, made_at);
CREATE INDEX documents_by_note ON archived_documents (note_id) WHERE note_id IS NOT NULL;
CREATE INDEX documents_by_plan ON archived_documents (plan_id) WHERE plan_id IS NOT NULL;
CREATE INDEX documents_by_hash ON archived_documents (hash);
`,
};
