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
  /** The field of the note that a correction corrects. */
  readonly field: string | null;
  /** Chains to the entry before, or to the note; null on entries from before there was a chain. */
  readonly content_hash: string | null;
}

export interface SupervisionsTable {
  readonly student_id: string;
  readonly supervisor_id: string;
  readonly since: string;
}

export interface CoSignRequestsTable {
  readonly note_id: string;
  readonly supervisor_id: string;
}

export interface CoSignaturesTable {
  readonly note_id: string;
  readonly signed_by: string;
  readonly signed_name: string;
  readonly licence: string;
  readonly signed_at: string;
  readonly content_hash: string;
}

export interface PhrasesTable {
  readonly id: string;
  /** Null: everybody's. */
  readonly owner_id: string | null;
  readonly shortcut: string;
  readonly text: string;
  readonly saved_at: string;
}

export interface NoteTemplatesTable {
  readonly id: string;
  readonly owner_id: string | null;
  readonly name: string;
  readonly content: string;
  readonly saved_at: string;
}
