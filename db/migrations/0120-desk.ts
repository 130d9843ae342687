import type { Migration } from './migration.ts';

/**
 * The life of a visit at the desk: since when it is in its state, its own colour, which visit it was booked in place of, what was decided
 * about a fee, and which visits wait on the pinboard. A fee is money: it is voided, never changed or deleted.
 */
export const desk: Migration = {
  version: 120,
  name: 'desk',
  sql: `
ALTER TABLE visits ADD COLUMN state_at TEXT;
UPDATE visits SET state_at = coalesce((SELECT max(at) FROM visit_events WHERE visit_id = visits.id), created_at);
ALTER TABLE visits ADD COLUMN replaces_visit_id TEXT CONSTRAINT visits_replaced REFERENCES visits (id);
-- Null: the colour of its service.
ALTER TABLE visits ADD COLUMN colour TEXT CONSTRAINT visit_colour CHECK (colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]');
CREATE INDEX visits_by_replaced ON visits (replaces_visit_id) WHERE replaces_visit_id IS NOT NULL;

CREATE TABLE pinned_visits (
  visit_id TEXT NOT NULL PRIMARY KEY CONSTRAINT pinned_visits_of REFERENCES visits (id),
  pinned_at TEXT NOT NULL,
  pinned_by TEXT NOT NULL CONSTRAINT pinned_visits_author REFERENCES staff_members (id)
) STRICT;

CREATE TABLE cancellation_policy (
  singleton INTEGER NOT NULL PRIMARY KEY CONSTRAINT cancellation_policy_once CHECK (singleton = 1),
  free_hours INTEGER NOT NULL CONSTRAINT policy_hours CHECK (free_hours BETWEEN 0 AND 336),
  late_percent INTEGER NOT NULL CONSTRAINT policy_late CHECK (late_percent BETWEEN 0 AND 100),
  no_show_percent INTEGER NOT NULL CONSTRAINT policy_no_show CHECK (no_show_percent BETWEEN 0 AND 100),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO cancellation_policy (singleton, free_hours, late_percent, no_show_percent) VALUES (1, 24, 50, 100);

CREATE TABLE visit_fees (
  id TEXT NOT NULL PRIMARY KEY,
  visit_id TEXT NOT NULL CONSTRAINT visit_fees_of REFERENCES visits (id),
  kind TEXT NOT NULL CONSTRAINT visit_fee_kind CHECK (kind IN ('charged', 'waived')),
  percent INTEGER NOT NULL CONSTRAINT visit_fee_percent CHECK (percent BETWEEN 0 AND 100),
  amount_cents INTEGER NOT NULL CONSTRAINT visit_fee_amount CHECK (amount_cents > 0),
  reason TEXT NOT NULL CONSTRAINT visit_fee_reason CHECK (kind = 'charged' OR reason <> ''),
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL CONSTRAINT visit_fees_author REFERENCES staff_members (id),
  voided_at TEXT,
  voided_by TEXT CONSTRAINT visit_fees_voider REFERENCES staff_members (id),
  CONSTRAINT visit_fee_void CHECK ((voided_at IS NULL) = (voided_by IS NULL))
) STRICT;
-- One decision stands for a visit.
CREATE UNIQUE INDEX visit_fees_standing ON visit_fees (visit_id) WHERE voided_at IS NULL;
CREATE TRIGGER visit_fees_never_go BEFORE DELETE ON visit_fees
BEGIN SELECT RAISE(ABORT, 'immutable: visit_fees'); END;
CREATE TRIGGER visit_fees_never_replaced BEFORE INSERT ON visit_fees
WHEN EXISTS (SELECT 1 FROM visit_fees WHERE id = NEW.id OR (visit_id = NEW.visit_id AND voided_at IS NULL AND NEW.voided_at IS NULL))
BEGIN SELECT RAISE(ABORT, 'immutable: visit_fees'); END;
CREATE TRIGGER visit_fees_only_voided BEFORE UPDATE ON visit_fees
WHEN OLD.voided_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.visit_id <> OLD.visit_id OR NEW.kind <> OLD.kind
  OR NEW.percent <> OLD.percent OR NEW.amount_cents <> OLD.amount_cents OR NEW.reason <> OLD.reason
  OR NEW.decided_at <> OLD.decided_at OR NEW.decided_by <> OLD.decided_by
BEGIN SELECT RAISE(ABORT, 'immutable: visit_fees'); END;
`,
};
