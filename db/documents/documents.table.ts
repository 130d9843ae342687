export interface ArchivedDocumentsTable {
  readonly id: string;
  readonly kind: string;
  readonly client_id: string | null;
  readonly note_id: string | null;
  readonly plan_id: string | null;
  readonly episode_id: string | null;
  readonly visit_id: string | null;
  readonly therapist_id: string | null;
  readonly consent_id: string | null;
  readonly letter_id: string | null;
  readonly intake_id: string | null;
  readonly title: string;
  readonly made_at: string;
  readonly made_by: string;
  readonly page_count: number;
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly source_version: number | null;
}

export interface LettersTable {
  readonly id: string;
  readonly episode_id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly body: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly changed_at: string;
  readonly changed_by: string;
  readonly finished_at: string | null;
  readonly version: number;
}

export interface DocumentTemplatesTable {
  readonly kind: string;
  /** JSON of the template. */
  readonly content: string;
  readonly version: number;
}

export interface LetterheadTable {
  readonly singleton: number;
  readonly style: string;
  readonly top_millimetres: number;
  readonly footer: string;
  readonly logo: Uint8Array | null;
  readonly logo_alt: string;
  readonly version: number;
}
