import type { Migration } from './migration.ts';

const kept = ['screening_rules', 'screening_decisions', 'screening_reasons'] as const;
const ofClients = ['screening_decisions', 'screening_reasons'] as const;

/** Kept for good: a newer row replaces an older one, nothing is overwritten. */
const neverChanged = kept.map(
  (table) => `
CREATE TRIGGER ${table}_never_change BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END;
CREATE TRIGGER ${table}_never_go BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END;
CREATE TRIGGER ${table}_never_replaced BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END;`,
);

const notOfMerged = ofClients.map(
  (table) => `
CREATE TRIGGER ${table}_not_of_merged BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM clients WHERE id = NEW.client_id AND merged_into IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'merged: clients'); END;`,
);

/** The gate before treatment: what the clinic adds to the table, what was decided of a client, and why it was passed. */
export const screening: Migration = {
  version: 210,
  name: 'screening',
  sql: `
CREATE TABLE screening_settings (
  singleton INTEGER NOT NULL PRIMARY KEY CONSTRAINT screening_settings_one CHECK (singleton = 1),
  clearance_months INTEGER NOT NULL CONSTRAINT screening_clearance_months CHECK (clearance_months BETWEEN 1 AND 36),
  cups_minors INTEGER NOT NULL CONSTRAINT screening_cups_minors_flag CHECK (cups_minors IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO screening_settings (singleton, clearance_months, cups_minors) VALUES (1, 6, 0);

CREATE TABLE consent_settings (
  singleton INTEGER NOT NULL PRIMARY KEY CONSTRAINT consent_settings_one CHECK (singleton = 1),
  age_of_majority INTEGER NOT NULL CONSTRAINT consent_majority CHECK (age_of_majority BETWEEN 14 AND 21)
) STRICT;
INSERT INTO consent_settings (singleton, age_of_majority) VALUES (1, 18);

CREATE TABLE screening_rules (
  -- The order of saving: of one item the newest holds.
  number INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT screening_rule_unique UNIQUE,
  item_id TEXT NOT NULL CONSTRAINT screening_rule_item CHECK (item_id LIKE 'ci\\_%' ESCAPE '\\' OR item_id LIKE 'own\\_%' ESCAPE '\\'),
  label TEXT NOT NULL CONSTRAINT screening_rule_label CHECK (length(label) BETWEEN 1 AND 160),
  classes TEXT NOT NULL CONSTRAINT screening_rule_classes CHECK (json_valid(classes)),
  action TEXT NOT NULL,
  region_ids TEXT NOT NULL CONSTRAINT screening_rule_regions CHECK (json_valid(region_ids)),
  is_active INTEGER NOT NULL CONSTRAINT screening_rule_active_flag CHECK (is_active IN (0, 1)),
  reason TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL CONSTRAINT screening_rules_author REFERENCES staff_members (id)
) STRICT;
CREATE INDEX screening_rules_by_item ON screening_rules (item_id, number);

CREATE TABLE screening_decisions (
  number INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT screening_decision_unique UNIQUE,
  client_id TEXT NOT NULL CONSTRAINT screening_decisions_of REFERENCES clients (id),
  visit_id TEXT CONSTRAINT screening_decisions_visit REFERENCES visits (id),
  episode_id TEXT CONSTRAINT screening_decisions_episode REFERENCES episodes (id),
  result TEXT NOT NULL CONSTRAINT screening_result_known
    CHECK (result IN ('proceed', 'proceed_modified', 'clearance_required', 'proceed_after_clearance', 'defer_or_refer')),
  reason TEXT NOT NULL,
  notes TEXT NOT NULL CONSTRAINT screening_notes CHECK (json_valid(notes)),
  flag_ids TEXT NOT NULL CONSTRAINT screening_flags CHECK (json_valid(flag_ids)),
  todays_ids TEXT NOT NULL CONSTRAINT screening_todays CHECK (json_valid(todays_ids)),
  clearance TEXT CONSTRAINT screening_clearance CHECK (clearance IS NULL OR json_valid(clearance)),
  expires_on TEXT,
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL CONSTRAINT screening_decisions_author REFERENCES staff_members (id)
) STRICT;
CREATE INDEX screening_decisions_by_client ON screening_decisions (client_id, number);

CREATE TABLE screening_reasons (
  number INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT screening_reason_unique UNIQUE,
  client_id TEXT NOT NULL CONSTRAINT screening_reasons_of REFERENCES clients (id),
  visit_id TEXT NOT NULL CONSTRAINT screening_reasons_visit REFERENCES visits (id),
  contraindication_id TEXT NOT NULL,
  technique_id TEXT NOT NULL,
  region_id TEXT,
  reason TEXT NOT NULL CONSTRAINT screening_reason_given CHECK (length(reason) BETWEEN 1 AND 500),
  given_at TEXT NOT NULL,
  given_by TEXT NOT NULL CONSTRAINT screening_reasons_author REFERENCES staff_members (id)
) STRICT;
CREATE INDEX screening_reasons_by_visit ON screening_reasons (visit_id, number);
${neverChanged.join('')}
${notOfMerged.join('')}
`,
};
