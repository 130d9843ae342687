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
  readonly is_active: number;
  readonly version: number;
}

export interface ServicesTable {
  readonly id: string;
  readonly name: string;
  readonly duration_minutes: number;
  readonly buffer_minutes: number;
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
