export interface EpisodesTable {
  readonly id: string;
  readonly client_id: string;
  readonly complaint: string;
  readonly status: string;
  readonly opened_at: string;
  readonly opened_by: string;
  readonly closure: string | null;
  readonly version: number;
}

export interface PlansTable {
  readonly id: string;
  readonly episode_id: string;
  readonly details: string;
  readonly sessions_planned: number;
  readonly status: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly version: number;
}

export interface FollowUpsTable {
  readonly id: string;
  readonly episode_id: string;
  readonly content: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

export interface PlanDecisionsTable {
  readonly id: string;
  readonly episode_id: string;
  readonly plan_id: string;
  readonly point: string;
  readonly choice: string;
  readonly reason: string;
  readonly figures: string;
  readonly decided_at: string;
  readonly decided_by: string;
}

export interface PlanTemplatesTable {
  readonly id: string;
  readonly name: string;
  readonly details: string;
  readonly is_active: number;
  readonly saved_at: string;
  readonly saved_by: string;
}

export interface DiagnosisEditionsTable {
  readonly id: string;
  readonly valid_from: string;
  readonly valid_until: string;
  readonly file_name: string;
  readonly code_count: number;
  readonly state: string;
  readonly loaded_at: string;
  readonly loaded_by: string;
}

export interface DiagnosisCodesTable {
  readonly number: number;
  readonly edition_id: string;
  readonly code: string;
  readonly title: string;
  readonly is_billable: number;
}
