export interface ArchivedDocumentsTable {
  readonly id: string;
  readonly kind: string;
  readonly client_id: string | null;
  readonly note_id: string | null;
  readonly plan_id: string | null;
  readonly episode_id: string | null;
  readonly visit_id: string | null;
  readonly therapist_id: string | null;
  readonly title: string;
  readonly made_at: string;
  readonly made_by: string;
  readonly page_count: number;
  readonly hash: string;
  readonly bytes: Uint8Array;
}
