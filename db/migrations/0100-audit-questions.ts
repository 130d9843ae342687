import type { Migration } from './migration.ts';

/**
 * What the owner asks the audit log. Each index ends with the time, so that a page is cut without reading an event, and
 * holds the order of the chain before it.
 */
export const auditQuestions: Migration = {
  version: 100,
  name: 'audit-questions',
  sql: `
DROP INDEX audit_events_by_staff;
CREATE INDEX audit_events_by_staff ON audit_events (staff_id, sequence, at);
CREATE INDEX audit_events_by_action ON audit_events (action, sequence, at);
`,
};
