import type { Migration } from './migration.ts';

/** A search text that is set to what it was is not indexed anew: most edits of a client change neither name nor number. */
export const changedSearchTexts: Migration = {
  version: 340,
  name: 'changed-search-texts',
  sql: `
DROP TRIGGER client_search_after_update;
CREATE TRIGGER client_search_after_change AFTER UPDATE OF search_text ON clients
WHEN NEW.search_text <> OLD.search_text
BEGIN
  INSERT INTO client_search (client_search, rowid, search_text) VALUES ('delete', OLD.number, OLD.search_text);
  INSERT INTO client_search (rowid, search_text) VALUES (NEW.number, NEW.search_text);
END;
`,
};
