import type { Migration } from './migration.ts';

/** Episodes of care, their plans and follow-ups; visits learn which plan they belong to. */
export const episodes: Migration = {
  version: 50,
  name: 'episodes',
  sql: `
CREATE TABLE episodes (
  id TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT episodes_of REFERENCES clients (id),
  complaint TEXT NOT NULL CONSTRAINT episode_complaint_json CHECK (json_valid(complaint)),
  status TEXT NOT NULL CONSTRAINT episode_status_known
    CHECK (status IN ('active', 'on_hold', 'discharged', 'referred_out', 'cancelled')),
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL CONSTRAINT episodes_author REFERENCES staff_members (id),
  closure TEXT CONSTRAINT episode_closure_json CHECK (closure IS NULL OR json_valid(closure)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX episodes_by_client ON episodes (client_id, opened_at);

CREATE TABLE plans (
  id TEXT NOT NULL PRIMARY KEY,
  episode_id TEXT NOT NULL CONSTRAINT plans_of REFERENCES episodes (id),
  details TEXT NOT NULL CONSTRAINT plan_details_json CHECK (json_valid(details)),
  sessions_planned INTEGER NOT NULL CONSTRAINT plan_sessions CHECK (sessions_planned BETWEEN 1 AND 24),
  status TEXT NOT NULL CONSTRAINT plan_status_known CHECK (status IN ('active', 'completed', 'ended')),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL CONSTRAINT plans_author REFERENCES staff_members (id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX plans_one_active ON plans (episode_id) WHERE status = 'active';
CREATE INDEX plans_by_episode ON plans (episode_id, created_at);

CREATE TABLE follow_ups (
  id TEXT NOT NULL PRIMARY KEY,
  episode_id TEXT NOT NULL CONSTRAINT follow_ups_of REFERENCES episodes (id),
  content TEXT NOT NULL CONSTRAINT follow_up_json CHECK (json_valid(content)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL CONSTRAINT follow_ups_author REFERENCES staff_members (id)
) STRICT;
CREATE INDEX follow_ups_by_episode ON follow_ups (episode_id, recorded_at);

ALTER TABLE visits ADD COLUMN episode_id TEXT CONSTRAINT visits_episode REFERENCES episodes (id);
ALTER TABLE visits ADD COLUMN plan_id TEXT CONSTRAINT visits_plan REFERENCES plans (id);
CREATE INDEX visits_by_plan ON visits (plan_id, starts_at) WHERE plan_id IS NOT NULL;
CREATE INDEX visits_by_episode ON visits (episode_id, starts_at) WHERE episode_id IS NOT NULL;
`,
};
