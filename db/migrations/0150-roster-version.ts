import type { Migration } from './migration.ts';

/** Whatever decides who works when, where and at what. */
const rosterTables = [
  'clinic', 'staff_members', 'staff_roles', 'staff_denials', 'rooms', 'services', 'service_therapists',
  'working_hours', 'hours_exceptions', 'time_off', 'closures', 'load_limits',
];

function counted(table: string): string {
  return ['INSERT', 'UPDATE', 'DELETE']
    .map((change) => `CREATE TRIGGER ${table}_${change.toLowerCase()}_counted AFTER ${change} ON ${table} BEGIN UPDATE roster_version SET version = version + 1; END;`)
    .join('\n');
}

/**
 * Counts every change of the roster inside the transaction that makes it, whoever makes it: with the number unchanged, what
 * was read before still holds, and a booking need not read a dozen tables again.
 */
export const rosterVersion: Migration = {
  version: 150,
  name: 'roster-version',
  sql: `
CREATE TABLE roster_version (
  singleton INTEGER NOT NULL PRIMARY KEY CONSTRAINT roster_version_once CHECK (singleton = 1),
  version INTEGER NOT NULL
) STRICT;
INSERT INTO roster_version (singleton, version) VALUES (1, 1);
${rosterTables.map(counted).join('\n')}
`,
};
