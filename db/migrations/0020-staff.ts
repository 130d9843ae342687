import type { Migration } from './migration.ts';

/** People who sign in, their roles, rooms, services and working hours. */
export const staff: Migration = {
  version: 20,
  name: 'staff',
  sql: `
CREATE TABLE staff_members (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT staff_name_given CHECK (length(name) BETWEEN 1 AND 120),
  sign_in_name TEXT NOT NULL,
  sign_in_name_folded TEXT NOT NULL CONSTRAINT staff_sign_in_name_unique UNIQUE,
  licence TEXT NOT NULL DEFAULT '',
  colour TEXT NOT NULL,
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT staff_active_flag CHECK (is_active IN (0, 1)),
  left_on TEXT,
  own_clients_only INTEGER NOT NULL DEFAULT 1 CONSTRAINT staff_own_clients_flag CHECK (own_clients_only IN (0, 1)),
  must_change_password INTEGER NOT NULL DEFAULT 0 CONSTRAINT staff_must_change_flag CHECK (must_change_password IN (0, 1)),
  pin_salt TEXT,
  pin_hash TEXT,
  pin_failures INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT staff_pin_whole CHECK ((pin_salt IS NULL) = (pin_hash IS NULL)),
  CONSTRAINT staff_left_is_inactive CHECK (left_on IS NULL OR is_active = 0)
) STRICT;

CREATE TABLE staff_roles (
  staff_id TEXT NOT NULL CONSTRAINT staff_roles_of REFERENCES staff_members (id),
  role TEXT NOT NULL CONSTRAINT staff_role_given CHECK (length(role) > 0),
  CONSTRAINT staff_roles_once PRIMARY KEY (staff_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_denials (
  staff_id TEXT NOT NULL CONSTRAINT staff_denials_of REFERENCES staff_members (id),
  permission TEXT NOT NULL,
  CONSTRAINT staff_denials_once PRIMARY KEY (staff_id, permission)
) STRICT, WITHOUT ROWID;

CREATE TABLE rooms (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT room_name_given CHECK (length(name) BETWEEN 1 AND 60),
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT room_active_flag CHECK (is_active IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE services (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT service_name_given CHECK (length(name) BETWEEN 1 AND 80),
  duration_minutes INTEGER NOT NULL CONSTRAINT service_duration CHECK (duration_minutes BETWEEN 5 AND 480),
  buffer_minutes INTEGER NOT NULL CONSTRAINT service_buffer CHECK (buffer_minutes BETWEEN 0 AND 60),
  price_cents INTEGER NOT NULL CONSTRAINT service_price CHECK (price_cents >= 0),
  colour TEXT NOT NULL,
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT service_active_flag CHECK (is_active IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE working_hours (
  staff_id TEXT NOT NULL CONSTRAINT working_hours_of REFERENCES staff_members (id),
  weekday INTEGER NOT NULL CONSTRAINT working_hours_weekday CHECK (weekday BETWEEN 1 AND 7),
  start_minute INTEGER NOT NULL,
  end_minute INTEGER NOT NULL,
  CONSTRAINT working_hours_forward CHECK (0 <= start_minute AND start_minute < end_minute AND end_minute <= 1440),
  CONSTRAINT working_hours_once PRIMARY KEY (staff_id, weekday, start_minute)
) STRICT, WITHOUT ROWID;
`,
};
