// Where a client is named, and what a merge does there. A test compares this with the schema, so that a new table that
// names a client cannot be forgotten.

/** Rows that go to the kept record, by the column that tells them apart. */
export const movedTables = {
  visits: 'id',
  visit_series: 'id',
  episodes: 'id',
  client_alerts: 'id',
  waitlist_entries: 'id',
  intake_drafts: 'id',
  attachments: 'id',
  correction_requests: 'id',
  private_flags: 'id',
  legal_holds: 'id',
  // A client has one; it moves only where the kept record has none.
  reminder_choices: 'client_id',
  client_preferences: 'client_id',
} as const;
export type MovedTable = keyof typeof movedTables;

/** Of these a client has one row, with the time at which it was recorded. */
export const singleTables: readonly MovedTable[] = ['reminder_choices', 'client_preferences'];

/** Rows that never change. They keep the record they were written for and are found through `recordIdsOf`, notes through their visit. */
export const sealedTables = [
  'health_records',
  'consents',
  'screening_decisions',
  'screening_reasons',
  'notes',
  'archived_documents',
  'intake_responses',
  'health_checks',
  'audit_events',
] as const;

/** Rows about records as such. */
export const recordTables = ['clients', 'client_merges', 'distinct_clients'] as const;
