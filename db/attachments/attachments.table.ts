import type { Generated } from 'kysely';

export interface AttachmentsTable {
  readonly id: string;
  readonly client_id: string;
  readonly kind: string;
  readonly title: string;
  readonly dated_on: string | null;
  readonly note: string;
  readonly content_type: string;
  readonly byte_size: number;
  readonly hash: string;
  readonly added_at: string;
  readonly added_by: string;
  readonly removed_at: string | null;
  readonly removed_by: string | null;
  readonly version: Generated<number>;
}

export interface AttachmentFilesTable {
  readonly attachment_id: string;
  readonly bytes: Uint8Array;
}
