export interface DraftsTable {
  readonly staff_id: string;
  readonly form: string;
  readonly subject: string;
  readonly content: string;
  readonly version: number;
  readonly saved_at: string;
}
