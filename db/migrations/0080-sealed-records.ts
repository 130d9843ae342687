import type { Migration } from './migration.ts';

/** Tables that only grow, with what tells their rows apart. */
const sealed = {
  audit_events: 'sequence = NEW.sequence',
  health_records: 'client_id = NEW.client_id AND version = NEW.version',
  consents: 'id = NEW.id OR number = NEW.number',
  visit_events: 'id = NEW.id',
  follow_ups: 'id = NEW.id',
  notes: 'id = NEW.id OR visit_id = NEW.visit_id',
  note_findings: 'note_id = NEW.note_id AND finding_id = NEW.finding_id',
  note_measures: 'note_id = NEW.note_id AND kind = NEW.kind AND item_id = NEW.item_id AND side = NEW.side',
  note_treatments: 'note_id = NEW.note_id AND position = NEW.position',
  addenda: 'id = NEW.id',
  archived_documents: 'id = NEW.id',
} as const;

/** Those that could still be changed or deleted before this step. */
const open = ['visit_events', 'follow_ups', 'note_findings', 'note_measures', 'note_treatments'] as const;

const neverReplaced = Object.entries(sealed).map(
  ([table, isSame]) => `
CREATE TRIGGER ${table}_never_replaced BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${isSame})
BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END;`,
);

const neverChanged = open.map(
  (table) => `
CREATE TRIGGER ${table}_never_change BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END;
CREATE TRIGGER ${table}_never_go BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END;`,
);

/**
 * SQLite's REPLACE deletes the row in its way without asking the triggers on DELETE, so that a signed note could be
 * overwritten by its own number. From here on that is refused too, and what is derived from a note is as fixed as the note.
 */
export const sealedRecords: Migration = {
  version: 80,
  name: 'sealed-records',
  sql: [...neverReplaced, ...neverChanged].join('\n'),
};
