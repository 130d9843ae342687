import type { Generated } from 'kysely';

export interface WaitlistEntriesTable {
  readonly id: string;
  readonly client_id: string;
  readonly service_id: string;
  readonly duration_minutes: number;
  /** JSON list of ids; empty = any. */
  readonly therapist_ids: string;
  /** JSON list of ISO weekdays; empty = any. */
  readonly weekdays: string;
  readonly earliest_minute: number;
  readonly latest_minute: number;
  readonly notice_hours: number;
  readonly priority: number;
  readonly expires_on: string | null;
  readonly note: string;
  readonly state: Generated<string>;
  readonly visit_id: string | null;
  readonly created_at: string;
  readonly created_by: string;
  readonly version: Generated<number>;
}

export interface WaitlistCallsTable {
  readonly id: string;
  readonly entry_id: string;
  readonly at: string;
  readonly staff_id: string;
  readonly outcome: string;
  readonly therapist_id: string;
  readonly starts_on: string;
  readonly start_minute: number;
  readonly offered_until: string | null;
}
