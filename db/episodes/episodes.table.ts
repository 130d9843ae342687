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
