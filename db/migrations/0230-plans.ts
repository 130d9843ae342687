import type { Migration } from './migration.ts';

/**
 * What is decided half-way and at the end of a plan, templates for plans, and the official yearly lists of ICD-10-CM
 * codes that a clinic may load. A list that is being loaded or taken away is not searched.
 */
export const plans: Migration = {
  version: 230,
  name: 'plans',
  sql: `
CREATE TABLE plan_decisions (
  id TEXT NOT NULL PRIMARY KEY,
  episode_id TEXT NOT NULL CONSTRAINT plan_decisions_of REFERENCES episodes (id),
  plan_id TEXT NOT NULL CONSTRAINT plan_decisions_plan REFERENCES plans (id),
  point TEXT NOT NULL CONSTRAINT plan_decision_point CHECK (point IN ('midPlan', 'lastSession')),
  choice TEXT NOT NULL CONSTRAINT plan_decision_choice CHECK (choice IN ('reached', 'go_on', 'change_approach', 'refer', 'discharge')),
  reason TEXT NOT NULL,
  -- The figures of that day: what is computed later from more sessions does not change them.
  figures TEXT NOT NULL CONSTRAINT plan_decision_figures_json CHECK (json_valid(figures)),
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL CONSTRAINT plan_decisions_author REFERENCES staff_members (id)
) STRICT;
CREATE INDEX plan_decisions_by_episode ON plan_decisions (episode_id, decided_at);
CREATE TRIGGER plan_decisions_never_change BEFORE UPDATE ON plan_decisions
BEGIN SELECT RAISE(ABORT, 'immutable: plan_decisions'); END;
CREATE TRIGGER plan_decisions_never_go BEFORE DELETE ON plan_decisions
BEGIN SELECT RAISE(ABORT, 'immutable: plan_decisions'); END;
CREATE TRIGGER plan_decisions_never_replaced BEFORE INSERT ON plan_decisions
WHEN EXISTS (SELECT 1 FROM plan_decisions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'immutable: plan_decisions'); END;

CREATE TABLE plan_templates (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT plan_template_name CHECK (length(name) BETWEEN 1 AND 80),
  details TEXT NOT NULL CONSTRAINT plan_template_json CHECK (json_valid(details)),
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT plan_template_active CHECK (is_active IN (0, 1)),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL CONSTRAINT plan_templates_author REFERENCES staff_members (id)
) STRICT;
CREATE UNIQUE INDEX plan_templates_by_name ON plan_templates (name COLLATE NOCASE) WHERE is_active = 1;

CREATE TABLE diagnosis_editions (
  id TEXT NOT NULL PRIMARY KEY,
  valid_from TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  file_name TEXT NOT NULL,
  code_count INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CONSTRAINT diagnosis_edition_state CHECK (state IN ('loading', 'ready', 'removed')),
  loaded_at TEXT NOT NULL,
  loaded_by TEXT NOT NULL CONSTRAINT diagnosis_editions_author REFERENCES staff_members (id),
  CONSTRAINT diagnosis_edition_dates CHECK (valid_from <= valid_until)
) STRICT;
CREATE UNIQUE INDEX diagnosis_editions_ready ON diagnosis_editions (valid_from) WHERE state = 'ready';

CREATE TABLE diagnosis_codes (
  number INTEGER PRIMARY KEY,
  edition_id TEXT NOT NULL CONSTRAINT diagnosis_codes_of REFERENCES diagnosis_editions (id),
  -- Written like the official file, without its point.
  code TEXT NOT NULL CONSTRAINT diagnosis_code_length CHECK (length(code) BETWEEN 3 AND 7),
  title TEXT NOT NULL,
  -- 0 = a heading, whose longer codes are the ones to report.
  is_billable INTEGER NOT NULL CONSTRAINT diagnosis_code_billable CHECK (is_billable IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX diagnosis_codes_once ON diagnosis_codes (edition_id, code);

-- Only whether a code has a word is asked, never where: without the places the index shrinks to a third.
CREATE VIRTUAL TABLE diagnosis_search USING fts5 (
  code, title, content = 'diagnosis_codes', content_rowid = 'number', detail = 'none', columnsize = 0, prefix = '2',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER diagnosis_search_after_insert AFTER INSERT ON diagnosis_codes
BEGIN INSERT INTO diagnosis_search (rowid, code, title) VALUES (NEW.number, NEW.code, NEW.title); END;
CREATE TRIGGER diagnosis_search_after_delete AFTER DELETE ON diagnosis_codes
BEGIN INSERT INTO diagnosis_search (diagnosis_search, rowid, code, title) VALUES ('delete', OLD.number, OLD.code, OLD.title); END;
`,
};
