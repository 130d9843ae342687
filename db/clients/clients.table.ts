import type { Generated } from 'kysely';

export interface ClientsTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly preferred_name: string;
  readonly pronouns: string;
  readonly birth_date: string | null;
  readonly sex_recorded: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly language: string;
  readonly occupation: string;
  readonly emergency_name: string;
  readonly emergency_relation: string;
  readonly emergency_phone: string;
  readonly guardian_name: string;
  readonly guardian_relation: string;
  readonly desk_note: string;
  readonly is_archived: number;
  readonly search_text: string;
  readonly touched_at: string;
  readonly created_at: string;
  readonly version: number;
  /** The record that this one was merged into; null for every other. */
  readonly merged_into: Generated<string | null>;
  readonly needs_interpreter: Generated<number>;
  readonly work_posture: Generated<string>;
  readonly physical_load: Generated<string>;
  readonly sport: Generated<string>;
  readonly dominant_hand: Generated<string>;
  readonly therapist_wish: Generated<string>;
  readonly contacts: Generated<string>;
  readonly doctors: Generated<string>;
  readonly own: Generated<string>;
  readonly telling_keys: Generated<string>;
}

export interface DoctorsTable {
  readonly id: string;
  readonly name: string;
  readonly speciality: string;
  readonly practice: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  readonly direct_address: string;
  readonly address: string;
  readonly registration: string;
  readonly note: string;
  readonly is_active: number;
  readonly search_text: string;
  readonly version: number;
}

export interface OwnFieldsTable {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly choices: string;
  readonly position: number;
  readonly is_active: number;
  readonly version: number;
}

export interface ClientPreferencesTable {
  readonly client_id: string;
  readonly content: string;
  readonly version: number;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

export interface PrivateFlagsTable {
  readonly id: string;
  readonly client_id: string;
  readonly text: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly removed_at: string | null;
  readonly removed_by: string | null;
}

export interface LegalHoldsTable {
  readonly id: string;
  readonly client_id: string;
  readonly reason: string;
  readonly placed_at: string;
  readonly placed_by: string;
  readonly lifted_at: string | null;
  readonly lifted_by: string | null;
  readonly lift_reason: string | null;
}

/** How the search texts on file were made. */
export interface SearchStateTable {
  readonly singleton: Generated<number>;
  readonly form: number;
  readonly locale: string;
}

export interface ClientMergesTable {
  readonly id: string;
  readonly kept_id: string;
  readonly merged_id: string;
  readonly kept_before: string;
  readonly kept_after: string;
  readonly was_archived: number;
  readonly merged_at: string;
  readonly merged_by: string;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
}

export interface ClientMergeMovesTable {
  readonly merge_id: string;
  readonly table_name: string;
  readonly row_id: string;
}

export interface DistinctClientsTable {
  readonly first_id: string;
  readonly second_id: string;
  readonly decided_at: string;
  readonly decided_by: string;
}

/** What `clients.telling_keys` say, to be looked up; triggers write it. */
export interface ClientTellingKeysTable {
  readonly key: string;
  readonly client_number: number;
}

/** The trigram index over `clients.search_text`; read through `match` only. */
export interface ClientSearchTable {
  readonly rowid: number;
  readonly search_text: string;
}

export interface ClientAlertsTable {
  readonly id: string;
  readonly client_id: string;
  readonly kind: string;
  readonly text: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly resolved_at: string | null;
  readonly resolved_by: string | null;
}

export interface HealthRecordsTable {
  readonly client_id: string;
  readonly version: number;
  readonly answers: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly is_handed_in: Generated<number>;
}

export interface ConsentSettingsTable {
  readonly singleton: number;
  readonly age_of_majority: number;
  readonly guardian_present_under: Generated<number>;
}

export interface ConsentsTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly client_id: string;
  readonly consent_id: string;
  readonly state: string;
  readonly signer: string;
  readonly method: string;
  readonly signed_name: string;
  readonly expires_on: string | null;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly relation: Generated<string>;
  readonly text_version: Generated<number | null>;
  readonly signed_on: Generated<string | null>;
  readonly witness_name: Generated<string>;
  readonly paper: Generated<string>;
  readonly signature: Generated<string | null>;
  readonly scan_id: Generated<string | null>;
}

/** The clinic's own words; version 1 of each kind is Fascia's. */
export interface ConsentTextsTable {
  readonly consent_id: string;
  readonly version: number;
  readonly language: string;
  readonly text: string;
  readonly valid_for_days: number | null;
  readonly saved_at: string;
  readonly saved_by: string;
}
