import type { Migration } from './migration.ts';

/** Which answers nobody has looked through: a list that stays short, where the answers of ten years are many and long. */
export const waitingIntakes: Migration = {
  version: 290,
  name: 'waiting-intakes',
  sql: `
CREATE TABLE waiting_intakes (
  response_id TEXT NOT NULL PRIMARY KEY CONSTRAINT waiting_intakes_of REFERENCES intake_responses (id)
) STRICT, WITHOUT ROWID;
INSERT INTO waiting_intakes SELECT id FROM intake_responses WHERE id NOT IN (SELECT response_id FROM intake_reviews);
CREATE TRIGGER intake_responses_wait AFTER INSERT ON intake_responses
BEGIN INSERT INTO waiting_intakes (response_id) VALUES (NEW.id); END;
CREATE TRIGGER intake_reviews_end_the_wait AFTER INSERT ON intake_reviews
BEGIN DELETE FROM waiting_intakes WHERE response_id = NEW.response_id; END;
`,
};
