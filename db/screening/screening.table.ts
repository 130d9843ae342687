import type { Generated } from 'kysely';

export interface ScreeningSettingsTable {
  readonly singleton: number;
  readonly clearance_months: number;
  readonly cups_minors: number;
  readonly version: Generated<number>;
}

export interface ScreeningRulesTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly item_id: string;
  readonly label: string;
  readonly classes: string;
  readonly action: string;
  readonly region_ids: string;
  readonly is_active: number;
  readonly reason: string;
  readonly saved_at: string;
  readonly saved_by: string;
}

export interface ScreeningDecisionsTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly client_id: string;
  readonly visit_id: string | null;
  readonly episode_id: string | null;
  readonly result: string;
  readonly reason: string;
  readonly notes: string;
  readonly flag_ids: string;
  readonly todays_ids: string;
  readonly clearance: string | null;
  readonly expires_on: string | null;
  readonly decided_at: string;
  readonly decided_by: string;
}

export interface ScreeningReasonsTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly client_id: string;
  readonly visit_id: string;
  readonly contraindication_id: string;
  readonly technique_id: string;
  readonly region_id: string | null;
  readonly reason: string;
  readonly given_at: string;
  readonly given_by: string;
}

export interface GuardianPresencesTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly visit_id: string;
  readonly way: string;
  readonly guardian_name: string;
  readonly note: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
}
