import type { Generated } from 'kysely';

export interface VisitsTable {
  readonly id: string;
  readonly client_id: string;
  readonly therapist_id: string;
  readonly room_id: string | null;
  readonly service_id: string;
  readonly starts_on: string;
  readonly start_minute: number;
  readonly duration_minutes: number;
  readonly buffer_minutes: number;
  readonly buffer_before_minutes: Generated<number>;
  /** Codes of the warnings that were accepted with its place, with commas between. */
  readonly accepted: Generated<string>;
  /** Milliseconds since 1970, UTC. */
  readonly starts_at: number;
  /** Milliseconds since 1970, UTC. */
  readonly ends_at: number;
  readonly state: string;
  readonly state_reason: string;
  readonly is_walk_in: number;
  readonly note: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly version: number;
  readonly episode_id: string | null;
  readonly plan_id: string | null;
  /** 1 once a note is signed; kept by a trigger. */
  readonly has_note: Generated<number>;
  /** When it came to its state. */
  readonly state_at: string | null;
  /** The visit that was cancelled for this one. */
  readonly replaces_visit_id: string | null;
  /** Null: the colour of its service. */
  readonly colour: string | null;
  /** The series it was booked with, without a plan. */
  readonly series_id: string | null;
}

export interface VisitSeriesTable {
  readonly id: string;
  readonly client_id: string;
  readonly sessions_planned: number;
  readonly min_gap_days: number;
  readonly max_gap_days: number;
  readonly created_at: string;
  readonly created_by: string;
}

export interface PinnedVisitsTable {
  readonly visit_id: string;
  readonly pinned_at: string;
  readonly pinned_by: string;
}

export interface CancellationPolicyTable {
  readonly singleton: number;
  readonly free_hours: number;
  readonly late_percent: number;
  readonly no_show_percent: number;
  readonly version: Generated<number>;
}

/** Decisions about fees. Rows are only added and voided. */
export interface VisitFeesTable {
  readonly id: string;
  readonly visit_id: string;
  readonly kind: string;
  readonly percent: number;
  readonly amount_cents: number;
  readonly reason: string;
  readonly decided_at: string;
  readonly decided_by: string;
  readonly voided_at: string | null;
  readonly voided_by: string | null;
}

export interface VisitEventsTable {
  readonly id: string;
  readonly visit_id: string;
  readonly at: string;
  readonly staff_id: string;
  readonly state: string;
  readonly reason: string;
}
