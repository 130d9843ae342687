import type { Migration } from './migration.ts';

/**
 * What tells each client from others (phone, name, birth date with the last name), looked up instead of compared: records
 * that share a key may be one person. Triggers keep the table, as they keep the finder's index; a merged record has none.
 * Clients of earlier versions get theirs with their search texts.
 */
export const tellingKeys: Migration = {
  version: 330,
  name: 'telling-keys',
  sql: `
ALTER TABLE clients ADD COLUMN telling_keys TEXT NOT NULL DEFAULT '[]' CONSTRAINT client_telling_keys_json CHECK (json_valid(telling_keys));
CREATE TABLE client_telling_keys (
  key TEXT NOT NULL,
  client_number INTEGER NOT NULL,
  PRIMARY KEY (key, client_number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER client_telling_keys_after_insert AFTER INSERT ON clients
BEGIN INSERT INTO client_telling_keys (key, client_number) SELECT value, NEW.number FROM json_each(NEW.telling_keys) WHERE NEW.merged_into IS NULL; END;
CREATE TRIGGER client_telling_keys_after_update AFTER UPDATE OF telling_keys, merged_into ON clients
WHEN NEW.telling_keys <> OLD.telling_keys OR NEW.merged_into IS NOT OLD.merged_into
BEGIN
  DELETE FROM client_telling_keys WHERE client_number = OLD.number AND key IN (SELECT value FROM json_each(OLD.telling_keys));
  INSERT INTO client_telling_keys (key, client_number) SELECT value, NEW.number FROM json_each(NEW.telling_keys) WHERE NEW.merged_into IS NULL;
END;
CREATE TRIGGER client_telling_keys_after_delete AFTER DELETE ON clients
BEGIN DELETE FROM client_telling_keys WHERE client_number = OLD.number AND key IN (SELECT value FROM json_each(OLD.telling_keys)); END;
`,
};
