import type { Migration } from './migration.ts';

/**
 * Series that were booked without a plan: what they were to be, so that their sessions are counted and put right like a
 * plan's. Visits booked before know of none.
 */
export const series: Migration = {
  version: 160,
  name: 'series',
  sql: `
CREATE TABLE visit_series (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT visit_series_of REFERENCES clients (id),
  sessions_planned INTEGER NOT NULL CONSTRAINT visit_series_sessions CHECK (sessions_planned BETWEEN 2 AND 12),
  min_gap_days INTEGER NOT NULL CONSTRAINT visit_series_shortest CHECK (min_gap_days BETWEEN 1 AND 60),
  max_gap_days INTEGER NOT NULL CONSTRAINT visit_series_longest CHECK (max_gap_days BETWEEN min_gap_days AND 60),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL CONSTRAINT visit_series_author REFERENCES staff_members (id)
) STRICT;
ALTER TABLE visits ADD COLUMN series_id TEXT CONSTRAINT visits_series REFERENCES visit_series (id);
CREATE INDEX visits_by_series ON visits (series_id, starts_at) WHERE series_id IS NOT NULL;
`,
};
