export interface AuditEventsTable {
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly staff_id: string | null;
  readonly client_id: string | null;
  readonly subject_id: string | null;
  readonly detail: string;
  readonly previous_hash: string;
  readonly hash: string;
}

export interface AuditHeadTable {
  readonly singleton: number;
  readonly sequence: number;
  readonly hash: string;
}
