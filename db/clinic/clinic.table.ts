import type { Generated } from 'kysely';

export interface ClinicTable {
  readonly singleton: number;
  readonly id: string;
  readonly name: string;
  readonly time_zone: string;
  readonly locale: string;
  readonly currency: Generated<string>;
  readonly phone: Generated<string>;
  readonly email: Generated<string>;
  readonly address_lines: Generated<string>;
  readonly page_size: Generated<string>;
  readonly week_start: Generated<number>;
  readonly hour_cycle: Generated<string>;
  readonly lock_after_minutes: Generated<number>;
  readonly recovery_code_confirmed: Generated<number>;
  readonly created_at: string;
  readonly version: Generated<number>;
}

export interface RoomsTable {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly table_kind: string | null;
  /** JSON list of words. */
  readonly equipment: string;
  readonly is_active: number;
  readonly version: number;
}

export interface ServicesTable {
  readonly id: string;
  readonly name: string;
  readonly duration_minutes: number;
  readonly buffer_minutes: number;
  readonly buffer_before_minutes: number;
  readonly first_visit_minutes: number | null;
  /** JSON list of words. */
  readonly needs: string;
  readonly price_cents: number;
  readonly colour: string;
  readonly is_active: number;
  readonly version: number;
}

export interface WorkingHoursTable {
  readonly staff_id: string;
  readonly weekday: number;
  readonly start_minute: number;
  readonly end_minute: number;
}

export interface ServiceTherapistsTable {
  readonly service_id: string;
  readonly staff_id: string;
}

export interface LoadLimitsTable {
  readonly staff_id: string;
  readonly day_minutes: number;
  readonly week_minutes: number;
  readonly break_after_minutes: number;
  readonly version: number;
}

export interface HoursExceptionsTable {
  readonly id: string;
  readonly staff_id: string;
  readonly starts_on: string;
  readonly ends_on: string;
  /** JSON list of stretches. */
  readonly stretches: string;
  readonly label: string;
  readonly version: number;
}

export interface ClosuresTable {
  readonly id: string;
  readonly starts_on: string;
  readonly start_minute: number;
  readonly ends_on: string;
  readonly end_minute: number;
  readonly label: string;
  readonly is_yearly: number;
  readonly version: number;
}

export interface TimeOffTable {
  readonly id: string;
  readonly staff_id: string;
  readonly starts_on: string;
  readonly start_minute: number;
  readonly ends_on: string;
  readonly end_minute: number;
  readonly label: string;
  readonly rrule: string | null;
  /** JSON list of civil dates. */
  readonly except_on: string;
  readonly version: number;
}

export interface RosterVersionTable {
  readonly singleton: number;
  /** Rises with each change of the clinic, its people, rooms, services and hours; kept by triggers. */
  readonly version: number;
}
