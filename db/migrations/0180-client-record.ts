import type { Migration } from './migration.ts';

/** A contact as the earlier columns had it, or nothing where no name was given. */
function contactOf(name: string, relation: string, phone: string, part: string, mayConsent: boolean): string {
  return `SELECT json_object('name', ${name}, 'relation', ${relation}, 'phone', ${phone}, 'email', '',
    'parts', json_array('${part}'), 'mayConsent', json('${mayConsent}'), 'mayBeTold', json('true'), 'note', '') AS person
    WHERE trim(${name}) <> ''`;
}

const ofClients = ['client_preferences', 'private_flags', 'legal_holds'] as const;

/**
 * The rest of a client's record: any number of contacts, doctors of a directory, work and hand, the clinic's own fields,
 * how they like to be treated, private flags, legal holds. The one emergency contact and guardian of before become
 * contacts; their columns are no longer read, and emptied when a record is saved.
 */
export const clientRecord: Migration = {
  version: 180,
  name: 'client-record',
  sql: `
ALTER TABLE clients ADD COLUMN needs_interpreter INTEGER NOT NULL DEFAULT 0 CONSTRAINT client_interpreter_flag CHECK (needs_interpreter IN (0, 1));
ALTER TABLE clients ADD COLUMN work_posture TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN physical_load TEXT NOT NULL DEFAULT 'unknown'
  CONSTRAINT client_load_known CHECK (physical_load IN ('unknown', 'light', 'moderate', 'heavy'));
ALTER TABLE clients ADD COLUMN sport TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN dominant_hand TEXT NOT NULL DEFAULT 'unknown'
  CONSTRAINT client_hand_known CHECK (dominant_hand IN ('unknown', 'left', 'right', 'both'));
ALTER TABLE clients ADD COLUMN therapist_wish TEXT NOT NULL DEFAULT 'any'
  CONSTRAINT client_wish_known CHECK (therapist_wish IN ('any', 'female', 'male'));
-- Lists that are read and saved with the record, as one: of one version, with one Undo.
ALTER TABLE clients ADD COLUMN contacts TEXT NOT NULL DEFAULT '[]' CONSTRAINT client_contacts_json CHECK (json_valid(contacts));
ALTER TABLE clients ADD COLUMN doctors TEXT NOT NULL DEFAULT '[]' CONSTRAINT client_doctors_json CHECK (json_valid(doctors));
ALTER TABLE clients ADD COLUMN own TEXT NOT NULL DEFAULT '[]' CONSTRAINT client_own_json CHECK (json_valid(own));
UPDATE clients SET contacts = (SELECT json_group_array(json(person)) FROM (
  ${contactOf('guardian_name', 'guardian_relation', "''", 'guardian', true)}
  UNION ALL ${contactOf('emergency_name', 'emergency_relation', 'emergency_phone', 'emergency', false)}
)) WHERE guardian_name <> '' OR emergency_name <> '';

CREATE TABLE doctors (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT doctor_name_given CHECK (length(name) BETWEEN 1 AND 120),
  speciality TEXT NOT NULL DEFAULT '',
  practice TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  fax TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  direct_address TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  registration TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT doctor_active_flag CHECK (is_active IN (0, 1)),
  search_text TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
-- Records name a doctor by id: one who no longer refers is retired.
CREATE TRIGGER doctors_never_go BEFORE DELETE ON doctors
BEGIN SELECT RAISE(ABORT, 'immutable: doctors'); END;

CREATE TABLE own_fields (
  id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL CONSTRAINT own_field_label CHECK (length(label) BETWEEN 1 AND 80),
  kind TEXT NOT NULL CONSTRAINT own_field_kind CHECK (kind IN ('text', 'number', 'date', 'yesNo', 'choice')),
  choices TEXT NOT NULL DEFAULT '[]' CONSTRAINT own_field_choices_json CHECK (json_valid(choices)),
  position INTEGER NOT NULL,
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT own_field_active_flag CHECK (is_active IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TRIGGER own_fields_kept_while_filled BEFORE DELETE ON own_fields
WHEN EXISTS (SELECT 1 FROM clients, json_each(clients.own) AS a WHERE a.value ->> 'fieldId' = OLD.id)
BEGIN SELECT RAISE(ABORT, 'filled: own_fields'); END;

CREATE TABLE client_preferences (
  client_id TEXT NOT NULL PRIMARY KEY CONSTRAINT client_preferences_of REFERENCES clients (id),
  content TEXT NOT NULL CONSTRAINT client_preferences_json CHECK (json_valid(content)),
  version INTEGER NOT NULL CONSTRAINT client_preferences_version CHECK (version >= 1),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL CONSTRAINT client_preferences_author REFERENCES staff_members (id)
) STRICT;

CREATE TABLE private_flags (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT private_flags_of REFERENCES clients (id),
  text TEXT NOT NULL CONSTRAINT private_flag_text CHECK (length(text) BETWEEN 1 AND 500),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL CONSTRAINT private_flags_author REFERENCES staff_members (id),
  removed_at TEXT,
  removed_by TEXT CONSTRAINT private_flags_remover REFERENCES staff_members (id)
) STRICT;
CREATE INDEX private_flags_open ON private_flags (client_id) WHERE removed_at IS NULL;

CREATE TABLE legal_holds (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT legal_holds_of REFERENCES clients (id),
  reason TEXT NOT NULL CONSTRAINT legal_hold_reason CHECK (length(reason) BETWEEN 1 AND 500),
  placed_at TEXT NOT NULL,
  placed_by TEXT NOT NULL CONSTRAINT legal_holds_author REFERENCES staff_members (id),
  lifted_at TEXT,
  lifted_by TEXT CONSTRAINT legal_holds_lifter REFERENCES staff_members (id),
  lift_reason TEXT,
  CONSTRAINT legal_hold_lift CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lift_reason IS NULL))
) STRICT;
CREATE INDEX legal_holds_by_client ON legal_holds (client_id);
-- One hold stands at a time, and what was said of it stays.
CREATE UNIQUE INDEX legal_holds_standing ON legal_holds (client_id) WHERE lifted_at IS NULL;
CREATE TRIGGER legal_holds_never_go BEFORE DELETE ON legal_holds
BEGIN SELECT RAISE(ABORT, 'immutable: legal_holds'); END;
CREATE TRIGGER legal_holds_only_lifted BEFORE UPDATE OF id, reason, placed_at, placed_by, lifted_at ON legal_holds
WHEN OLD.lifted_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.reason <> OLD.reason OR NEW.placed_at <> OLD.placed_at OR NEW.placed_by <> OLD.placed_by
BEGIN SELECT RAISE(ABORT, 'immutable: legal_holds'); END;
CREATE TRIGGER clients_held_not_merged BEFORE UPDATE OF merged_into ON clients
WHEN NEW.merged_into IS NOT OLD.merged_into
  AND EXISTS (SELECT 1 FROM legal_holds WHERE client_id IN (OLD.id, NEW.merged_into, OLD.merged_into) AND lifted_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'held: clients'); END;

-- How the search texts on file were made; 0 by a version that did not say.
CREATE TABLE search_state (
  singleton INTEGER NOT NULL PRIMARY KEY CONSTRAINT search_state_once CHECK (singleton = 1),
  form INTEGER NOT NULL,
  locale TEXT NOT NULL
) STRICT;
INSERT INTO search_state (singleton, form, locale) VALUES (1, 0, '');
${ofClients
  .map(
    (table) => `
CREATE TRIGGER ${table}_not_of_merged BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM clients WHERE id = NEW.client_id AND merged_into IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'merged: clients'); END;`,
  )
  .join('\n')}
`,
};
