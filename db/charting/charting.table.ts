export interface NotesTable {
  readonly id: string;
  readonly visit_id: string;
  readonly client_id: string;
  readonly episode_id: string;
  readonly plan_id: string | null;
  readonly therapist_id: string;
  /** Milliseconds since 1970, UTC. */
  readonly starts_at: number;
  readonly visit_head: string;
  readonly body: string;
  readonly nprs_average: number | null;
  readonly psfs_mean: number | null;
  readonly is_aborted: number;
  readonly is_late_entry: number;
  readonly signed_at: string;
  readonly signed_by: string;
  readonly signed_name: string;
  readonly content_hash: string;
}

export interface NoteFindingsTable {
  readonly note_id: string;
  readonly finding_id: string;
  readonly check_state: string;
  readonly kind: string;
  readonly muscle_id: string | null;
  readonly region_id: string | null;
  readonly side: string;
  readonly tenderness: number | null;
  readonly tenderness_after: number | null;
}

export interface NoteMeasuresTable {
  readonly note_id: string;
  readonly kind: string;
  readonly item_id: string;
  readonly side: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly result: string | null;
}

export interface NoteTreatmentsTable {
  readonly note_id: string;
  readonly position: number;
  readonly modality: string;
  readonly muscle_id: string | null;
  readonly region_id: string | null;
  readonly side: string | null;
  readonly minutes: number;
}

export interface AddendaTable {
  readonly id: string;
  readonly note_id: string;
  readonly at: string;
  readonly author_id: string;
  readonly kind: string;
  readonly reason: string;
  readonly text: string;
}
