import type { Generated } from 'kysely';

export interface CorrectionRequestsTable {
  readonly id: string;
  readonly client_id: string;
  readonly kind: string;
  readonly received_on: string;
  readonly asked_by: string;
  readonly text: string;
  readonly state: string;
  readonly outcome: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly decided_at: string | null;
  readonly decided_by: string | null;
}

export interface RetentionYearsTable {
  readonly singleton: Generated<number>;
  readonly adult_years: number;
  readonly minor_years: number;
  readonly version: number;
}

export interface DestructionsTable {
  readonly id: string;
  /** Of a record that may be gone: it refers to nothing. */
  readonly record_id: string;
  readonly reason: string;
  readonly state: string;
  readonly asked_at: string;
  readonly asked_by: string;
  readonly settled_at: string | null;
  readonly settled_by: string | null;
  readonly certificate: string | null;
}
