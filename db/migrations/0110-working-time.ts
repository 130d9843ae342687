import type { Migration } from './migration.ts';

const flag = (name: string): string => `CONSTRAINT ${name} CHECK (${name} IN (0, 1))`;
/** From a minute of one day until a minute of a later or the same day, by the clock on the wall. */
const span = (name: string): string => `
  starts_on TEXT NOT NULL,
  start_minute INTEGER NOT NULL CONSTRAINT ${name}_start CHECK (start_minute BETWEEN 0 AND 1439),
  ends_on TEXT NOT NULL,
  end_minute INTEGER NOT NULL CONSTRAINT ${name}_end CHECK (end_minute BETWEEN 1 AND 1440),
  label TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1`;
const forwards = (name: string): string =>
  `CONSTRAINT ${name}_forwards CHECK (starts_on < ends_on OR (starts_on = ends_on AND start_minute < end_minute))`;

/**
 * What a week's pattern does not say: exceptions, time off, closures; what rooms have and services need; how much a
 * therapist should work. A visit keeps which warnings were accepted with it, so that what no longer fits after a change
 * can be told from what somebody wanted so; of earlier visits the audit log knows.
 */
export const workingTime: Migration = {
  version: 110,
  name: 'working-time',
  sql: `
ALTER TABLE rooms ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rooms ADD COLUMN table_kind TEXT CONSTRAINT room_table_known
  CHECK (table_kind IN ('fixed', 'folding', 'hydraulic', 'electric', 'chair', 'mat'));
ALTER TABLE rooms ADD COLUMN equipment TEXT NOT NULL DEFAULT '[]' CONSTRAINT room_equipment_json CHECK (json_valid(equipment));
UPDATE rooms SET position = (SELECT count(*) FROM rooms AS earlier WHERE earlier.name < rooms.name);

ALTER TABLE services ADD COLUMN buffer_before_minutes INTEGER NOT NULL DEFAULT 0
  CONSTRAINT service_buffer_before CHECK (buffer_before_minutes BETWEEN 0 AND 60);
ALTER TABLE services ADD COLUMN first_visit_minutes INTEGER
  CONSTRAINT service_first_visit CHECK (first_visit_minutes BETWEEN 5 AND 480);
ALTER TABLE services ADD COLUMN needs TEXT NOT NULL DEFAULT '[]' CONSTRAINT service_needs_json CHECK (json_valid(needs));
CREATE TABLE service_therapists (
  service_id TEXT NOT NULL CONSTRAINT service_therapists_service REFERENCES services (id),
  staff_id TEXT NOT NULL CONSTRAINT service_therapists_staff REFERENCES staff_members (id),
  PRIMARY KEY (service_id, staff_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE visits ADD COLUMN buffer_before_minutes INTEGER NOT NULL DEFAULT 0
  CONSTRAINT visit_buffer_before CHECK (buffer_before_minutes BETWEEN 0 AND 60);
ALTER TABLE visits ADD COLUMN accepted TEXT NOT NULL DEFAULT '';
UPDATE visits SET accepted = known.accepted FROM (
  SELECT subject_id, json_extract(detail, '$.accepted') AS accepted, max(sequence) FROM audit_events
  WHERE action IN ('visit.booked', 'visit.moved') AND subject_id IS NOT NULL GROUP BY subject_id
) AS known WHERE known.subject_id = visits.id AND known.accepted <> '';

CREATE TABLE load_limits (
  staff_id TEXT NOT NULL PRIMARY KEY CONSTRAINT load_limits_staff REFERENCES staff_members (id),
  day_minutes INTEGER NOT NULL CONSTRAINT load_day CHECK (day_minutes BETWEEN 30 AND 1440),
  week_minutes INTEGER NOT NULL CONSTRAINT load_week CHECK (week_minutes BETWEEN 30 AND 10080),
  break_after_minutes INTEGER NOT NULL CONSTRAINT load_break CHECK (break_after_minutes BETWEEN 30 AND 1440),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE hours_exceptions (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL CONSTRAINT hours_exceptions_staff REFERENCES staff_members (id),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  stretches TEXT NOT NULL CONSTRAINT exception_stretches_json CHECK (json_valid(stretches)),
  label TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT exception_forwards CHECK (starts_on <= ends_on)
) STRICT;

CREATE TABLE closures (
  id TEXT NOT NULL PRIMARY KEY,${span('closure')},
  is_yearly INTEGER NOT NULL ${flag('is_yearly')},
  ${forwards('closure')}
) STRICT;

CREATE TABLE time_off (
  id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL CONSTRAINT time_off_staff REFERENCES staff_members (id),${span('time_off')},
  rrule TEXT,
  except_on TEXT NOT NULL CONSTRAINT time_off_except_json CHECK (json_valid(except_on)),
  ${forwards('time_off')}
) STRICT;
`,
};
