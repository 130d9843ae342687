import type { Generated } from 'kysely';

export interface ReminderSettingsTable {
  readonly singleton: number;
  readonly first_hours: number;
  readonly second_hours: number;
  readonly quiet_from_minute: number;
  readonly quiet_until_minute: number;
  readonly template: string;
  readonly version: Generated<number>;
}

export interface ReminderChoicesTable {
  readonly client_id: string;
  readonly channel: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

export interface RemindersTable {
  readonly id: string;
  readonly visit_id: string;
  readonly kind: string;
  readonly starts_at: number;
  readonly channel: string;
  readonly done_at: string;
  readonly done_by: string;
  readonly undone_at: string | null;
}
