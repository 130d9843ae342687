import type { Migration } from './migration.ts';

/** Under which age a guardian stays in the room, and who came along to a visit of a minor: a row stays with its visit, whoever's it becomes. */
export const guardianPresence: Migration = {
  version: 310,
  name: 'guardian-presence',
  sql: `
ALTER TABLE consent_settings ADD COLUMN guardian_present_under INTEGER NOT NULL DEFAULT 14
  CONSTRAINT consent_guardian_present CHECK (guardian_present_under BETWEEN 0 AND 21);

CREATE TABLE guardian_presences (
  -- The order of recording: of one visit the newest holds.
  number INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT guardian_presence_unique UNIQUE,
  visit_id TEXT NOT NULL CONSTRAINT guardian_presences_visit REFERENCES visits (id),
  way TEXT NOT NULL CONSTRAINT guardian_way_known CHECK (way IN ('present', 'agreed', 'absent')),
  guardian_name TEXT NOT NULL CONSTRAINT guardian_named CHECK (way = 'absent' OR length(guardian_name) > 0),
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL CONSTRAINT guardian_presences_author REFERENCES staff_members (id)
) STRICT;
CREATE INDEX guardian_presences_by_visit ON guardian_presences (visit_id, number);

CREATE TRIGGER guardian_presences_never_change BEFORE UPDATE ON guardian_presences
BEGIN SELECT RAISE(ABORT, 'immutable: guardian_presences'); END;
CREATE TRIGGER guardian_presences_never_go BEFORE DELETE ON guardian_presences
BEGIN SELECT RAISE(ABORT, 'immutable: guardian_presences'); END;
CREATE TRIGGER guardian_presences_never_replaced BEFORE INSERT ON guardian_presences
WHEN EXISTS (SELECT 1 FROM guardian_presences WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'immutable: guardian_presences'); END;
`,
};
