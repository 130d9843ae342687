import type { Generated } from 'kysely';

export interface IntakeFormsTable {
  readonly form_id: string;
  readonly version: number;
  readonly content: string;
  readonly is_built_in: number;
  readonly is_retired: number;
  readonly saved_at: string;
  readonly saved_by: string;
}

export interface IntakeDraftsTable {
  readonly id: string;
  readonly client_id: string;
  readonly form_id: string;
  readonly form_version: number;
  readonly way: string;
  readonly answers: string;
  readonly signatures: Generated<string>;
  readonly started_at: string;
  readonly started_by: string;
  readonly saved_at: string;
  readonly handed_over_at: string | null;
  readonly version: number;
}

export interface IntakeResponsesTable {
  readonly id: string;
  readonly client_id: string;
  readonly form_id: string;
  readonly form_version: number;
  readonly way: string;
  readonly answers: string;
  readonly signatures: string;
  readonly handed_in_at: string;
  readonly handed_in_by: string;
  readonly hash: string;
}

/** Kept by the database itself. */
export interface WaitingIntakesTable {
  readonly response_id: string;
}

export interface IntakeReviewsTable {
  readonly response_id: string;
  readonly lines: string;
  readonly health_version: number | null;
  readonly reviewed_at: string;
  readonly reviewed_by: string;
}

export interface HealthChecksTable {
  readonly id: string;
  readonly client_id: string;
  readonly visit_id: string | null;
  readonly kind: string;
  readonly content: string;
  readonly health_version: number;
  readonly withdraws_id: string | null;
  readonly at: string;
  readonly by_id: string;
}
