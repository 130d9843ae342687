import type { Migration } from './migration.ts';

/**
 * What Today asks in its first second, in as many steps as it has answers. Which visits still need a note stood in two
 * tables: finding the few among ten years of charted ones took a look at each of them.
 */
export const questions: Migration = {
  version: 90,
  name: 'questions',
  sql: `
ALTER TABLE visits ADD COLUMN has_note INTEGER NOT NULL DEFAULT 0 CONSTRAINT visit_note_flag CHECK (has_note IN (0, 1));
UPDATE visits SET has_note = 1 WHERE id IN (SELECT visit_id FROM notes);
CREATE TRIGGER notes_mark_visit AFTER INSERT ON notes
BEGIN UPDATE visits SET has_note = 1 WHERE id = NEW.visit_id; END;

-- Only visits that a note is due for or will be: a signed one leaves both.
CREATE INDEX visits_uncharted ON visits (starts_at)
  WHERE has_note = 0 AND state NOT IN ('cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'no_show', 'rescheduled');
CREATE INDEX visits_uncharted_by_therapist ON visits (therapist_id, starts_at)
  WHERE has_note = 0 AND state NOT IN ('cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'no_show', 'rescheduled');
-- The history of one therapist, counted by state: a stretch of the index for each, no row is read.
CREATE INDEX visits_by_therapist_and_state ON visits (therapist_id, state, starts_at);
-- Month and day, so that a day's birthdays are found without reading every client.
CREATE INDEX clients_by_birthday ON clients (substr(birth_date, 6));
`,
};
